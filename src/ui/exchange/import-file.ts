import { parseJson } from '../../clippings/formats/parse-json';
import type { Problem } from '../../clippings/formats/problem';
import { MAX_PROBLEMS, wholeFile } from '../../clippings/formats/problem';
import { type ImportFormat, readClippings } from '../../clippings/formats/read';
import { type ImportPlan, type Known, planImport } from '../../clippings/import/plan';
import { inSlices, type Pace } from '../../clippings/in-slices';
import { type Data, type DataFileProblem, parseDataFile } from '../../settings/data-file';

/** Larger files are not read, in megabytes. */
export const MAX_MEGABYTES = 256;

/** What a chosen file holds, sorted and ready to be taken; or why it is not. */
export type ImportFile = { name: string } & (
	| { problems: Problem[]; settingsProblems: DataFileProblem[] }
	| { format: ImportFormat; plan: ImportPlan; passedOver: Problem[]; settings: { data: Data; exported: string } | null }
);

/** Whether what is listed of a file's problems may not be all. */
export const isCut = (problems: readonly Problem[]): boolean => problems.length >= MAX_PROBLEMS;

/** Reads one file and sorts its clippings by what is known. */
export async function readImportFile(file: File, store: Known, pace: Pace): Promise<ImportFile> {
	const { name } = file;
	const refuse = (...problems: Problem[]): ImportFile => ({ name, problems, settingsProblems: [] });
	if (file.size > MAX_MEGABYTES * 1_000_000) return refuse(wholeFile('too-large', String(MAX_MEGABYTES)));
	const text = await readText(file);
	if (text === null) return refuse(wholeFile('not-text'));
	const parsed = parseJson(text);
	if ('problem' in parsed) return refuse(parsed.problem);
	const read = await inSlices(readClippings(parsed.data, new Date().toISOString()), () => undefined, pace);
	const settings = read.format === 'backup' ? parseDataFile(parsed.data) : null;
	if (settings && 'problems' in settings)
		return { name, problems: read.ok ? [] : read.problems.filter(isReal), settingsProblems: settings.problems };
	// A file of settings alone holds no clippings, and that is all right.
	if (!read.ok && (settings === null || read.problems.some(isReal))) return refuse(...read.problems);
	const collection = read.ok ? read.collection : { clippings: [], texts: [] };
	return {
		name,
		format: read.format ?? 'sidelight',
		plan: planImport(collection, store),
		passedOver: read.ok ? read.passedOver : [],
		settings,
	};
}

const isReal = ({ kind }: Problem): boolean => kind !== 'empty';

async function readText(file: File): Promise<string | null> {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
	} catch {
		return null;
	}
}
