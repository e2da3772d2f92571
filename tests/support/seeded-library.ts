import type { Page } from '@playwright/test';
import type { Clipping, PageText } from '../../src/clippings/model';
import { aClipping } from './clippings';
import type { Extension } from './extension';
import { replaceRows } from './store';

/** What the library is opened with. */
export interface Seed {
	clippings: readonly Clipping[];
	texts?: readonly PageText[];
}

/** The library in a tab. */
export async function openLibrary(ext: Extension, page: Page, hash = ''): Promise<void> {
	await ext.gotoExt(page, `library.html${hash}`);
	await page.locator('main[aria-busy="false"]').waitFor();
}

/** Puts clippings into the store in place of all that were there, from the library, which has made the store and then shows them. */
export async function seedLibrary(page: Page, seed: Seed): Promise<void> {
	await replaceRows(page, { texts: [], ...seed });
	// What the store's own functions say after a change.
	await page.evaluate(() => {
		const channel = new BroadcastChannel('sidelight-clippings');
		channel.postMessage('changed');
		channel.close();
	});
}

interface Sketch {
	quote: string;
	around?: string;
	title: string;
	site: string;
	url: string;
	day: string;
	tags?: string[];
	colour?: Clipping['colour'];
	comment?: string;
	language?: string;
	standing?: NonNullable<Clipping['standing']>['state'];
	hasText?: boolean;
}

/** A clipping from what a reader would see of it. */
export function sketched(sketch: Sketch): Clipping {
	const { quote, around, title, site, url, day, tags = [], colour = 'yellow', comment = '', language = 'en' } = sketch;
	const at = `${day}T10:00:00.000Z`;
	const base = aClipping();
	return {
		...base,
		selectors: { ...base.selectors, quote: { exact: quote, prefix: '', suffix: '' } },
		page: { ...base.page, title, site, url, address: null, published: day, accessed: at, language },
		around: around ?? quote,
		tags,
		colour,
		comment,
		created: at,
		changed: at,
		notes: [],
		hasText: sketch.hasText ?? false,
		standing: sketch.standing ? { state: sketch.standing, at } : null,
	};
}

const FERRY = {
	title: 'Ferry to sail again after the winter',
	site: 'The Harbour Paper',
	url: 'https://paper.example/ferry',
};
const TALKS = { title: 'Talks in Geneva end without a date', site: 'Quay News', url: 'https://quay.example/talks' };

/** A small library of every sort: several pages, outlets, languages, tags and days. */
export const FEW: Seed = {
	clippings: [
		sketched({
			...FERRY,
			day: '2022-01-12',
			quote: 'the ferry will sail again on Monday',
			around:
				'The harbour master said that the ferry will sail again on Monday, if the ice on the northern channel allows it.',
			tags: ['harbour', 'to check'],
			comment: 'Compare with the *first* report: there it was Tuesday.',
			hasText: true,
		}),
		sketched({
			...FERRY,
			day: '2022-01-12',
			quote:
				'Nobody on the quay had seen such ice since the winter of 1987, when the pilots walked out to the ships and the post came by sledge.',
			tags: ['harbour'],
			colour: 'blue',
			hasText: true,
		}),
		sketched({
			...TALKS,
			day: '2022-01-11',
			quote: 'No one will be given a veto over anyone else’s choices',
			tags: ['talks/geneva'],
			colour: 'rose',
			standing: 'edited',
		}),
		sketched({
			...TALKS,
			day: '2022-01-11',
			quote: 'The next meeting has no date, only a place.',
			standing: 'gone',
		}),
		sketched({
			title: 'Der Hafen im März',
			site: 'Zeitung am Kai',
			url: 'https://zeitung.example/hafen',
			day: '2022-01-10',
			quote: 'Im März wird wieder verhandelt, sagte die Sprecherin am Montag.',
			language: 'de',
			tags: ['talks/vienna', 'harbour'],
			colour: 'green',
		}),
		sketched({
			title: 'Ёлка на площади',
			site: 'Набережная',
			url: 'https://nab.example/elka',
			day: '2021-12-31',
			quote: 'Ёлка стоит на площади до середины января, сообщили в мэрии.',
			language: 'ru',
			colour: 'violet',
		}),
		sketched({
			title: 'مفاوضات الميناء',
			site: 'جريدة الرصيف',
			url: 'https://raseef.example/port',
			day: '2021-12-30',
			quote: 'ستستأنف العبّارة رحلاتها يوم الاثنين إذا سمح الجليد بذلك.',
			language: 'ar',
			tags: ['harbour'],
		}),
	],
	texts: [
		{
			url: FERRY.url,
			read: '2022-01-12T10:00:00.000Z',
			text: 'Ferry to sail again after the winter\n\nThe harbour master said that the ferry will sail again on Monday, if the ice on the northern channel allows it. An icebreaker lies ready.\n\nNobody on the quay had seen such ice since the winter of 1987, when the pilots walked out to the ships and the post came by sledge.',
		},
	],
};

const WORDS =
	'harbour ice ferry meeting paper minister winter channel quay talks demand answer border treaty pilot ship letter reply spokesman evening'.split(
		' ',
	);

/** So many clippings, of a tenth as many pages, all different, made alike every time. */
export function many(count: number): Clipping[] {
	const word = (n: number) => WORDS[n % WORDS.length] ?? '';
	return Array.from({ length: count }, (_, i) => {
		const page = Math.floor(i / 10);
		const sentence = Array.from({ length: 18 }, (_, n) => word(i * 7 + n * (3 + (i % 5)) + n)).join(' ');
		return sketched({
			quote: `Clipping ${i + 1}: ${sentence}`,
			around: `${sentence} ${sentence} number ${i + 1} ${sentence}`,
			title: `Page ${page + 1} about ${word(page)} and ${word(page * 3 + 1)}`,
			site: `Outlet ${page % 40}`,
			url: `https://outlet-${page % 40}.example/${page}`,
			day: `202${1 + (page % 2)}-${String(1 + (page % 12)).padStart(2, '0')}-${String(1 + (page % 28)).padStart(2, '0')}`,
			tags: i % 3 === 0 ? [`tag-${i % 25}`, word(i)] : [],
			colour: (['yellow', 'green', 'blue', 'rose', 'violet'] as const)[i % 5] ?? 'yellow',
			comment: i % 4 === 0 ? `Remember ${word(i * 3)} for later.` : '',
		});
	});
}
