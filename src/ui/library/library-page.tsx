import { t } from '../i18n';

/** The library: every clipping. */
export function LibraryPage() {
	return (
		<header class="top">
			<img src="/icon/sidelight.svg" alt="" width="28" height="28" />
			<h1>{t('libraryTitle')}</h1>
		</header>
	);
}
