import { readFileSync } from 'node:fs';
import { matchArticle } from '../../src/matching/engine';
import type { Reading } from '../../src/messages/reading';
import { writeNotes } from '../../src/notes/write';
import { assemblePlainText } from '../../src/text/assemble';
import { PLUTO, testPack } from './packs';

/** A reading with a note on a document, as the worker would keep it: of a page that holds text which the tests' pack knows. */
export async function documentReading(): Promise<Reading> {
	const url = 'https://paper.example/eight';
	const facts = { title: 'Eight planets, by a vote', language: 'en', published: '2007-09-01', siteName: 'A paper' };
	const lines = readFileSync(`${PLUTO}/texts/eight.txt`, 'utf8').split('\n');
	const article = assemblePlainText(lines.slice(0, -4).join('\n'), facts);
	const written = writeNotes(matchArticle({ ...article, url }, [await testPack()]));
	return {
		state: 'read',
		page: { url, outlet: null, ...facts },
		hidden: [],
		packs: ['pluto-2006 1.0.0'],
		frame: null,
		...written,
	};
}
