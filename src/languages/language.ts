/**
 * Languages in which the engine compares, in the order of their sections in a pack. To add one: its tag here, its file
 * beside this one, and its line in each table of `index.ts`; the compiler names what is missing.
 */
export const MATCHED_LANGUAGES = ['en', 'ru', 'de', 'zh'] as const;
export type MatchedLanguage = (typeof MATCHED_LANGUAGES)[number];

/** Languages that a text is recognised as, and read in: those in which the engine compares, and others. */
const KNOWN_LANGUAGES = [...MATCHED_LANGUAGES, 'uk'] as const;
export type KnownLanguage = (typeof KNOWN_LANGUAGES)[number];

/**
 * Words and phrases, separated by a comma and a space; empty where a language has none. Where nothing else is said they are
 * terms as in `src/matching/terms.ts`: up to four letters whole words, longer ones beginnings of words.
 */
export type Listed = string;

/** What a text is cut up by, and what tells its language. */
export interface TextWords {
	/** Words that say nothing about a subject, folded. Short lists of function words; ours. */
	functionWords: Listed;
	/** Whether its function words tell it from the other languages of its script; else its letters do. */
	toldByWords: boolean;
	/** Words whose stop ends no sentence, in lower case. Those of all languages are known in each. */
	abbreviations: Listed;
	/** Words, as they are written, that are likely to open a sentence behind an initialism such as `U.S.` */
	openers: Listed;
	/** The forms of each month's name, in order and in lower case; no other month begins with the same three letters. Twelve, or none. */
	months: readonly Listed[];
	/** Whether a day before a month has a stop, which ends no sentence: "12. Januar". */
	ordinalDays: boolean;
}

/** What the furniture of a page says. Parts of patterns with the flag `i`, tested against whole blocks. */
export interface ArticleWords {
	/** Labels that stand alone. */
	label: RegExp | null;
	/** A call to read, follow or pay, at the start of a block that is nothing else. */
	call: RegExp | null;
	/** How a heading or line begins that opens a list of other articles. */
	related: RegExp | null;
	/** How the heading of a comment form begins. */
	replyHeading: RegExp | null;
	/** Lines of a comment form, among them those of WordPress.com, whose plain text is copied along with articles. */
	replyForm: RegExp | null;
	/** How notes by the editors or the translator begin. */
	editorsNote: RegExp | null;
	/** The word that introduces a byline. */
	by: RegExp | null;
	/** Words with which a byline goes over into the time of publication. */
	dateline: RegExp | null;
}

/** How print of a language sets somebody's words. */
export interface QuotingHabits {
	/** Whether a verb of saying may stand before its subject anywhere: "sagte Orlow". English has that behind a quotation alone. */
	verbSecond: boolean;
	/** Whether an attribution may stand between dashes within the marks: "«A, — сказал Орлов, — B»". */
	insertsSpeakers: boolean;
}

/** How texts say who speaks. */
interface SayingWords {
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
	/** Words right behind a negation with which it denies no more than a part: "not all", "not only". */
	partly: Listed;
	/** Words that ask for more than yes or no, and so take for granted what they ask about: "why". */
	asking: Listed;
	/** Who speaks for themselves: "I", "we". */
	self: Listed;
	/** Forms of verbs that give somebody else's words without naming a verb of saying (German *Konjunktiv I*). */
	mood: Listed;
	/** Words behind which another clause begins, that a cue before them says nothing of. */
	break: Listed;
}

/** How texts say who does something, and on what condition. */
export interface DoerWords {
	/** Words before the doer behind a deed: "prepared by". */
	by: Listed;
	/** Words right before a name that is no doer: "near Ukraine", "told Biden". */
	objects: Listed;
	/** Articles, which may stand between such a word and the name. */
	articles: Listed;
	/** Whether the doer may stand behind the verb without such a word. */
	verbFirst: boolean;
	/** Words behind which a clause is a condition or a question. */
	conditions: Listed;
}

/** How far a page says that a thing has got. */
export type PageState = 'adopted' | 'decided' | 'lapsed' | 'permanent';

/** How sure a text is that something happens. */
export type Strength = 'possible' | 'likely' | 'certain';

