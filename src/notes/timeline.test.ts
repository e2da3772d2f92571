import { beforeAll, expect, test } from 'vitest';
import { bundledPack } from '../../tests/support/packs';
import { matchArticle } from '../matching/engine';
import { assemblePlainText } from '../text/assemble';
import { timelineText } from './page-text';
import { writeTimeline } from './timeline';

// Compiled once; on a busy machine that takes longer than a test may.
beforeAll(async () => void (await bundledPack()), 60_000);

const POINT = 'The main thing that Russia asks for is a legal guarantee that NATO will expand no further to the east.';

async function timelineOf(text: string, published: string | null, url: string | null = null) {
	return writeTimeline(
		matchArticle(assemblePlainText(text, { published, language: 'en', url }), [await bundledPack()]),
	);
}

test('at most five events before and five after, in date order, those after marked later', async () => {
	const timeline = await timelineOf(POINT, '2022-01-20');
	const dates = timeline?.events.map(({ date }) => date) ?? [];
	expect(dates).toEqual(dates.toSorted());
	expect(timeline?.events.map(({ date, later }) => date > '2022-01-20' === later)).not.toContain(false);
	expect(timeline?.events.filter(({ later }) => !later)).toHaveLength(5);
	expect(timeline?.events.filter(({ later }) => later)).toHaveLength(5);
	expect(timeline?.held).toBeGreaterThan(10);
	expect(dates.filter((date) => date < '2022-01-06' || date > '2022-02-03')).toEqual([]);
});

test('an event that a point on the page names goes before a nearer one', async () => {
	const entries = (await timelineOf(POINT, '2021-12-29'))?.events.map(({ entry }) => entry);
	expect(entries).toContain('E-2021-12-15');
});

test('an event that bears on whole topics is told, however many are nearer', async () => {
	const timeline = await timelineOf(POINT, '2022-02-11');
	expect(timeline?.events.map(({ entry }) => entry)).toContain('E-2022-02-24');
	expect(timeline?.events.filter(({ later }) => later)).toHaveLength(5);
});

test('every event is cited, and every source used', async () => {
	const timeline = await timelineOf(POINT, '2022-01-20');
	expect(timeline?.events.filter(({ sources }) => sources.length === 0)).toEqual([]);
	const used = new Set(timeline?.events.flatMap(({ sources }) => sources));
	expect([...used].sort((a, b) => a - b)).toEqual(timeline?.sources.map((_, i) => i));
});

test('none without a date, far from all events, or where only the publisher is known', async () => {
	expect(await timelineOf(POINT, null)).toBeNull();
	expect(
		await timelineOf(
			'“For us, it’s absolutely mandatory to make sure that Ukraine never,” Ryabkov said.',
			'1980-05-05',
		),
	).toBeNull();
	expect(await timelineOf('The bakers along the quay sold out early.', '2022-01-20', 'https://rt.com/a')).toBeNull();
});

test('as plain text, the page stands between what came before and after it', async () => {
	const timeline = await timelineOf(POINT, '2022-01-20');
	const lines = timeline ? timelineText(timeline).split('\n') : [];
	const here = lines.indexOf('= 20 January 2022: this page');
	expect(lines.slice(1, here)).toHaveLength(5);
	expect(lines[here + 1]).toMatch(/^- 2[12] January 2022: .* \[\d+\]/);
});
