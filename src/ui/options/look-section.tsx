import { LANGUAGES, type Settings } from '../../settings/settings';
import { type MessageKey, ownName, t } from '../i18n';
import { useSettings } from '../use-settings';
import { useSetting } from './saved';
import { Section } from './section';

const THEMES: Record<Settings['theme'], MessageKey> = { auto: 'asBrowser', light: 'themeLight', dark: 'themeDark' };

/** Language and theme of Sidelight's own pages. */
export function LookSection() {
	const { language, theme } = useSettings();
	const setLanguage = useSetting('language');
	const setTheme = useSetting('theme');
	return (
		<Section name="look">
			<div class="field">
				<label for="setting-language">{t('languageTitle')}</label>
				<select
					id="setting-language"
					data-testid="setting-language"
					value={language}
					aria-describedby="language-text"
					onChange={({ currentTarget }) => void setLanguage(currentTarget.value as Settings['language'])}
				>
					<option value="auto">{t('asBrowser')}</option>
					{LANGUAGES.map((tag) => (
						<option key={tag} value={tag} lang={tag}>
							{ownName(tag)}
						</option>
					))}
				</select>
				<p class="quiet" id="language-text">
					{t('languageText')}
				</p>
			</div>
			<fieldset class="field">
				<legend>{t('themeTitle')}</legend>
				<div class="radios">
					{Object.entries(THEMES).map(([value, label]) => (
						<label key={value}>
							<input
								type="radio"
								name="theme"
								value={value}
								checked={theme === value}
								onChange={() => void setTheme(value as Settings['theme'])}
							/>
							{t(label)}
						</label>
					))}
				</div>
				<p class="quiet">{t('themeText')}</p>
			</fieldset>
		</Section>
	);
}
