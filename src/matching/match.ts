import type { Span } from '../text/span';

export type QuoteFinding =
	| 'exact'
	| 'trimmed'
	| 'inner-cut'
	| 'spliced'
	| 'words-changed'
	| 'other-translation'
	| 'attribution-differs'
	| 'not-found';
type DocumentFinding = 'verbatim-reuse' | 'near-verbatim';
type ClaimFinding = 'same-point';
type OutletFinding = 'publisher-of-page' | 'publisher-of-source';
export type Finding = QuoteFinding | DocumentFinding | ClaimFinding | OutletFinding;

/** One step of a word alignment; indexes count words of the two sides. `keep` stands on both sides. */
export interface AlignmentRun {
	op: 'keep' | 'left-out' | 'added';
	/** Words of the entry, `[from, to)`; empty for `added`. */
	entry: [number, number];
	/** Words of the page, `[from, to)`; empty for `left-out`. */
	page: [number, number];
}

/** In what a page can differ from the record of a point or statement that it makes. */
export type DriftKind = 'number' | 'date' | 'actor' | 'modality' | 'attribution' | 'status';

/** Something that the page gives otherwise than the record. */
export interface Drift {
	kind: DriftKind;
	/** What was compared: with something that the page has instead, or with something that the page does not tell. */
	page: { start: number; end: number; exact: string; tells: 'otherwise' | 'nothing' };
	record: {
		/** What the record says, in the pack's words. */
		text: string;
		date: string | null;
		/** Where in the entry it stands: `record.0`, `date`, `speaker`, `wording`. */
		at: string;
		cite: string[];
	};
}

/** One comparison of a receipt: which rule, with which part of the entry, what came of it, and why in a word. */
export interface DriftCheck {
	kind: DriftKind;
	at: string;
	outcome: 'differs' | 'agrees' | 'abstains';
	why: string;
}

/** How a page takes up a point: in its own voice, as said by others, as doubtful, as denied; `unclear` where no rule is sure. */
export type Stance = 'asserts' | 'reports' | 'doubts' | 'denies' | 'unclear';

/** What a match was decided by. */
export type Rule =
	| 'contiguous-words'
	| 'aligned-words'
	| 'words-and-speaker'
	| 'shared-passages'
	| 'facets-and-profile'
	| 'address-or-site-name'
	| 'publisher-of-matched-document';

/** What a rule measured. */
export type ScoreName = 'contiguousWords' | 'keptWords' | 'share' | 'longestRunWords' | 'coverage' | 'core' | 'weight';

export interface Score {
	value: number;
	/** What the rule asks for; null where it asks for nothing. */
	threshold: number | null;
}

/** Why a match fired: enough to explain the decision and to take it again. Scores stand beside their thresholds. */
export interface Receipt {
	pack: { id: string; version: string; checksum: string };
	rule: Rule;
	/** The page's words that fired the rule. */
	page: { start: number; end: number; exact: string } | null;
	/** What they were compared with, where the pack holds it as words. */
	entry: { id: string; exact: string | null };
	scores: Partial<Record<ScoreName, Score>>;
	terms: string[];
	/** How a quotation or point was compared with the entry's record; absent where the kind has none. */
	drift?: DriftCheck[];
}

interface MatchBase {
	entry: string;
	spans: Span[];
	score: number;
	receipt: Receipt;
}

/** Words on the page that are somebody's documented words. */
export interface QuoteMatch extends MatchBase {
	kind: 'quote';
	finding: QuoteFinding;
	/** Which wording of the statement was met: as spoken, a rendering, or a known variant. */
	wording: { kind: 'spoken' | 'rendering' | 'variant'; index: number; text: string };
	alignment: AlignmentRun[];
	/** Whether the page shows (by `…`, brackets or quotation marks) that words are missing inside; null where none are. */
	cut: 'marked' | 'unmarked' | null;
	/** Statements whose words the page joins with these in one quotation; `entry` itself where their order is turned round. */
	joined: string[];
	/** The pack's speaker to whom the page clearly gives the words; null where that is unclear or somebody else. */
	attributedTo: string | null;
	/** The page's words that were aligned, each with what stands behind it, so that joined they read as on the page. */
	pageWords: string[];
	/** The wording's words in the same way. */
	entryWords: string[];
	/** In what the page differs from the record of the statement. */
	drift: Drift[];
}

/** A page that holds text of a document. */
export interface DocumentMatch extends MatchBase {
	kind: 'document';
	finding: DocumentFinding;
	/** Share of the document's fingerprint found on the page, 0 to 1. */
	coverage: number;
	/** Share of the article's words that stand in the document, 0 to 1. */
	pageShare: number;
	/** Per section of the document: share of its fingerprint found, 0 to 1. */
	sections: number[];
}

/** A sentence that makes a documented point. */
export interface ClaimMatch extends MatchBase {
	kind: 'claim';
	finding: ClaimFinding;
	/** In what the page differs from the record of the point. */
	drift: Drift[];
	/** How the first of the spans takes up the point. */
	stance: Stance;
}

/** The publisher of the page, or of a document found on it. */
export interface OutletMatch extends MatchBase {
	kind: 'outlet';
	finding: OutletFinding;
}

export type Match = QuoteMatch | DocumentMatch | ClaimMatch | OutletMatch;
export type MatchKind = Match['kind'];
