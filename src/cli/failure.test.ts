import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { compileFolder, PLUTO } from '../../tests/support/packs';
import { runReadCommand } from './read-command';

test('an error that nobody foresaw costs its input alone, and has its number', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'sidelight-failure-'));
	const [file, pack] = [join(folder, 'lines.jsonl'), join(folder, 'pluto.pack')];
	writeFileSync(pack, await compileFolder(PLUTO));
	writeFileSync(file, ['a', 'b', 'c'].map((id) => JSON.stringify({ id, text: 'Words of a page.' })).join('\n'));
	const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const printed = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
	let reads = 0;
	const json = () => {
		if (++reads === 2) throw new TypeError('not foreseen');
		return {};
	};
	const code = await runReadCommand(() => ({ json, text: () => '' }), ['--pack', pack, '--lines', file]);
	const lines = printed.mock.calls.map(([line]) => line);
	printed.mockRestore();
	expect(code).toBe(2);
	expect(told.mock.calls).toEqual([['sidelight: b: a mistake of Sidelight itself: TypeError: not foreseen (E-108)']]);
	told.mockRestore();
	expect(lines).toEqual(['{"id":"a"}\n', '{"id":"c"}\n']);
});
