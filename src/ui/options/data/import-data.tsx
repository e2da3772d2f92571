import { useState } from 'preact/hooks';
import { replaceData, type Snapshot } from '../../../settings/data';
import { type Data, type DataFileProblem, parseDataFile } from '../../../settings/data-file';
import { STORED } from '../../../settings/stored';
import { formatDate } from '../../format';
import { t } from '../../i18n';
import { FileButton } from '../file-button';
import { readTextFile } from '../read-file';

type Preview = { data: Data; exported: string } | { errors: string[] };

/** Reads a saved file: shows what is in it, then takes all of it or nothing. */
export function ImportData({ done }: { done: (before: Snapshot) => void }) {
	const [preview, setPreview] = useState<Preview | null>(null);
	const load = async (file: File) => {
		const text = await readTextFile(file);
		setPreview(text === null ? { errors: [t('fileUnreadable', file.name)] } : previewOf(text, file.name));
	};
	const take = async (data: Data) => {
		const before = await replaceData(data);
		setPreview(null);
		done(before);
	};
	return (
		<div class="action">
			<p>{t('importText')}</p>
			<FileButton label={t('importButton')} accept=".json,application/json" testId="import-file" load={load} />
			<div role="status" data-testid="import-preview">
				{preview && 'errors' in preview && (
					<>
						<p class="problem">{t('importRefused')}</p>
						<ul class="problems">
							{preview.errors.map((error) => (
								<li key={error}>{error}</li>
							))}
						</ul>
					</>
				)}
				{preview && 'data' in preview && (
					<div class="notice">
						<p>{t('importHolds', formatDate(preview.exported.slice(0, 10)), contentsOf(preview.data))}</p>
						<div class="row">
							<button type="button" class="button" data-testid="import-take" onClick={() => void take(preview.data)}>
								{t('importTake')}
							</button>
							<button type="button" class="text-button" onClick={() => setPreview(null)}>
								{t('cancel')}
							</button>
						</div>
					</div>
				)}
			</div>
		</div>
	);
}

function previewOf(text: string, name: string): Preview {
	const parsed = parseDataFile(text);
	return 'problems' in parsed ? { errors: parsed.problems.map((problem) => explain(problem, name)) } : parsed;
}

/** The names of what a file holds, with how many there are. */
function contentsOf(data: Data): string {
	const names = STORED.flatMap(({ key, label, count }) => {
		if (!(key in data)) return [];
		return [count ? `${t(label)} (${count(data[key])})` : t(label)];
	});
	return names.join(', ') || t('importEmpty');
}

function explain(problem: DataFileProblem, name: string): string {
	if (problem.problem === 'not-json') return t('importNotJson', name);
	if (problem.problem === 'not-ours') return t('importNotOurs', name);
	if (problem.problem === 'newer') return t('importNewer', name, String(problem.version));
	if (problem.problem === 'unknown-key') return t('importUnknownKey', problem.key);
	return t('importBadValue', [problem.key, problem.path].filter(Boolean).join('.'));
}
