import fc from 'fast-check';

/**
 * Tests with generated inputs see the same ones on every run, so that a change is judged by what it changes. Others are
 * seen in `npm run test:more`, which gives a seed of its own by SIDELIGHT_SEED and prints it.
 */
const seed = Number(process.env.SIDELIGHT_SEED ?? 1);

fc.configureGlobal({
	seed,
	reporter: (run) => {
		if (!run.failed) return;
		const repeat = `To repeat: SIDELIGHT_SEED=${seed} npm test -- FILE`;
		throw new Error(`${fc.defaultReportMessage(run)}\n${repeat}`, { cause: run.errorInstance });
	},
});
