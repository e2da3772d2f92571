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
	['later', 'laterTitle', 'laterText'],
] as const satisfies [string, MessageKey, MessageKey][];

/** What stands on a page that was read, and what its notes show. */
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
			<HiddenEntries />
		</Section>
	);
}
