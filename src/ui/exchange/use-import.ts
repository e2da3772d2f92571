import { useRef, useState } from 'preact/hooks';
import { type ImportChoice, importReplacement, type Known, known } from '../../clippings/import/plan';
import { allClippings } from '../../clippings/store/clippings';
import { keepForGood } from '../../clippings/store/persist';
import { textAddresses } from '../../clippings/store/replace-clippings';
import { storeErrorText } from '../clippings/store-errors';
import { formatNumber } from '../format';
import { t } from '../i18n';
import { type ImportFile, readImportFile } from './import-file';
import { type TakenIn, takeIn, undoTakingIn } from './take-in';

/** What was taken of one file, and how it is undone; or why nothing was. */
export type Taken = { name: string } & (
	| {
			added: number;
			replaced: number;
			settings: boolean;
			undo: TakenIn;
	  }
	| { failed: string }
);

/** Where an import stands. */
type Phase =
	| { at: 'choose' }
	| { at: 'reading'; name: string; done: number }
	| { at: 'preview'; files: ImportFile[] }
	| { at: 'storing'; done: number; total: number }
	| { at: 'done'; taken: Taken[]; undone: Undone };

/** How an import was undone, if it was: but for what was changed since, where there was some. */
export type Undone = 'no' | 'all' | 'unchanged';

export type Choices = ImportChoice & { settings: boolean };

/** The steps of an import: reading files, taking them one after another, each whole or not at all, and undoing that. */
export function useImport() {
	const [phase, setPhase] = useState<Phase>({ at: 'choose' });
	const [problem, setProblem] = useState('');
	const stop = useRef(new AbortController());
	const store = useRef<Known>(known([], []));

	const begin = () => {
		setProblem('');
		stop.current = new AbortController();
		return stop.current.signal;
	};

	const load = async (chosen: readonly File[]) => {
		if (chosen.length === 0) return;
		const signal = begin();
		try {
			setPhase({ at: 'reading', name: chosen[0]?.name ?? '', done: 0 });
			store.current = known(...(await Promise.all([allClippings(), textAddresses()])));
			const files: ImportFile[] = [];
			for (const file of chosen) {
				const progress = (done: number) => setPhase({ at: 'reading', name: file.name, done });
				files.push(await readImportFile(file, store.current, { signal, progress }));
			}
			setPhase({ at: 'preview', files });
		} catch (error) {
			setPhase({ at: 'choose' });
			if (!signal.aborted) setProblem(storeErrorText(error));
		}
	};

	const take = async (files: readonly ImportFile[], choices: Choices) => {
		const signal = begin();
		const replacements = files.flatMap((file) =>
			'plan' in file ? [{ file, replacement: importReplacement(file.plan, choices, store.current) }] : [],
		);
		const total = replacements.reduce((sum, { replacement }) => sum + replacement.put.clippings.length, 0);
		const taken: Taken[] = [];
		let before = 0;
		setPhase({ at: 'storing', done: 0, total });
		for (const { file, replacement } of replacements) {
			const { name, settings } = file;
			try {
				const progress = (done: number) => setPhase({ at: 'storing', done: before + done, total });
				const data = settings && choices.settings ? settings.data : null;
				const undo = await takeIn(replacement, data, { signal, progress });
				taken.push({
					name,
					added: undo.clippings.remove.clippings.length,
					replaced: undo.clippings.put.clippings.length,
					settings: undo.settings !== null,
					undo,
				});
			} catch (error) {
				// What follows was sorted as if this file had come in.
				taken.push({ name, failed: storeErrorText(error) });
				break;
			}
			before += replacement.put.clippings.length;
		}
		if (before > 0) await keepForGood();
		setPhase({ at: 'done', taken, undone: 'no' });
	};

	/** The last file first, as each was taken on top of those before. */
	const undo = async (taken: readonly Taken[]) => {
		setProblem('');
		try {
			let undone: Undone = 'all';
			for (const one of [...taken].reverse())
				if ('undo' in one && !(await undoTakingIn(one.undo))) undone = 'unchanged';
			setPhase({ at: 'done', taken: [...taken], undone });
		} catch (error) {
			setProblem(storeErrorText(error));
		}
	};

	const busy = phase.at === 'reading' || phase.at === 'storing';
	const restart = () => setPhase({ at: 'choose' });
	return { phase, problem, busy, load, take, undo, restart, stop: () => stop.current.abort() };
}

/** What a finished import says of one file. */
export function takenText(taken: Taken): string {
	if ('failed' in taken) return taken.failed;
	const counts = t('importDoneFile', formatNumber(taken.added), formatNumber(taken.replaced));
	return taken.settings ? `${counts} ${t('importDoneSettings')}` : counts;
}
