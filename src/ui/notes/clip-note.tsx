import { useState } from 'preact/hooks';
import { storeErrorText } from '../clippings/store-errors';
import { t } from '../i18n';

/** What came of saving a passage: why not, in words, or null where it was saved. */
export type Clip = (note: string) => Promise<string | null>;

/** Saves the passage of a note as a clipping, and says so or why not. */
export function ClipNote({ note, clip }: { note: string; clip: Clip }) {
	const [said, setSaid] = useState('');
	const save = async () => {
		setSaid('');
		setSaid((await clip(note).catch(storeErrorText)) ?? t('clipped'));
	};
	return (
		<>
			<button type="button" class="text-button" data-testid="clip-note" onClick={() => void save()}>
				{t('clipNote')}
			</button>
			<p class="quiet clip-said" role="status">
				{said}
			</p>
		</>
	);
}
