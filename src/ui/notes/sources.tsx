import { seenLabel } from '../../i18n/note-labels';
import type { NoteSource } from '../../notes/note';
import { webAddress } from '../../text/web-address';
import { OutsideLink } from '../components/outside-link';
import { formatDate } from '../format';
import { t } from '../i18n';

interface Props {
	sources: readonly NoteSource[];
	/** Places of those to list; the others keep their numbers. */
	shown: ReadonlySet<number>;
	language: string;
}

/** The numbered list of a note's sources. */
export function Sources({ sources, shown, language }: Props) {
	return (
		<ol class="sources">
			{sources.map(
				(source, index) =>
					shown.has(index) && (
						<li key={index} value={index + 1}>
							<span class="source-index">[{index + 1}]</span>
							<span lang={language}>
								<OutsideLink href={source.url}>{source.title ?? source.publisher}</OutsideLink>
							</span>
							<span class="quiet">
								{source.title && <span lang={language}>{source.publisher}</span>}
								{source.date && `${source.title ? ', ' : ''}${formatDate(source.date)}`}
								{source.what && <span lang={language}> · {source.what}</span>} · <Reading {...source} />
							</span>
						</li>
					),
			)}
		</ol>
	);
}

/** How the source was read: a copy is named by its host and can be opened. */
function Reading({ seen, readAt }: NoteSource) {
	const copy = webAddress(readAt);
	return copy ? (
		<OutsideLink href={copy}>{t('readInCopy', new URL(copy).host)}</OutsideLink>
	) : (
		<span>{t(seenLabel[seen])}</span>
	);
}
