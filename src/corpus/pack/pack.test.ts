import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileFolder, PLUTO } from '../../../tests/support/packs';
import { MATCHED_LANGUAGES } from '../../languages/language';
import { MAX_PACK_BYTES, PackError, readPackFile, writePackFile } from './format';
import { openPack, type Pack } from './open';

let bytes: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
	bytes = await compileFolder(PLUTO);
});

/** Reads every table, as using the pack would sooner or later. */
function useAll(pack: Pack): void {
	for (const language of MATCHED_LANGUAGES) {
		const claims = pack.claims(language);
		for (let row = 0; row < (claims?.length ?? 0); row++) claims?.row(row);
	}
	pack.entry('claim', 'Q1');
	expect([
		pack.fingerprints,
		pack.wordings,
		pack.outlets,
		pack.documentIndex,
		pack.quoteIndex,
		pack.ids('claim'),
	]).toBeTruthy();
}

const faultOf = async (file: Uint8Array<ArrayBuffer>): Promise<string> => {
	try {
		const pack = await openPack(file);
		useAll(pack);
		return 'none';
	} catch (error) {
		if (error instanceof PackError) return error.fault;
		throw error;
	}
};

describe('compilePack and openPack', () => {
	test('gives the same bytes for the same sources', async () => {
		expect(await compileFolder(PLUTO)).toEqual(bytes);
	});

	test('opens what was compiled, and reads entries one by one', async () => {
		const pack = await openPack(bytes);
		expect(pack.metadata.id).toBe('pluto-2006');
		expect(pack.ids('document')).toEqual(['D1', 'D1c']);
		expect(pack.entry('claim', 'Q1')?.canonical).toBe('Pluto is no longer a planet');
		expect(pack.entry('claim', 'Q2')).toBeUndefined();
		expect(pack.entry('document', 'Q1')).toBeUndefined();
	});
});

describe('a pack that cannot be trusted', () => {
	test.each([
		['no pack at all', () => new TextEncoder().encode('<!doctype html><title>404</title>'), 'not-a-pack'],
		['an empty file', () => new Uint8Array(0), 'not-a-pack'],
		['a pack cut off', () => bytes.slice(0, bytes.length >> 1), 'damaged'],
		['a pack cut off in its header', () => bytes.slice(0, 12), 'damaged'],
		['a newer format', () => Uint8Array.from(bytes, (byte, i) => (i === 8 ? 4 : byte)), 'newer-format'],
		['an older format', () => Uint8Array.from(bytes, (byte, i) => (i === 8 ? 2 : byte)), 'older-format'],
		['a file beyond the limit', () => new Uint8Array(MAX_PACK_BYTES + 1), 'too-large'],
	])('refuses %s', async (_, make, fault) => {
		expect(await faultOf(make())).toBe(fault);
	});

	test('refuses any change of any byte', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
				const changed = bytes.slice();
				changed[at] = (changed[at] ?? 0) ^ flip;
				expect(await faultOf(changed)).not.toBe('none');
			}),
			{ numRuns: 2500 },
		);
	});

	test('refuses sections that carry a right checksum but wrong content, whichever it is', async () => {
		const { sections } = await readPackFile(bytes);
		const names = [...sections.keys()].filter((name) => name !== 'entries');
		// Zeros alone may be an empty list, which is no damage.
		const content = fc
			.uint8Array({ maxLength: 40 })
			.filter((bytes) => bytes.length === 0 || bytes.some((byte) => byte > 0));
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...names), content, async (name, content) => {
				expect(await faultOf(await writePackFile(new Map([...sections, [name, content]])))).toBe('damaged');
				const without = new Map([...sections].filter(([other]) => other !== name));
				expect(await faultOf(await writePackFile(without))).toBe('damaged');
			}),
			{ numRuns: 2500 },
		);
	}, 30_000);

	test('reports an entry whose bytes are bad when it is asked for, and serves the others', async () => {
		const { sections } = await readPackFile(bytes);
		const entries = sections.get('entries')?.slice() ?? new Uint8Array(0);
		const pack = await openPack(bytes);
		const bad = new TextDecoder().decode(entries).indexOf('"kind":"citation"');
		entries[bad] = 0;
		const damaged = await openPack(await writePackFile(new Map([...sections, ['entries', entries]])));
		expect(() => damaged.entry('citation', pack.ids('citation')[0] ?? '')).toThrow(PackError);
		expect(damaged.entry('outlet', 'O-ORBIT')?.name).toBe('The Orbit');
	});
});
