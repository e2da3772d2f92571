import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '../i18n';

/** The parts of the settings page, in order. */
export const SECTIONS = {
	where: 'reachTitle',
	sites: 'sitesTitle',
	packs: 'packsTitle',
	page: 'onPageTitle',
	look: 'lookTitle',
	keys: 'keysTitle',
	sync: 'syncTitle',
	data: 'dataTitle',
	diagnostics: 'diagnosticsTitle',
	about: 'aboutTitle',
} as const satisfies Record<string, MessageKey>;

type SectionName = keyof typeof SECTIONS;

interface Props {
	name: SectionName;
	text?: string;
	children: ComponentChildren;
}

export function Section({ name, text, children }: Props) {
	return (
		<section id={name} aria-labelledby={`${name}-title`} class="section">
			<h2 id={`${name}-title`} tabIndex={-1}>
				{t(SECTIONS[name])}
			</h2>
			{text && <p class="section-text">{text}</p>}
			{children}
		</section>
	);
}
