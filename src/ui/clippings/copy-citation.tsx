import { citeClipping } from '../../clippings/formats/citation';
import type { Clipping } from '../../clippings/model';
import { catalogueLanguage, t } from '../i18n';

/** Copies a clipping as a quotation with its source. */
export function CopyCitation({ clipping }: { clipping: Clipping }) {
	const copy = () => void navigator.clipboard.writeText(citeClipping(clipping, 'plain', catalogueLanguage()));
	return (
		<button type="button" class="text-button" onClick={copy}>
			{t('copyCitation')}
		</button>
	);
}
