import type { NoteSource } from '../../notes/note';
import { formatDate } from '../format';
import { t } from '../i18n';
import { OutsideLink, webAddress } from '../outside-link';
import { seenLabel } from './labels';

/** The numbered list of a note's sources. */
export function Sources({ sources, language }: { sources: readonly NoteSource[]; language: string }) {
	return (
		<ol class="sources">
			{sources.map((source) => (
				<li key={`${source.title} ${source.url}`}>
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
			))}
		</ol>
	);
}
