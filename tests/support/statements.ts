import type { Pack } from '../../src/corpus/pack/open';
import { withRareWords } from '../../src/corpus/pack/rare-words';
import { QUOTE_SHINGLE_SIZE, type WordingRow } from '../../src/corpus/pack/sections';
import type { PackMetadata } from '../../src/corpus/schema/pack';
import type { Statement } from '../../src/corpus/schema/statement';
import { buildHashIndex } from '../../src/fingerprint/hash-index';
import { shingleHashes } from '../../src/fingerprint/shingles';
import { tokenise } from '../../src/text/tokenise';

/** What a test needs to say of a statement; the rest is empty. */
export type GivenStatement = Pick<Statement, 'id' | 'speaker' | 'language' | 'wording'> & Partial<Statement>;

/** A pack that holds these statements and speakers, and for the rest is `base`. Not for reading or writing to a file. */
export function statementsPack(base: Pack, speakers: PackMetadata['speakers'], given: readonly GivenStatement[]): Pack {
	const statements = given.map(complete);
	const byId = new Map(statements.map((statement) => [statement.id, statement]));
	const wordings = statements.flatMap(wordingRows).map(withRareWords);
	const pairs = wordings.flatMap(({ text }, row) =>
		Array.from(shingleHashes(tokenise(text), QUOTE_SHINGLE_SIZE), (hash) => [hash, row] as const),
	);
	const entry = (kind: string, id: string) => (kind === 'statement' ? byId.get(id) : undefined);
	return {
		...base,
		metadata: { ...base.metadata, speakers },
		wordings,
		quoteIndex: buildHashIndex(pairs),
		entry: entry as Pack['entry'],
		ids: (kind) => (kind === 'statement' ? [...byId.keys()] : []),
	};
}

const complete = (given: GivenStatement): Statement => ({
	kind: 'statement',
	slug: given.id.toLowerCase(),
	role: '',
	date: null,
	venue: '',
	topic: '',
	cite: [],
	renderings: [],
	variants: [],
	documents: [],
	...given,
});

function wordingRows({ id, speaker, language, wording, renderings, variants }: Statement): Omit<WordingRow, 'rare'>[] {
	const row = { statement: id, speaker };
	return [
		...(wording ? [{ ...row, kind: 'spoken' as const, index: 0, language, text: wording }] : []),
		...renderings.map((rendering, index) => ({
			...row,
			kind: 'rendering' as const,
			index,
			language: rendering.language,
			text: rendering.wording,
		})),
		...variants.map((variant, index) => ({
			...row,
			kind: 'variant' as const,
			index,
			language: 'en',
			text: variant.wording,
		})),
	];
}
