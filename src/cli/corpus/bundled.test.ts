import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bundledPack, compileFolder, packSource } from '../../../tests/support/packs';
import { lint } from '../../corpus/lint/lint';
import { tryClaims } from './trial';
import { reportClaims, reportStatements } from './trial-report';
import { tryStatements } from './trial-statements';

const source = packSource('corpus');
const limits = source.metadata.limits ?? {};

describe('the bundled pack', () => {
	test('has no findings', () => {
		expect(lint(source).map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
	});

	test('is within its limits, which are its own', async () => {
		expect(Object.keys(limits)).toHaveLength(6);
		const pack = await bundledPack();
		for (const leaveOneOut of [false, true]) {
			expect(reportClaims(tryClaims(pack, source, { leaveOneOut }), limits, leaveOneOut).failures).toEqual([]);
		}
		expect(reportStatements(tryStatements(pack, source), limits).failures).toEqual([]);
	});

	test('is at most 1.5 MB, compressed', async () => {
		expect(gzipSync(await compileFolder('corpus')).length).toBeLessThanOrEqual(1_500_000);
	});
});
