import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bundledPack, compileFolder, packSource } from '../../../tests/support/packs';
import { lint } from '../../corpus/lint/lint';
import { packsWithoutBatches } from './leave-out';
import { tryClaims } from './trial';
import { reportMeasured, tryMeasured } from './trial-measured';
import { reportClaims, reportStatements } from './trial-report';
import { tryStatements } from './trial-statements';

const source = packSource('corpus');
const limits = source.metadata.limits ?? {};

describe('the bundled pack', () => {
	test('has no findings', () => {
		expect(lint(source).map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
	});

	test('is within its limits, which are its own', async () => {
		expect(Object.keys(limits)).toHaveLength(8);
		const pack = await bundledPack();
		for (const leaveOneOut of [false, true]) {
			const packOf = leaveOneOut ? await packsWithoutBatches(source) : () => pack;
			expect(reportClaims(tryClaims(packOf, source), limits, leaveOneOut).failures).toEqual([]);
		}
		expect(reportMeasured(tryMeasured(pack, source), limits).failures).toEqual([]);
		expect(reportStatements(tryStatements(pack, source), limits).failures).toEqual([]);
	});

	test('is at most 1.5 MB, compressed', async () => {
		expect(gzipSync(await compileFolder('corpus')).length).toBeLessThanOrEqual(1_500_000);
	});
});
