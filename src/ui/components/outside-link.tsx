import type { ComponentChildren } from 'preact';
import { webAddress } from '../../text/web-address';
import { t } from '../i18n';

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
