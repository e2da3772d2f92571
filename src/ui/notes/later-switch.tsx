import { changeSettings } from '../../settings/store';
import { formatDate } from '../format';
import { t } from '../i18n';

interface Props {
	/** The page's date; null where it gives none, which is then said instead. */
	published: string | null;
	later: boolean;
}

/** Shows or hides, in all notes at once, what was published after the page. Kept as a setting. */
export function LaterSwitch({ published, later }: Props) {
	if (published === null) return <p class="quiet">{t('noDateNote')}</p>;
	return (
		<button
			type="button"
			role="switch"
			class="switch"
			aria-checked={later}
			data-testid="later-switch"
			onClick={() => void changeSettings({ later: !later })}
		>
			{t('laterSwitch', formatDate(published))}
		</button>
	);
}
