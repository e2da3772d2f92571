import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { MAX_MEGABYTES } from './import-file';

/** Asks for files: by the browser's own window, or dropped here. */
export function DropFiles({ load }: { load: (files: File[]) => void }) {
	const [isOver, setOver] = useState(false);
	const take = (files: FileList | null | undefined) => load([...(files ?? [])]);
	return (
		// Dropping is a second way to what the button does.
		// biome-ignore lint/a11y/noStaticElementInteractions: the button within is the way for keys.
		<div
			class="exchange-drop"
			data-over={isOver}
			data-testid="import-drop"
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => {
				event.preventDefault();
				setOver(false);
				take(event.dataTransfer?.files);
			}}
		>
			<p>{t('importWhat')}</p>
			<p class="quiet">{t('importLimit', String(MAX_MEGABYTES))}</p>
			<label class="button exchange-file">
				<input
					type="file"
					multiple
					class="visually-hidden"
					accept=".json,.jsonld,application/json,application/ld+json"
					data-testid="import-files"
					onChange={({ currentTarget }) => take(currentTarget.files)}
				/>
				{t('importChoose')}
			</label>
			<p class="quiet">{t('importDrop')}</p>
		</div>
	);
}
