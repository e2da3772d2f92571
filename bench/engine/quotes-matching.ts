import type { Pack } from '../../src/corpus/pack/open';
import type { QuoteMatch } from '../../src/matching/match';
import { besidePack } from '../../src/matching/pack-page';
import { preparePage } from '../../src/matching/page';
import { matchQuotes } from '../../src/matching/quotes/match-quotes';
import { assemblePlainText } from '../../src/text/assemble';
import { ALTERATIONS, type AlterationKind, alter, hashOf, seeded } from './quotes-altered';
import { type Line, linesPack } from './quotes-data';

/** How altered quotations fare: shares of those made. */
export interface AlteredRow {
	/** `fresh`: transcripts and others change places, so that nothing was tuned on what is held or what must not match. */
	of: 'bundled' | 'transcripts' | 'fresh';
	part: 'all' | 'tuning' | 'held-out';
	kind: AlterationKind | 'all';
	made: number;
	found: number;
	/** Share of those made that are found with the right finding. */
	right: number;
}

/** Quotations of something else, and how many of them were matched all the same. */
export interface PrecisionRow {
	of: AlteredRow['of'];
	part: AlteredRow['part'];
	others: number;
	matched: number;
	/** Of as many quotations of held lines and of others: right matches of all. */
	precision: number;
}

interface Source {
	id: string;
	statement: string;
	text: string;
	other: string;
	/** Whether it is a rendering: with words changed it is another translation. */
	translated: boolean;
}

interface Outcome {
	kind: AlterationKind;
	heldOut: boolean;
	found: boolean;
	right: boolean;
}

const ROUNDS = { bundled: 6, transcripts: 1 } as const;
const SAMPLE = 400;
const isQuotable = (text: string): boolean => {
	const words = text.split(/\s+/).length;
	return words >= 15 && words <= 40;
};

const matchesIn = (text: string, pack: Pack): QuoteMatch[] =>
	matchQuotes(
		besidePack(preparePage(assemblePlainText(`They put it so: “${text}” That was all.`, { language: 'en' })), pack),
	);

/** Alters the wordings of the bundled pack as spoken or rendered, in English, and asks for them again. */
export function benchBundled(pack: Pack): AlteredRow[] {
	const rows = pack.wordings.filter(
		({ kind, language, text }) => kind !== 'variant' && language === 'en' && text.split(/\s+/).length >= 12,
	);
	const sources = rows.map((row, i): Source => {
		const other = rows
			.slice(i + 1)
			.concat(rows)
			.find(({ speaker }) => speaker !== row.speaker);
		const id = `${row.statement}${row.index}`;
		const translated = row.kind === 'rendering';
		return { id, statement: row.statement, text: row.text, other: other?.text ?? '', translated };
	});
	return rowsOf('bundled', outcomes(sources, pack, ROUNDS.bundled));
}

/** Does the same with lines of half of the transcripts, and with lines of the other half that must not match. */
export function benchTranscripts(
	base: Pack,
	lines: readonly Line[],
	of: 'transcripts' | 'fresh',
): { altered: AlteredRow[]; precision: PrecisionRow[] } {
	const quotable = lines.filter(({ text }) => isQuotable(text));
	const isHeld = ({ doc }: Line) => hashOf(doc) % 2 === (of === 'transcripts' ? 0 : 1);
	const pack = linesPack(
		base,
		lines.filter((line) => isHeld(line) && line.text.split(/\s+/).length >= 4),
	);
	const held = sample(quotable.filter(isHeld));
	const sources = held.map((line, i): Source => {
		const other = held
			.slice(i + 1)
			.concat(held)
			.find(({ doc }) => doc !== line.doc);
		return { id: line.id, statement: line.id, text: line.text, other: other?.text ?? '', translated: false };
	});
	const results = outcomes(sources, pack, ROUNDS.transcripts);
	const others = sample(
		quotable.filter((line) => !isHeld(line)),
		4 * SAMPLE,
	).map((line) => ({
		heldOut: hashOf(line.id) % 2 === 1,
		matched: matchesIn(line.text, pack).length > 0,
	}));
	return {
		altered: rowsOf(of, results),
		precision: PARTS.map(([part, isIn]) => {
			const some = others.filter(isIn);
			const matched = some.filter((other) => other.matched).length;
			const share = mean(
				results.filter((result) => isIn(result)),
				({ found }) => found,
			);
			return { of, part, others: some.length, matched, precision: share / (share + matched / (some.length || 1)) };
		}),
	};
}

function outcomes(sources: readonly Source[], pack: Pack, rounds: number): Outcome[] {
	return sources.flatMap(({ id, statement, text, other, translated }) =>
		Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
			ALTERATIONS.flatMap((kind): Outcome[] => {
				const altered = alter(text, other, kind, seeded(hashOf(`${id} ${kind} ${round}`)));
				if (!altered) return [];
				const own = matchesIn(altered.text, pack).filter(
					(match) => match.entry === statement || match.joined.includes(statement) || sameWords(match, text),
				);
				const findings = own.map(({ finding }) => finding);
				const isTranslated =
					translated && altered.finding === 'words-changed' && findings.includes('other-translation');
				const right = isTranslated || findings.includes(altered.finding);
				return [{ kind, heldOut: hashOf(id) % 2 === 1, found: own.length > 0, right }];
			}),
		),
	);
}

/** A line that is said in several transcripts in the same words is found wherever it is found. */
const sameWords = (match: QuoteMatch, text: string): boolean => fold(match.wording.text) === fold(text);
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const PARTS = [
	['all', () => true],
	['tuning', ({ heldOut }: { heldOut: boolean }) => !heldOut],
	['held-out', ({ heldOut }: { heldOut: boolean }) => heldOut],
] as const;

const rowsOf = (of: AlteredRow['of'], results: readonly Outcome[]): AlteredRow[] =>
	PARTS.flatMap(([part, isIn]) =>
		(['all', ...(part === 'all' ? ALTERATIONS : [])] as const).map((kind) => {
			const some = results.filter((result) => isIn(result) && (kind === 'all' || kind === result.kind));
			return {
				of,
				part,
				kind,
				made: some.length,
				found: mean(some, ({ found }) => found),
				right: mean(some, ({ right }) => right),
			};
		}),
	);

const mean = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
	items.filter(holds).length / (items.length || 1);

/** Every n-th, so that all transcripts have their part. */
function sample<T>(items: readonly T[], size: number = SAMPLE): T[] {
	const step = Math.max(1, Math.floor(items.length / size));
	return items.filter((_, i) => i % step === 0).slice(0, size);
}
