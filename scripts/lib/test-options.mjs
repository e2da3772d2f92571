import { parseArgs } from 'node:util';
import { Refusal } from './project.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

/**
 * @typedef {object} TestOptions
 * @property {boolean} help
 * @property {boolean} more the rest, which `npm test` leaves out
 * @property {boolean} build whether the project is built before what needs that
 * @property {string[]} names of steps, or parts of paths of test files; none for everything
 */

/** @param {string[]} args @returns {TestOptions} */
export function testOptions(args) {
	try {
		const flag = /** @type {const} */ ({ type: 'boolean', default: false });
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { help: { ...flag, short: 'h' }, more: flag, 'no-build': flag },
		});
		const { help = false, more = false, 'no-build': noBuild = false } = values;
		return { help, more, build: !noBuild, names: positionals };
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
		throw new Refusal(`${reason}. npm test -- --help lists what there is.`, 2);
	}
}

/** @param {readonly Step[]} steps @param {boolean} more @returns {string} */
export function testHelp(steps, more) {
	const width = Math.max(...steps.map(({ name }) => name.length)) + 2;
	const list = steps.map(({ name, about }) => `  ${name.padEnd(width)}${about}`);
	const [script, other] = more ? ['npm run test:more', 'npm test'] : ['npm test', 'npm run test:more'];
	return `${script} – ${more ? 'tests that npm test leaves out, as they take long' : 'whether all that has to hold does'}

  ${script} -- [NAME…] [--no-build] [--help]

  NAME         a step, by its name or the beginning of it, or test files, by a part of their path
               (npm test -- lint unit; npm test -- library.spec; npm test -- src/text); without one, everything
  --no-build   test what was built before
  --help       this text

${list.join('\n')}

The last line counts what passed, failed and was skipped. ${other} has the rest.`;
}

/**
 * The steps that were asked for and those that they need. A step that was asked for by test files runs these alone.
 * @param {readonly Step[]} steps each after those that it needs
 * @param {Pick<TestOptions, 'names' | 'build'>} options
 * @param {Readonly<Record<'unit' | 'e2e', readonly string[]>>} files all test files, by kind
 * @returns {Step[]} in the order of `steps`
 * @throws {Refusal} where nothing has such a name
 */
export function chosenSteps(steps, { names, build }, files) {
	const there = build ? steps : steps.filter(({ name }) => name !== 'build');
	if (names.length === 0) return [...there];
	/** @type {Map<Step, Set<string>>} which test files; none for all of the step */
	const chosen = new Map();
	const whole = there.filter(({ name }) => names.some((wanted) => isNamed(wanted, name, there)));
	for (const wanted of names.filter((one) => !there.some(({ name }) => isNamed(one, name, there)))) {
		const within = there.flatMap((step) => {
			const own = step.takes ? files[step.takes].filter((path) => path.includes(wanted.replace(/^\.\//, ''))) : [];
			return own.length > 0 ? [{ step, own }] : [];
		});
		if (within.length === 0) {
			const known = there.map(({ name }) => name).join(', ');
			throw new Refusal(`"${wanted}" is neither a step (${known}) nor part of the path of a test file.`, 2);
		}
		for (const { step, own } of within) chosen.set(step, new Set([...(chosen.get(step) ?? []), ...own]));
	}
	for (const step of whole) chosen.set(step, new Set());

	const needed = neededBy([...chosen.keys()], there);
	return there.flatMap((step) => {
		const paths = chosen.get(step);
		if (!paths) return needed.has(step.name) ? [step] : [];
		return [paths.size > 0 ? { ...step, files: [...paths] } : step];
	});
}

/** Whether a step is meant: by its whole name, or by the beginning of it where none is called just that. */
function isNamed(/** @type {string} */ wanted, /** @type {string} */ name, /** @type {readonly Step[]} */ steps) {
	return steps.some((step) => step.name === wanted) ? name === wanted : name.startsWith(wanted);
}

/** The names of all steps that these need, however far. @param {Step[]} chosen @param {readonly Step[]} steps */
function neededBy(chosen, steps) {
	const needed = new Set(chosen.flatMap(({ needs = [] }) => needs));
	for (const name of needed) for (const one of steps.find((step) => step.name === name)?.needs ?? []) needed.add(one);
	return needed;
}
