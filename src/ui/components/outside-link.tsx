import type { ComponentChildren } from 'preact';
import { t } from '../i18n';

/** The address if it is one of the web, so that no other scheme can hide in a corpus or a page. */
export function webAddress(url: string | null): string | null {
	if (url === null) return null;
	try {
		return /^https?:$/.test(new URL(url).protocol) ? url : null;
	} catch {
		return null;
	}
}

interface Props {
	href: string | null;
	/** Accessible name, where the visible text is only a number. */
	label?: string;
	children: ComponentChildren;
}

/** A link out of the extension: a new tab, and the site does not learn where the reader came from. */
export function OutsideLink({ href, label, children }: Props) {
	const address = webAddress(href);
	if (address === null) return <span title={label}>{children}</span>;
	return (
		<a
			href={address}
			target="_blank"
			rel="noreferrer"
			title={label}
			aria-label={label && `${label} ${t('opensNewTab')}`}
		>
			{children}
			{!label && <span class="visually-hidden"> {t('opensNewTab')}</span>}
		</a>
	);
}
