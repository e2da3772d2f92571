import type { Pack } from '../corpus/pack/open';
import type { Statement } from '../corpus/schema/statement';
import type { MatchKind } from '../matching/match';

/** Who said a statement, and as what. */
export function speakerHeading({ speaker, role }: Statement, pack: Pack): string {
	const name = pack.metadata.speakers.find(({ id }) => id === speaker)?.name ?? speaker;
	return [name, role].filter(Boolean).join(', ');
}

/** What the notes of an entry are headed with; null where the pack has no such entry. */
export function entryHeading(pack: Pack, kind: MatchKind, id: string): string | null {
	switch (kind) {
		case 'quote': {
			const statement = pack.entry('statement', id);
			return statement ? speakerHeading(statement, pack) : null;
		}
		case 'claim':
			return pack.entry('claim', id)?.canonical ?? null;
		case 'document':
			return pack.entry('document', id)?.title ?? null;
		case 'outlet':
			return pack.entry('outlet', id)?.name ?? null;
	}
}
