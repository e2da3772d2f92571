import type { Pack } from '../corpus/pack/open';
import type { Article } from '../text/article';
import type { Note } from './note';

/**
 * What a note template adds to what every note has. One template per note kind; each leads with its most exact fact.
 * Sections may be empty and need not look at the page's date: `separateLater` sees to both.
 */
export interface Template
	extends Pick<Note, 'slug' | 'heading' | 'dateline' | 'lead' | 'leadSources' | 'sections' | 'sources'> {
	/** Ids of documents whose clauses bear on the note. */
	clausesOf?: readonly string[];
}

/** What a template may look at besides its match. */
export interface NoteContext {
	pack: Pack;
	article: Article;
}
