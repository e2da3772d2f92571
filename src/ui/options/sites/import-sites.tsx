import { useState } from 'preact/hooks';
import { parseSiteList, type SiteListReport } from '../../../settings/sites';
import { plural, t } from '../../i18n';
import { FileButton } from '../file-button';
import { readTextFile } from '../read-file';
import { siteProblem } from './problems';
import { useSharedEndings } from './use-shared-endings';

/** So many refused lines are shown; the rest are counted. */
const MOST_REFUSED_SHOWN = 20;

interface Props {
	id: string;
	sites: readonly string[];
	add: (hosts: readonly string[]) => Promise<boolean>;
}

/** Adds many sites from a text file or a pasted list, after showing what each line comes to. */
export function ImportSites({ id, sites, add }: Props) {
	const [text, setText] = useState('');
	const isShared = useSharedEndings();
	const [unreadable, setUnreadable] = useState('');
	const report = text.trim() === '' ? null : parseSiteList(text, sites, isShared);
	const load = async (file: File) => {
		const read = await readTextFile(file);
		setUnreadable(read === null ? t('fileUnreadable', file.name) : '');
		if (read !== null) setText(read);
	};
	const take = async (hosts: readonly string[]) => {
		if (await add(hosts)) setText('');
	};
	return (
		<details class="more import">
			<summary>{t('sitesImport')}</summary>
			<label for={`${id}-list`}>{t('sitesImportText')}</label>
			<textarea
				id={`${id}-list`}
				class="input"
				rows={5}
				dir="ltr"
				spellcheck={false}
				value={text}
				onInput={({ currentTarget }) => setText(currentTarget.value)}
			/>
			<FileButton label={t('sitesImportFile')} accept=".txt,text/plain" testId={`${id}-file`} load={load} />
			<div role="status">
				{unreadable && <p class="problem">{unreadable}</p>}
				{report && <Report report={report} />}
			</div>
			{report && report.added.length > 0 && (
				<button type="button" class="button" data-testid="import-add" onClick={() => void take(report.added)}>
					{plural('sitesImportAdd', report.added.length)}
				</button>
			)}
		</details>
	);
}

function Report({ report: { added, already, refused } }: { report: SiteListReport }) {
	return (
		<div class="report" data-testid="import-report">
			<p>{t('sitesImportReport', plural('sitesNew', added.length), plural('sitesAlready', already))}</p>
			{refused.length > 0 && (
				<ul>
					{refused.slice(0, MOST_REFUSED_SHOWN).map(({ line, text, problem }) => (
						<li key={line}>{t('sitesImportLine', String(line), siteProblem(problem, text))}</li>
					))}
					{refused.length > MOST_REFUSED_SHOWN && (
						<li>{plural('sitesImportMore', refused.length - MOST_REFUSED_SHOWN)}</li>
					)}
				</ul>
			)}
		</div>
	);
}
