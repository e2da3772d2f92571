import { useEffect, useState } from 'preact/hooks';
import { kindLabel } from '../../i18n/note-labels';
import type { HiddenEntry } from '../../messages/reading';
import { send } from '../../messages/send';
import { formatDate } from '../format';
import { plural, t } from '../i18n';
import { useAnnounce } from './saved';

/** What the reader hid with "not the same", on one page or on all, to be shown again. Nothing where nothing is hidden. */
export function HiddenEntries() {
	const announce = useAnnounce();
	const [hidden, setHidden] = useState<readonly HiddenEntry[]>([]);
	const load = () => send('hiddenEntries', null).then(setHidden, () => undefined);
	useEffect(() => void load(), []);
	const show = async ({ heading: _, language: __, ...choice }: HiddenEntry) => {
		const isShown = await send('showHidden', choice).then(
			() => true,
			() => false,
		);
		announce(isShown ? 'saved' : 'notSaved');
		await load();
	};
	if (hidden.length === 0) return null;
	return (
		<details class="more" data-testid="hidden-entries">
			<summary>{plural('notesHidden', hidden.length)}</summary>
			<ul class="sites">
				{hidden.map((one) => {
					const heading = one.heading ?? one.entry;
					return (
						<li key={`${one.pack} ${one.kind} ${one.entry} ${one.page}`}>
							<span>
								<span class="quiet">{t(kindLabel[one.kind])}</span>{' '}
								<span lang={one.language ?? undefined} dir="auto">
									{heading}
								</span>
								<span class="quiet hidden-where" dir="auto">
									{one.page ?? t('hiddenEverywhere')} · <time dateTime={one.date}>{formatDate(one.date)}</time>
								</span>
							</span>
							<button
								type="button"
								class="text-button"
								aria-label={t('showAgainNamed', heading)}
								onClick={() => void show(one)}
							>
								{t('showAgain')}
							</button>
						</li>
					);
				})}
			</ul>
		</details>
	);
}
