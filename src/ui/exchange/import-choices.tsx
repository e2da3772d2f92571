import type { ImportChoice } from '../../clippings/import/plan';
import { EXPORTED } from '../../settings/stored';
import { formatNumber } from '../format';
import { type MessageKey, t } from '../i18n';
import type { ImportFile } from './import-file';
import type { Choices } from './use-import';

const CONFLICTS: readonly [ImportChoice['conflicts'], MessageKey][] = [
	['both', 'importBoth'],
	['mine', 'importMine'],
	['theirs', 'importTheirs'],
];

interface Props {
	files: readonly Extract<ImportFile, { plan: unknown }>[];
	choices: Choices;
	/** Whether the files hold settings and nothing else. */
	fixed: boolean;
	change: (choices: Choices) => void;
}

/** What the reader decides for all files together; nothing where nothing is to be decided. */
export function ImportChoices({ files, choices, fixed, change }: Props) {
	const count = (of: 'conflicts' | 'alike') => files.reduce((sum, { plan }) => sum + plan[of].length, 0);
	const kept = EXPORTED.filter(({ key }) => files.some(({ settings }) => settings && key in settings.data));
	return (
		<>
			{count('conflicts') > 0 && (
				<fieldset class="exchange-choice" data-testid="import-conflicts">
					<legend>{t('importConflicts', formatNumber(count('conflicts')))}</legend>
					{CONFLICTS.map(([value, label]) => (
						<label key={value}>
							<input
								type="radio"
								name="import-conflicts"
								value={value}
								checked={choices.conflicts === value}
								onChange={() => change({ ...choices, conflicts: value })}
							/>
							<span>{t(label)}</span>
						</label>
					))}
				</fieldset>
			)}
			{count('alike') > 0 && (
				<label class="exchange-choice">
					<input
						type="checkbox"
						checked={choices.alike}
						data-testid="import-alike"
						onChange={({ currentTarget }) => change({ ...choices, alike: currentTarget.checked })}
					/>
					<span>{t('importAlikeTake', formatNumber(count('alike')))}</span>
				</label>
			)}
			{kept.length > 0 && (
				<label class="exchange-choice">
					<input
						type="checkbox"
						checked={choices.settings}
						disabled={fixed}
						data-testid="import-settings"
						onChange={({ currentTarget }) => change({ ...choices, settings: currentTarget.checked })}
					/>
					<span>{t('importSettings', kept.map(({ label }) => t(label)).join(', '))}</span>
				</label>
			)}
		</>
	);
}
