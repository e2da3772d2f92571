import { join } from 'node:path';
import type { Reading } from '../../src/messages/reading';
import type { Route } from './server';
import { shapePage } from './shapes';

/** A page that attacks whoever reads it, in tests/pages/hostile, and what is expected of it all the same. */
export interface HostilePage {
	file: string;
	/** What it attacks with. */
	attack: string;
	/** Null where nothing is read by itself. */
	state: Extract<Reading['state'], 'read' | 'failed'> | null;
	/** How many passages are marked, where it is read. */
	marks: number;
}

const read = (file: string, attack: string, marks = 1): HostilePage => ({ file, attack, state: 'read', marks });

/** Every page of the folder; a test says so. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
	read('elements-without-end.html', 'three thousand elements within each other'),
	read('shadow-trees-without-end.html', 'a thousand shadow trees within each other, with slots'),
	read('combining-marks.html', 'marks that composing sorts in the square of their number'),
	read('words-without-end.html', 'words and quotations of hundreds of thousands of signs, one a number in German', 0),
	read('prototype-names.html', 'names of prototypes as fields, types, ids and language'),
	read('endless-linked-data.html', 'linked data nested fifty thousand times'),
	read('huge-attributes.html', 'attributes of a megabyte, and five thousand of them'),
	read('clobbered-elements.html', 'forms and frames whose names hide what elements and the document have'),
	{ file: 'clobbered-nodes.html', attack: 'a form that hides by its names that it is one', state: null, marks: 0 },
	read('throwing-elements.html', 'elements whose properties throw, and that move and change without end'),
	read('polluted-prototypes.html', 'prototypes with traps, and none of what scripts rely on'),
	read('storm-of-changes.html', 'changes each millisecond, and an answer to each'),
	read('pokes-at-layers.html', 'scripts that look for whatever is drawn over the page, and hear every event'),
	read('turned-around.html', 'signs that turn the direction of text and are not closed'),
	read('signs-that-are-none.html', 'halves of pairs, tags, joiners and control signs'),
	read('script-in-titles.html', 'markup and scripts in whatever is shown of a page'),
	read('quotations-by-the-thousand.html', 'nine thousand quotations, one of them three hundred times'),
	{ file: 'ten-megabytes.html', attack: 'ten megabytes of text', state: 'failed', marks: 0 },
	read('frames-that-go-on.html', 'frames that move and go on to other documents all the time'),
	read('addresses-that-change.html', 'an address that changes sixty times while the page is read'),
	read('declares-what-it-is-not.html', 'addresses, publisher and base of another site'),
	read('styles-that-cost.html', 'selectors and animations that cost, and names of our highlights'),
];

export const HOSTILE_FOLDER = join(import.meta.dirname, '../pages/hostile');

export const hostilePage = (file: string): string => shapePage(file, HOSTILE_FOLDER);

/** The pages as a site serves them, each under its file's name. */
export const hostileRoutes = (): Record<string, Route> =>
	Object.fromEntries(HOSTILE_PAGES.map(({ file }) => [`/${file}`, hostilePage(file)]));
