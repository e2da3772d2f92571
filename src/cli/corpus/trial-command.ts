import { compilePack } from '../../corpus/pack/compile';
import { openPack } from '../../corpus/pack/open';
import { checkReferences } from '../../corpus/source/check';
import { folderOf, print, type Subcommand } from './commands';
import { loadChecked } from './folder';
import { packsWithoutBatches } from './leave-out';
import { tryClaims } from './trial';
import { reportMeasured, tryMeasured } from './trial-measured';
import { reportClaims, reportStatements } from './trial-report';
import { tryStatements } from './trial-statements';

/** `sidelight corpus test`: every example through the engine, held against the pack's own limits. */
export const trialCommand: Subcommand = {
	options: { 'leave-one-out': { type: 'boolean' } },
	run: async (positionals, options) => {
		const dir = folderOf(positionals);
		const leaveOneOut = options['leave-one-out'] === true;
		const source = loadChecked(dir, checkReferences);
		if (!source) return 1;
		const limits = source.metadata.limits ?? {};
		const pack = await openPack(await compilePack(source));
		const packOf = leaveOneOut ? await packsWithoutBatches(source) : () => pack;
		const claims = reportClaims(tryClaims(packOf, source), limits, leaveOneOut);
		const statements = leaveOneOut
			? { lines: [], failures: [] }
			: reportStatements(tryStatements(pack, source), limits);
		const measured = leaveOneOut ? reportMeasured(tryMeasured(pack, source), limits) : { lines: [], failures: [] };
		print(...claims.lines, ...statements.lines, ...measured.lines);
		const failures = [...claims.failures, ...statements.failures, ...measured.failures];
		for (const failure of failures) console.error(`beyond the limits: ${failure}`);
		if (failures.length === 0) print('within the limits');
		return failures.length > 0 ? 1 : 0;
	},
};
