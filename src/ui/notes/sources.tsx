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
						<li key={`${source.title} ${source.url}`} value={index + 1}>
							<span class="source-index">[{index + 1}]</span>
							<span lang={language}>
								<OutsideLink href={source.url}>{source.title}</OutsideLink>
							</span>
							<span class="quiet">
								<span lang={language}>{source.publisher}</span>
								{source.date && `, ${formatDate(source.date)}`} · {t(seenLabel[source.seen])}
								{webAddress(source.archived) && (
									<>
										{' · '}
										<OutsideLink href={source.archived}>{t('archivedCopy')}</OutsideLink>
									</>
								)}
							</span>
						</li>
					),
			)}
		</ol>
	);
}
