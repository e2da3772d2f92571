/**
 * Languages in which the engine compares, in the order of their sections in a pack. To add one: its tag here, its file
 * beside this one, and its line in each table of `index.ts`; the compiler names what is missing.
 */
export const MATCHED_LANGUAGES = ['en', 'ru', 'de', 'zh'] as const;
export type MatchedLanguage = (typeof MATCHED_LANGUAGES)[number];

/** Languages that a text is recognised as, and read in: those in which the engine compares, and others. */
export const KNOWN_LANGUAGES = [...MATCHED_LANGUAGES, 'uk'] as const;
export type KnownLanguage = (typeof KNOWN_LANGUAGES)[number];

/**
 * Words and phrases, separated by a comma and a space; empty where a language has none. Where nothing else is said they are
 * terms as in `src/matching/terms.ts`: up to four letters whole words, longer ones beginnings of words.
 */
export type Listed = string;

/** How print of a language sets somebody's words. */
export interface QuotingHabits {
	/** Whether a verb of saying may stand before its subject anywhere: "sagte Orlow". English has that behind a quotation alone. */
	verbSecond: boolean;
	/** Whether an attribution may stand between dashes within the marks: "«A, — сказал Орлов, — B»". */
	insertsSpeakers: boolean;
}

/** How texts say who speaks. */
export interface SayingWords {
	verbs: Listed;
	/** Pronouns that stand for a speaker. */
	pronouns: Listed;
	/** Words that name a source: "according to". */
	sources: Listed;
	/** Words behind which a name is not the one who speaks: "said of Putin", "told reporters that Putin". */
	others: Listed;
	/** Words that may go on behind the name of one who spoke: "said Orlov on Friday". */
	afterName: RegExp | null;
	/** Verbs that follow a named source at once, as a whole pattern: "laut Orlow ist der Hafen offen". */
	afterSource: RegExp | null;
}

/** How texts take up what somebody else says. */
export interface StanceCues {
	/** Verbs of saying that a clause with the point may follow, or that close it. */
	saying: Listed;
	/** Words that name a source before or behind the point. */
	source: Listed;
	/** Words that deny what follows them. */
	denying: Listed;
	/** Words that call what follows or stands beside them doubtful. */
	doubting: Listed;
	/** Words that turn a cue or a statement round; a sentence with one of them that no rule explains is unclear. */
	negation: Listed;
	/** Forms of verbs that give somebody else's words without naming a verb of saying (German *Konjunktiv I*). */
	mood: Listed;
	/** Words behind which another clause begins, that a cue before them says nothing of. */
	break: Listed;
}

/** How far a page says that a thing has got. */
export type PageState = 'adopted' | 'decided' | 'lapsed' | 'permanent';

/** How sure a text is that something happens. */
export type Strength = 'possible' | 'likely' | 'certain';

/** What words bear the force of a sentence. */
export type ModalClass = 'negation' | 'including' | 'possible' | 'obliged' | 'certain';

/** A pattern in a folded word, and what takes its place in the form in which spellings of a word are equal. */
export type Spelling = readonly [pattern: RegExp, form: string];

/**
 * What the engine compares by. Patterns are parts of larger ones, which set the flags (`i` and `u`) and hold those of all
 * languages beside each other, or whole ones where that is said.
 */
export interface MatchingWords {
	saying: SayingWords;
	stance: StanceCues;
	/** Words by which texts say so, and those that make it a wish or a plan. */
	states: Readonly<Record<PageState | 'wish', Listed>>;
	/** Words by which texts say so. */
	strengths: Readonly<Record<Strength, Listed>>;
	/** Folded words, whole. Words that mean the same in another way share a class. */
	modals: Readonly<Record<ModalClass, Listed>>;
	/** What right behind a number is what it counts, whatever else stands near: "100 miles". Beginnings of words. */
	measures: RegExp;
	/** Words that date the saying by themselves, beside which another date belongs to something else. */
	dayWords: RegExp;
	/** Words before a date that make it a limit, or the date of something else; with the white space behind them. */
	dateLimits: RegExp;
	/**
	 * Differences between spellings that are the printer's and not the speaker's, as whole patterns. Letters are those of folded
	 * Latin words: classes of all letters take long to compile.
	 */
	spellings: readonly Spelling[];
	/** Endings of contractions that say which word they stand for, as whole patterns. `'d` and `'s` each stand for several. */
	contractions: readonly Spelling[];
}
