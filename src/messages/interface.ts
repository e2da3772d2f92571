/** What the reader's settings say about the page itself. */
export interface PageSettings {
	marks: boolean;
	card: boolean;
	recap: boolean;
	/** Whether a small button to save it stands beside selected text. */
	clipButton: boolean;
	/** Of which clippings the article's text is kept. */
	clipText: 'never' | 'articles' | 'always';
	theme: 'auto' | 'light' | 'dark';
}

/** Words of the interface, in the reader's language, and how they are written. */
export interface InterfaceWords {
	/** BCP 47 tag */
	language: string;
	direction: 'ltr' | 'rtl';
}
