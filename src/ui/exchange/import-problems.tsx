import { useState } from 'preact/hooks';
import type { Problem } from '../../clippings/formats/problem';
import type { DataFileProblem } from '../../settings/data-file';
import { formatNumber } from '../format';
import { t } from '../i18n';
import { isCut } from './import-file';
import { problemReport, problemText, settingsProblemText } from './problem-text';

interface Props {
	name: string;
	problems: readonly Problem[];
	ofSettings: readonly DataFileProblem[];
}

/** What is wrong with a file, by record and field, and a copy of that for whoever made the file. */
export function ImportProblems({ name, problems, ofSettings }: Props) {
	const [said, setSaid] = useState('');
	const lines = [...ofSettings.map(settingsProblemText), ...problems.map(problemText)];
	const copy = () =>
		navigator.clipboard.writeText(problemReport(name, problems, ofSettings)).then(
			() => setSaid(t('copied')),
			() => setSaid(t('notCopied')),
		);
	return (
		<>
			<ul class="exchange-problems" data-testid="import-problems">
				{lines.map((line, i) => (
					<li key={i}>{line}</li>
				))}
			</ul>
			{isCut(problems) && <p class="quiet">{t('problemsCut', formatNumber(problems.length))}</p>}
			<p>
				<button type="button" class="text-button" data-testid="import-copy-report" onClick={() => void copy()}>
					{t('importCopyReport')}
				</button>{' '}
				<span role="status">{said}</span>
			</p>
		</>
	);
}