/** What words bear the force of a sentence. */
export type ModalClass = 'negation' | 'including' | 'possible' | 'obliged' | 'certain';

/** A pattern in a folded word, and what takes its place in the form in which spellings of a word are equal. */
type Spelling = readonly [pattern: RegExp, form: string];

/** How a text limits a number: `about` 70, `over` 70, `up-to` 70, `nearly` 70. */
export type Hedge = 'exact' | 'about' | 'over' | 'up-to' | 'nearly';

/** Numbers that words stand for, each with its words. */
export type WordsOfNumbers = readonly (readonly [number: number, words: Listed])[];

/** Numbers in words of their own: "one hundred and twenty-five thousand". */
export interface WordedNumbers {
	system: 'words';
	/** Words in lower case that count up from a value by steps; forms of the same number are separated by a slash. */
	groups: readonly { from: number; step: number; words: Listed }[];
	/** Words that multiply what stands before them. */
	multipliers: WordsOfNumbers;
	/** The word that may join two parts. */
	and: string | null;
}

/** Numbers up to a million written as one word: "hundertfünfundzwanzigtausend". */
export interface CompoundNumbers {
	system: 'compounds';
	/** From nothing on; of what follows the last, those up to 19 end in `joints.teen`. */
	units: readonly string[];
	/** From 20 on. */
	tens: readonly string[];
	/** Numbers below 20 whose unit is shortened. */
	shortened: WordsOfNumbers;
	joints: { hundred: string; thousand: string; and: string; teen: string };
	multipliers: WordsOfNumbers;
}

/** Numbers in Chinese numerals, which `src/text/quantities/chinese.ts` reads. */
export interface CharacterNumbers {
	system: 'characters';
	/** Characters for things, before which a single numeral counts. */
	counters: string;
}

/** Dates with the name of the month. */
export interface NamedDates {
	style: 'named';
	/** What stands between the day and the month behind it. */
	dayToMonth: RegExp;
	/** Whether the month may stand before the day. */
	monthFirst: boolean;
	/** Whether `12.1.2022` is a date, its day first. */
	dotted: boolean;
}

/** Dates in numbers alone, by whole patterns with the groups `y`, `m` and `d`, most exact first. */
export interface NumberedDates {
	style: 'numbered';
	forms: readonly RegExp[];
}

/**
 * What the engine compares by. Patterns are parts of larger ones, which set the flags (`i` and `u`) and hold those of all
 * languages beside each other, or whole ones where that is said.
 */
export interface MatchingWords {
	saying: SayingWords;
	stance: StanceCues;
	doers: DoerWords;
	/** Words by which texts say so, and those that make it a wish or a plan. */
	states: Readonly<Record<PageState | 'wish', Listed>>;
	/** Words by which texts say so. */
	strengths: Readonly<Record<Strength, Listed>>;
	/** Folded words, whole. Words that mean the same in another way share a class. */
	modals: Readonly<Record<ModalClass, Listed>>;
	/** What right behind a number is what it counts, whatever else stands near: "100 miles". Beginnings of words. */
	measures: RegExp;
	/** A time before now: what stands for the number as `number`, and the unit as `day`, `week`, `month` or `year`. */
	ago: RegExp;
	numbers: WordedNumbers | CompoundNumbers | CharacterNumbers;
	/** What right before a number limits it, as whole patterns. The first that fits counts. */
	hedges: Readonly<Record<Exclude<Hedge, 'exact'>, RegExp>>;
	/** The same right behind it. */
	hedgesBehind: Readonly<Partial<Record<Hedge, RegExp>>>;
	/** Half of something, and what happens almost daily, as whole patterns. */
	half: RegExp;
	daily: RegExp;
	/** What stands behind a number that is a part of a hundred. */
	percent: RegExp;
	/** What stands between two numbers that are one: "13,200 to 13,400". */
	rangeWord: RegExp;
	/** Words before a number that is a name: "Article 5". */
	numbered: RegExp | null;
	/** What makes an order, or a part of a date, of the number before it. */
	ordinalEnding: RegExp | null;
	/** Currencies, behind an amount. */
	money: RegExp;
	dates: NamedDates | NumberedDates;
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
