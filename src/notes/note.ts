import type { Drift, Finding, MatchKind, Receipt, Stance } from '../matching/match';
import type { Span } from '../text/span';

/**
 * What a piece of a passage is: words that the page has (`kept`), words of the original that it lacks (`left-out`),
 * words of the page that the original lacks (`added`), or plain text.
 */
export type PieceRole = 'plain' | 'kept' | 'left-out' | 'added';

export interface Piece {
	text: string;
	role: PieceRole;
}

/** The parts of a note after its lead, in the order in which they are shown. The panel names them in the reader's language. */
export type SectionKind =
	| 'passage'
	| 'variants'
	| 'original-language'
	| 'around'
	| 'differs'
	| 'page-says'
	| 'context'
	| 'replies'
	| 'later'
	| 'unknown'
	| 'journey'
	| 'sections'
	| 'funding'
	| 'ownership'
	| 'editorial'
	| 'self-description'
	| 'described-by-others'
	| 'decisions';

/** One dated, attributed, cited line of a note. `sources` are indexes into the note's sources. */
export interface NoteItem {
	label: string | null;
	date: string | null;
	pieces: Piece[];
	sources: number[];
	/** BCP 47 tag where the text is not in the pack's language. */
	language?: string;
	/** What is to be said of the pieces, in the pack's words, with sources of its own. */
	remark?: { text: string; sources: number[] };
	/** In the part `later`: the part where the line would stand if the page were younger. */
	origin?: SectionKind;
	/** The line is about the page that is being read. */
	here?: true;
}

/** A part of a note. Of one without lines nothing is held from before the date of the page. */
export interface NoteSection {
	kind: SectionKind;
	items: NoteItem[];
}

export interface NoteSource {
	/** Its own title; null where it was not seen, and `what` says what it is. */
	title: string | null;
	publisher: string;
	date: string | null;
	/** What the source is, in the pack's words, where no title tells. */
	what: string | null;
	/** The address of the source itself. */
	url: string | null;
	/** The address of the copy that was read, where it was a copy. */
	readAt: string | null;
	seen: 'direct' | 'copy' | 'no';
}

/** What the reader sees for a match, as plain data. */
export interface Note {
	/** Stable within one reading of a page: kind, entry and place. */
	id: string;
	kind: MatchKind;
	entry: string;
	slug: string;
	finding: Finding;
	/** BCP 47 tag of the note's own words. */
	language: string;
	/** Who or what the note is about: a speaker, a text's title, the point, a publisher. Texts and points are named as such. */
	heading: string;
	/** Date and place, publisher and date, or who makes the point; empty where there is none. */
	dateline: string;
	/** At most 60 words, self-contained. */
	lead: Piece[];
	/** Indexes of the lead's own sources. */
	leadSources: number[];
	sections: NoteSection[];
	sources: NoteSource[];
	/** Ids of the page's clause matrices that belong to the note. */
	matrices: string[];
	/** Where the note's words stand in the article; empty for a note about the page as a whole. */
	spans: Span[];
	/** The one span that gets the mark; null where nothing on the page is marked. */
	mark: Span | null;
	score: number;
	coverage?: number;
	pageShare?: number;
	/** Of a quotation or point: in what the page differs from the record. */
	drift?: Drift[];
	/** Of a point: how the page takes it up. */
	stance?: Stance;
	receipt: Receipt;
	/** The whole note as plain text. */
	text: string;
}

/** How far a clause got, and when; `later` where that was after the page's date. */
export interface ClauseStatus {
	state: 'adopted' | 'proposed' | 'delivered' | 'answered' | 'lapsed';
	date: string | null;
	sources: number[];
	later: boolean;
}

/** What a party answered to a clause. `party` is an index into the matrix's parties. */
export interface ClauseReply {
	party: number;
	date: string | null;
	text: string;
	sources: number[];
	later: boolean;
}

/** A row of a clause matrix: what the clause says, its status by date, and the replies in date order. */
export interface MatrixClause {
	id: string;
	title: string;
	says: string;
	sources: number[];
	status: ClauseStatus[];
	replies: ClauseReply[];
}

/** The clauses of a treaty-like text and what each party answered to them. Kept once a page, whichever notes need it. */
export interface ClauseMatrix {
	id: string;
	/** BCP 47 tag of its words. */
	language: string;
	title: string;
	date: string | null;
	/** Whether the text itself was published after the page. */
	later: boolean;
	clauses: MatrixClause[];
	/** Names of those who answered any clause, in the order of their first answer. */
	parties: string[];
	sources: NoteSource[];
}

/** A dated event of the timeline; `sources` are indexes into the timeline's. */
export interface TimelineEvent {
	entry: string;
	date: string;
	text: string;
	language: string;
	sources: number[];
	later: boolean;
}

/** What happened in the days around the page's date. */
export interface Timeline {
	/** The page's date. */
	date: string;
	/** How many days before and after the date were looked at. */
	days: number;
	/** In date order. */
	events: TimelineEvent[];
	/** How many events the packs hold in these days, those included that are not shown. */
	held: number;
	sources: NoteSource[];
}

/** What is said of the sentences that have no note: how many were read, and how many a note other than on a whole text is about. */
export interface Silence {
	sentencesRead: number;
	sentencesWithNotes: number;
}
