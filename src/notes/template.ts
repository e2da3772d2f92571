import type { Pack } from '../corpus/pack/open';
import type { Article } from '../text/article';
import type { Note } from './note';

/** What a note template adds to what every note has. One template per note kind; each leads with its most exact fact. */
export type Template = Pick<Note, 'slug' | 'heading' | 'dateline' | 'lead' | 'leadSources' | 'sections' | 'sources'>;

/** What a template may look at besides its match. */
export interface NoteContext {
	pack: Pack;
	article: Article;
}
