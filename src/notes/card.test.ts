import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLUTO, testPack } from '../../tests/support/packs';
import { matchArticle } from '../matching/engine';
import { assemblePlainText } from '../text/assemble';
import { writeCard } from './card';
import { textOf } from './pieces';
import { writeNotes } from './write';

const cardOf = async (text: string) => {
	const article = assemblePlainText(text, { language: 'en' });
	const [note] = writeNotes(matchArticle(article, [await testPack()])).notes;
	if (!note) throw new Error('no note');
	return { note, card: writeCard(note) };
};

test('says of a quotation who, when, what was found, and the passage with the page’s words told apart', async () => {
	const { note, card } = await cardOf(
		'They say “has sufficient mass for its self-gravity to overcome rigid body forces”.',
	);
	expect(card).toMatchObject({ heading: note.heading, dateline: '24 August 2006, Prague', repliesBy: [] });
	expect(card.finding).toBe('The page leaves out 13 words at the start and 16 words at the end:');
	expect(card.body.map(({ role }) => role).filter((role) => role !== 'plain')).toEqual([
		'left-out',
		'kept',
		'left-out',
	]);
	expect(`${card.finding} ${textOf(card.body)}`).toBe(textOf(note.lead));
});

test('says of a point its context, and who answered it, each once', async () => {
	const { note, card } = await cardOf('Pluto was demoted to a dwarf planet by the IAU. The hall was hot.');
	expect(card.finding).toBeNull();
	expect(textOf(card.body)).toBe(textOf(note.lead));
	expect(card.repliesBy.length).toBeGreaterThan(1);
	expect(new Set(card.repliesBy).size).toBe(card.repliesBy.length);
});

test('says of a document how much of it stands here', async () => {
	const { card } = await cardOf(readFileSync(`${PLUTO}/texts/eight.txt`, 'utf8'));
	expect(card.finding).toBeNull();
	expect(textOf(card.body)).toMatch(/% of this text stands on this page/);
});
