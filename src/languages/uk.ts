import type { ArticleWords, QuotingHabits, TextWords } from './language';

// Recognised and read, but not compared: no pack has facets in it.

export const text: TextWords = {
	// It is told by its letters, and nothing is compared in it.
	functionWords: '',
	// Those that Russian shares are known; of its own none has been met.
	abbreviations: '',
	openers: '',
	months: [
		'січень, січня',
		'лютий, лютого',
		'березень, березня',
		'квітень, квітня',
		'травень, травня',
		'червень, червня',
		'липень, липня',
		'серпень, серпня',
		'вересень, вересня',
		'жовтень, жовтня',
		'листопад, листопада',
		'грудень, грудня',
	],
	toldByWords: false,
	ordinalDays: false,
};

// Of the furniture of Ukrainian pages only the notes of editors have been met.
export const article: ArticleWords = {
	label: null,
	call: /ви отримали (?:цей лист|цю розсилку)/,
	related: null,
	replyHeading: null,
	replyForm: null,
	editorsNote: /від редакції|прим(?:ітка)?\.? ред/,
	by: null,
	dateline: null,
};

export const quoting: QuotingHabits = { verbSecond: true, insertsSpeakers: true };
