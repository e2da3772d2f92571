import { useEffect, useRef, useState } from 'preact/hooks';
import { CITATION_STYLES, type CitationStyle, citeClipping } from '../../clippings/formats/citation';
import type { Clipping } from '../../clippings/model';
import { passageLink } from '../../clippings/passage-link';
import { MenuButton } from '../components/menu-button';
import { catalogueLanguage, type MessageKey, t } from '../i18n';

const styleLabel: Record<CitationStyle, MessageKey> = {
	plain: 'citePlain',
	apa: 'citeApa',
	chicago: 'citeChicago',
	mla: 'citeMla',
	markdown: 'citeMarkdown',
};

/** Copies a clipping as a quotation with its source, in a style to choose, or an address that leads to the passage; where the clipboard refuses, shows it to be copied by hand. */
export function CopyCitation({ clipping }: { clipping: Clipping }) {
	const [copied, setCopied] = useState<{ count: number; refused: string | null }>({ count: 0, refused: null });
	const area = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		if (copied.refused !== null) area.current?.select();
	}, [copied]);
	const link = passageLink(clipping);
	const copy = (text: string) => {
		const told = (refused: string | null) => setCopied(({ count }) => ({ count: count + 1, refused }));
		void navigator.clipboard.writeText(text).then(
			() => told(null),
			() => told(text),
		);
	};
	return (
		<>
			<MenuButton
				id={`cite-${clipping.id}`}
				label={t('copyCitation')}
				items={[
					...CITATION_STYLES.map((style) => ({
						name: style as string,
						label: t(styleLabel[style]),
						choose: () => copy(citeClipping(clipping, style, catalogueLanguage())),
					})),
					...(link ? [{ name: 'link', label: t('passageLink'), choose: () => copy(link) }] : []),
				]}
			/>
			<span role="status" class="quiet cited">
				{copied.count > 0 && <span key={copied.count}>{t(copied.refused === null ? 'copied' : 'copyRefused')}</span>}
			</span>
			{copied.refused !== null && (
				<textarea
					ref={area}
					class="citation-text"
					readOnly
					rows={4}
					dir="auto"
					aria-label={t('copyCitation')}
					value={copied.refused}
				/>
			)}
		</>
	);
}
