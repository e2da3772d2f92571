/** Words that judge or guess at motives instead of saying who said or did what. */
export interface BannedWord {
	/** A word or words; `*` stands for any ending. */
	word: string;
	reason: string;
	/** What to write instead. */
	instead: string;
}

const VERDICT = 'it is a verdict; Sidelight gives context and leaves the judgement to the reader';
const INTENT = 'it says what somebody meant to do, which no source shows';
const DOUBT = 'it makes one party sound less to be believed than another';
const LOADED = 'it takes a side by its sound';

const SAID = 'write "said" or "wrote"';
const SOURCES = 'say what the sources have, and what they do not';

const ban = (words: string, reason: string, instead: string): BannedWord[] =>
	words.split(', ').map((word) => ({ word, reason, instead }));

/** Language of the pack → what its texts do without, outside quotation marks. */
export const BANNED_WORDS: Record<string, BannedWord[]> = {
	en: [
		...ban('false, falsely, falsehood*, untrue, bogus, baseless, unfounded, groundless', VERDICT, SOURCES),
		...ban('fake, fakes, faked, hoax*, myth, myths, fabricat*, debunk*, disprove*, refute*', VERDICT, SOURCES),
		...ban(
			'misleading, mislead*, misled, distort*, twisted, inaccurate*, wrongly',
			VERDICT,
			'name the difference itself',
		),
		...ban(
			'lie, lies, lied, liar*, lying about, deceit*, deceiv*, dishonest*',
			INTENT,
			'say what was said and what was so',
		),
		...ban(
			'propagand*, disinformation, misinformation, smear*, spin doctor*',
			INTENT,
			'name who published what and when',
		),
		...ban(
			'conspiracy theor*, whitewash*, cover-up, scaremonger*, warmonger*',
			INTENT,
			'name who published what and when',
		),
		...ban(
			'so-called, alleged*, purported*, supposed, supposedly, self-styled',
			DOUBT,
			'write "called", or who says so',
		),
		...ban('claimed, claims that, claiming that, claims to, insisted, maintained that, asserted that', DOUBT, SAID),
		...ban('admitted, admits, admitting, conceded, confessed, acknowledged that', DOUBT, SAID),
		...ban('boasted, ranted, parroted, lashed out, gloated', LOADED, SAID),
		...ban(
			'regime, regimes, puppet*, junta, stooge*, crony, cronies, henchm*',
			LOADED,
			'write "government" or its name',
		),
		...ban('pro-Kremlin, Russophob*, Putinist*, Kremlin mouthpiece, mouthpiece*', LOADED, 'write who owns or pays it'),
		...ban('notorious*, infamous*, obviously, of course, undeniabl*, blatant*', LOADED, 'leave it out'),
	],
};
