import { parseArgs } from 'node:util';
import { PROFILES, type ProfileName } from './profiles';

const NAMES = Object.keys(PROFILES) as ProfileName[];

const HELP = `npm run sync:simulate – histories of devices that sync over a storage that fails, from seeds

  npm run sync:simulate -- [--profile NAME] [--seeds N] [--from N] [--steps N] [--help]

  --profile NAME   what goes wrong: ${NAMES.join(', ')}; each of them without it
  --seeds N        how many histories of each; 100 without it
  --from N         the first seed; 1 without it
  --steps N        how many steps a history has; 160 without it
  --help           this text

It ends with 1 where a history loses something, and names its seed.`;

type Given =
	| { kind: 'run'; profiles: readonly ProfileName[]; seeds: number; from: number; steps: number }
	/** Nothing is run: help was asked for, or what was given makes no sense. */
	| { kind: 'help' | 'refused'; text: string };

/** What was asked for on the command line. */
export function readOptions(args: readonly string[]): Given {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				...{
					profile: { type: 'string' },
					seeds: { type: 'string' },
					from: { type: 'string' },
					steps: { type: 'string' },
				},
				help: { type: 'boolean' },
			},
		});
		if (values.help) return { kind: 'help', text: HELP };
		const { profile } = values;
		const profiles = NAMES.filter((name) => profile === undefined || name === profile);
		if (profiles.length === 0) throw new Error(`There is no profile “${profile}”.`);
		const number = (name: 'seeds' | 'from' | 'steps', usual: number): number => {
			const text = values[name] ?? String(usual);
			if (/^[1-9]\d*$/.test(text)) return Number(text);
			throw new Error(`--${name} has to be a whole number from 1 on, not “${text}”.`);
		};
		return { kind: 'run', profiles, seeds: number('seeds', 100), from: number('from', 1), steps: number('steps', 160) };
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { kind: 'refused', text: `${why}\n\n${HELP}` };
	}
}
