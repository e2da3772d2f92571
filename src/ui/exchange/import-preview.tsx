import { type ImportPlan, importReplacement } from '../../clippings/import/plan';
import { plural, t } from '../i18n';
import { ImportChoices } from './import-choices';
import type { ImportFile } from './import-file';
import { ImportFileCard } from './import-file-card';
import type { Choices } from './use-import';

interface Props {
	files: readonly ImportFile[];
	choices: Choices;
	change: (choices: Choices) => void;
	take: (choices: Choices) => void;
	back: () => void;
}

/** What the chosen files would bring, and what has to be decided before. */
export function ImportPreview({ files, choices, change, take, back }: Props) {
	const good = files.flatMap((file) => ('plan' in file ? [file] : []));
	const onlySettings = good.length > 0 && good.every(({ plan, format }) => isEmpty(plan) && format === 'backup');
	const chosen = { ...choices, settings: choices.settings || onlySettings };
	const count = good.reduce(
		(sum, { plan }) => sum + importReplacement(plan, chosen, { texts: NONE }).put.clippings.length,
		0,
	);
	const settings = chosen.settings && good.some((file) => file.settings !== null);
	const texts = good.some(({ plan }) => plan.texts.length > 0 && plan.same.length > 0);
	return (
		<div class="exchange-preview" data-testid="import-preview">
			{files.map((file, i) => (
				<ImportFileCard key={i} file={file} />
			))}
			<ImportChoices files={good} choices={chosen} fixed={onlySettings} change={change} />
			<div class="exchange-actions">
				{count > 0 || settings || texts ? (
					<button type="button" class="button" data-testid="import-take" onClick={() => take(chosen)}>
						{count > 0 ? plural('importTakeCount', count) : t('importTake')}
					</button>
				) : (
					good.length > 0 && <p data-testid="import-nothing">{t('importNothing')}</p>
				)}
				<button type="button" class="text-button" data-testid="import-back" onClick={back}>
					{t('importOther')}
				</button>
			</div>
		</div>
	);
}

const NONE: ReadonlySet<string> & Set<string> = new Set();

const isEmpty = ({ fresh, same, conflicts, alike }: ImportPlan): boolean =>
	[fresh, same, conflicts, alike].every((list) => list.length === 0);
