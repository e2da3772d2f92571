import { writeBackup } from '../../src/clippings/formats/backup';
import { defuseMarkdown } from '../../src/clippings/formats/defuse-markdown';
import { markdownToHtml } from '../../src/clippings/formats/markdown-html';
import { writeOwnJson } from '../../src/clippings/formats/own-json';
import { parseJson } from '../../src/clippings/formats/parse-json';
import { readMarkdown } from '../../src/clippings/formats/read-markdown';
import { writeWebAnnotations } from '../../src/clippings/formats/web-annotation';
import { clipping, pageText } from '../../src/clippings/model';
import { parseQuery } from '../../src/clippings/search/query';
import { searchIn } from '../../src/clippings/search/search';
import { dataFile, parseDataFile } from '../../src/settings/data-file';
import { DEFAULT_SETTINGS, parseSettings, settingsSchema } from '../../src/settings/settings';
import { parseSiteList } from '../../src/settings/sites';
import { tried } from '../../src/text/tried';
import { readText, whole } from '../support/clipping-files';
import { aClipping } from '../support/clippings';
import { demand, type FuzzedKind, kind } from './kind';
import { mutateText, mutateValue, pick, type Random } from './mutate';

const NOW = '2026-01-01T00:00:00.000Z';
const CLIPPINGS = [aClipping(), aClipping({ comment: '> *one*\n\n- `two` [three](https://a.example/)', notes: [] })];
const PAGE = 'https://paper.example/a';
const COLLECTION = { clippings: CLIPPINGS, texts: [{ url: PAGE, read: NOW, text: 'The whole text.' }] };
const SETTINGS = { settings: DEFAULT_SETTINGS, hidden: [], seen: [], backup: { schedule: 'off' } };

/** What other programs write, in the form that each has. */
const HYPOTHESIS = {
	rows: [
		{
			id: 'h1',
			created: NOW,
			updated: NOW,
			uri: PAGE,
			text: 'A note',
			tags: ['one'],
			document: { title: ['A day by the lake'] },
			target: [
				{
					source: PAGE,
					selector: [
						{ type: 'TextQuoteSelector', exact: 'the ferry', prefix: 'said that ', suffix: ' sails' },
						{ type: 'TextPositionSelector', start: 10, end: 19 },
					],
				},
			],
		},
	],
	total: 1,
};
const OBSIDIAN = [
	{
		url: PAGE,
		title: 'A day by the lake',
		highlights: [{ id: '1', text: '<p>the <b>ferry</b></p>', notes: ['A note'] }],
	},
];

const madeOf = (value: unknown) => (random: Random) => {
	const text = JSON.stringify(mutateValue(value, random));
	return random(4) === 0 ? mutateText(text ?? '', random) : (text ?? '');
};

/** A file is taken in with every record whole, or refused with what is wrong, and nothing of it is an error. */
function takeFile(text: string): boolean {
	const read = readText(text, NOW);
	if (!read.ok) {
		demand(read.problems.length > 0 && read.problems.length <= 20, 'refused without a word of why');
		return false;
	}
	const { clippings, texts } = read.collection;
	for (const one of clippings) demand(clipping.safeParse(one).success, 'a record taken by halves');
	for (const one of texts) demand(pageText.safeParse(one).success, 'a text taken by halves');
	const again = readText(whole(writeOwnJson(read.collection, NOW)), NOW);
	demand(
		again.ok && again.collection.clippings.length === clippings.length,
		'what was taken cannot be written and read',
	);
	return true;
}

const file = (name: string, value: unknown): FuzzedKind => kind({ name, make: madeOf(value), take: takeFile });
const written = (pieces: Iterable<string>): unknown => JSON.parse(whole(pieces));
const BACKUP = written(writeBackup(dataFile(SETTINGS, '0.2.0', new Date(NOW)), COLLECTION, NOW));
const MARKDOWN = CLIPPINGS.map(({ comment }) => comment).join('\n\n');

export const IMPORT_KINDS: readonly FuzzedKind[] = [
	file('Sidelight JSON', written(writeOwnJson(COLLECTION, NOW))),
	file('backup', BACKUP),
	file('Web Annotation', written(writeWebAnnotations(COLLECTION))),
	file('Hypothesis', HYPOTHESIS),
	file('Obsidian', OBSIDIAN),
	kind({
		name: 'settings of a backup',
		make: (random) => mutateValue(BACKUP, random),
		take(made) {
			const parsed = parseDataFile(made);
			if ('problems' in parsed) demand(parsed.problems.length > 0, 'refused without a word of why');
			return 'data' in parsed;
		},
	}),
	kind({
		name: 'settings as stored',
		make: (random) => mutateValue({ ...DEFAULT_SETTINGS, sitesOff: ['paper.example'] }, random),
		take(made) {
			const settings = parseSettings(made);
			demand(settingsSchema.safeParse(settings).success, 'settings of another form');
			return tried(() => settingsSchema.safeParse(made).success) ?? false;
		},
	}),
	kind({
		name: 'file of any kind, as text',
		make: (random) => mutateText(JSON.stringify(pick(random, [BACKUP, HYPOTHESIS, OBSIDIAN] as const)), random),
		take(made) {
			const parsed = parseJson(made);
			return 'data' in parsed && takeFile(made);
		},
	}),
	kind({
		name: 'list of sites',
		make: (random) =>
			mutateText('paper.example\nhttps://münchen.example/a # one\n\n*.b.example\nxn--a.example', random),
		take: (made) => parseSiteList(made, []).refused.length === 0,
	}),
	kind({
		name: 'comment in Markdown',
		make: (random) => mutateText(MARKDOWN, random),
		take(made) {
			readMarkdown(made);
			defuseMarkdown(made);
			const html = markdownToHtml(made);
			demand(!/<(?:script|img|iframe|[^>]*\son\w+=)|href="(?!https?:|mailto:)/i.test(html), 'active HTML');
			return true;
		},
	}),
	kind({
		name: 'search',
		make: (random) => mutateText('ferry -"will sail" tag:one site:paper.example after:2022 note:', random),
		take: (made) => searchIn(CLIPPINGS)(parseQuery(made)).length > 0,
	}),
];
