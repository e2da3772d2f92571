import type { Pack } from '../corpus/pack/open';
import type { Claim } from '../corpus/schema/claim';
import type { Document } from '../corpus/schema/document';
import type { Statement } from '../corpus/schema/statement';
import type { MatchKind } from '../matching/match';

/** Who said a statement, and as what. */
export function speakerHeading({ speaker, role }: Statement, pack: Pack): string {
	const name = pack.metadata.speakers.find(({ id }) => id === speaker)?.name ?? speaker;
	return [name, role].filter(Boolean).join(', ');
}

/** A point as a heading: named as one, so that the bold line asserts nothing. */
export const pointHeading = ({ canonical }: Claim): string => `Point: ${canonical}`;

/** The title of a text as a heading: named as one, as titles assert things too. */
export const textHeading = ({ title }: Document): string => `Text: ${title}`;

const headed = <T>(heading: (entry: T) => string, entry: T | null | undefined): string | null =>
	entry ? heading(entry) : null;

/** What the notes of an entry are headed with; null where the pack has no such entry. */
export function entryHeading(pack: Pack, kind: MatchKind, id: string): string | null {
	switch (kind) {
		case 'quote': {
			const statement = pack.entry('statement', id);
			return statement ? speakerHeading(statement, pack) : null;
		}
		case 'claim':
			return headed(pointHeading, pack.entry('claim', id));
		case 'document':
			return headed(textHeading, pack.entry('document', id));
		case 'outlet':
			return pack.entry('outlet', id)?.name ?? null;
	}
}
