import type { NoteSource } from '../../notes/note';
import { OutsideLink } from '../components/outside-link';
import { t } from '../i18n';

/** The small numbers after a line that lead to its sources. */
export function SourceLinks({ of, sources }: { of: readonly number[]; sources: readonly NoteSource[] }) {
	return (
		<>
			{of.map((index) => {
				const source = sources[index];
				if (!source) return null;
				const number = String(index + 1);
				return (
					<span key={index} class="source-number">
						{' '}
						<OutsideLink href={source.url} label={t('sourceNumber', number, source.title ?? source.publisher)}>
							[{number}]
						</OutsideLink>
					</span>
				);
			})}
		</>
	);
}
