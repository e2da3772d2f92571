import type { Settings } from '../../settings/settings';
import { type MessageKey, t } from '../i18n';
import { useSettings } from '../use-settings';
import { HiddenEntries } from './hidden-entries';
import { useSave } from './saved';
import { Section } from './section';
import { Switch } from './switch';

const SWITCHES = [
	['marks', 'marksTitle', 'marksText'],
	['card', 'cardTitle', 'cardText'],
	['recap', 'recapTitle', 'recapText'],
	['clipButton', 'clipButtonTitle', 'clipButtonText'],
	['later', 'laterTitle', 'laterText'],
] as const satisfies [string, MessageKey, MessageKey][];

const KEPT_TEXT: Record<Settings['clipText'], MessageKey> = {
	never: 'clipTextNever',
	articles: 'clipTextArticles',
	always: 'clipTextAlways',
};

/** What stands on a page that was read, what its notes show, and what is kept of it. */
export function PageSection() {
	const settings = useSettings();
	const save = useSave();
	return (
		<Section name="page">
			{SWITCHES.map(([name, title, text]) => (
				<Switch
					key={name}
					id={`setting-${name}`}
					title={t(title)}
					text={t(text)}
					checked={settings[name]}
					change={(checked) => save({ [name]: checked })}
				/>
			))}
			<fieldset class="field">
				<legend>{t('clipTextTitle')}</legend>
				<div class="radios">
					{Object.entries(KEPT_TEXT).map(([value, label]) => (
						<label key={value}>
							<input
								type="radio"
								name="clipText"
								value={value}
								checked={settings.clipText === value}
								onChange={() => void save({ clipText: value as Settings['clipText'] })}
							/>
							{t(label)}
						</label>
					))}
				</div>
				<p class="quiet">{t('clipTextText')}</p>
			</fieldset>
			<HiddenEntries />
		</Section>
	);
}
