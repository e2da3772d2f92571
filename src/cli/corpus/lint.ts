import { lint } from '../../corpus/lint/lint';
import { Failure } from '../failure';
import { counted, folderOf, print, type Subcommand, textOption } from './commands';
import { loadChecked, readBelow } from './folder';

/** `sidelight corpus lint`: everything that a pack's sources should not have. */
export const lintCommand: Subcommand = {
	options: { against: { type: 'string' } },
	run: (positionals, options) => {
		const dir = folderOf(positionals);
		const against = textOption(options, 'against');
		const others = against === undefined ? [] : [...readBelow(against, /\.txt$/)];
		if (against !== undefined && others.length === 0) throw new Failure(`${against}: there is no .txt file in it`);
		const source = loadChecked(dir, (checked) =>
			lint(
				checked,
				others.map(([name, text]) => ({ name, text })),
			),
		);
		if (!source) return 1;
		const compared = others.length === 0 ? '' : `, compared with ${counted(others.length, 'text')}`;
		const { entries, fingerprints } = source;
		print(
			`${counted(entries.length, 'entry', 'entries')}, ${counted(fingerprints.size, 'fingerprint')}${compared}: no findings`,
		);
		return 0;
	},
};
