import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from './server';

/** What all shapes tell. In a page `{quote}` stands for these words, so that a page shows nothing but its shape. */
const WORDS = {
	title: 'A day of talks by the lake',
	arrival:
		'The two delegations came before nine, in cars without flags, and the villa by the lake was closed to walkers until the evening.',
	quote:
		'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.',
	plainQuote: 'We will not allow anyone to slam closed NATO’s open-door policy, Wendy Sherman told reporters.',
	lunch:
		'Lunch was soup and perch from the lake, and those who served it said that nobody at the long table had spoken of anything but the weather.',
	town: 'The town had closed three streets and the tram line for the day, and the bakers along the quay were sold out before ten in the morning.',
	evening:
		'A second round is to follow in the spring, though neither side would name a day or a place when they were asked about it in the evening.',
	lead: 'Two delegations, one villa and a good deal of soup: how the talks by the lake went on, hour by hour, and what the town had of them.',
	arabicArrival:
		'وصل الوفدان قبل التاسعة صباحا في سيارات بلا أعلام، وأغلقت الفيلا المطلة على البحيرة أمام المارة حتى المساء.',
	arabicTown:
		'أغلقت المدينة ثلاثة شوارع وخط الترام طوال اليوم، وباع الخبازون على الرصيف كل ما لديهم قبل العاشرة صباحا.',
	consent:
		'We and our 812 partners store on your device what they need to know of you, and measure what you read and for how long you read it; you can refuse some of it below, or all of it where the law of your country says so.',
	remark: 'I live around the corner and could not get to the tram stop all day long, which nobody had told us before.',
};

type Part = keyof typeof WORDS;

/** What is read of a page. */
export interface Story {
	title: string | null;
	/** ISO date */
	published: string | null;
	/** The paragraphs that the text begins and ends with. */
	first: Part;
	last: Part;
	/** How many notes the quotation gets. */
	notes: number;
}

/** A page of one shape, in tests/pages/shapes, and what is expected of it. */
export interface Shape {
	file: string;
	/** What is read; null where nothing is an article. */
	story: Story | null;
	/** Whether only a browser shows it: by scripts, frames, shadow trees or its own way with the kind of file. */
	isLive: boolean;
}

const STORY: Story = { title: WORDS.title, published: null, first: 'arrival', last: 'evening', notes: 1 };
const DATED: Story = { ...STORY, published: '2022-01-21' };

const still = (story: Story | null, files: string): Shape[] =>
	files
		.trim()
		.split(/\s+/)
		.map((file) => ({ file, story, isLive: false }));
const live = (story: Story | null, files: string): Shape[] =>
	still(story, files).map((shape) => ({ ...shape, isLive: true }));

/** Every page of the folder; a test says so. */
export const SHAPES: readonly Shape[] = [
	...still(
		DATED,
		'plain.html sections-with-headings.html cut-by-advertisements.html comments-below.html behind-a-curtain.html everything-unset.html',
	),
	...still(DATED, 'figures-between.html interview.html related-box-inside.html sign-up-inside.html pull-quote.html'),
	...still(
		DATED,
		'microdata.html linked-data.html clobbered-names.html small-banner.html long-menu.html two-versions.html',
	),
	...still(STORY, 'no-article-element.html table-layout.html line-breaks.html preformatted.html divisions.html'),
	...still(STORY, 'amp.html entities.html no-break-spaces.html soft-hyphens.html'),
	...still(STORY, 'break-opportunities.html typewriter-quotes.html quotation-elements.html drop-cap.html'),
	...still(
		STORY,
		'footnote-marks.html details.html numbered-list.html article-role.html site-in-title.html old-elements.html',
	),
	...still(STORY, 'windows-1252.html linked-paragraph.html newsletter.html ruby.html'),
	...still(
		STORY,
		'teaser-with-date.html sidebar-with-date.html comments-with-dates.html date-before-printing.html date-to-come.html',
	),
	...still({ ...STORY, published: '2022-01-20' }, 'date-with-zone.html'),
	...still(DATED, 'short-story-above.html'),
	...still({ ...STORY, first: 'arabicArrival', last: 'arabicTown' }, 'right-to-left.html'),
	...still({ ...DATED, last: 'lunch' }, 'behind-a-paywall.html'),
	...still({ ...DATED, first: 'lead' }, 'standfirst.html'),
	...still({ ...DATED, first: 'evening', last: 'arrival' }, 'live-blog.html'),
	...still(null, 'teasers-only.html empty.html sign-in.html text-only-in-template.html'),
	...live(DATED, 'arrives-late.html written-by-script.html article-shown-late.html'),
	...live(DATED, 'consent-wall.html consent-wall-goes.html'),
	...live(STORY, 'body-replaced.html xhtml.xhtml word-elements.html letter-elements.html'),
	...live(STORY, 'shadow-tree.html declarative-shadow-tree.html shadow-tree-for-each-paragraph.html slotted.html'),
	...still(STORY, 'page-in-a-form.html hidden-from-readers-aloud.html tags-left-open.html nested-articles.html'),
	...still(STORY, 'drawn-when-scrolled-to.html two-columns.html second-level-headline.html'),
	...live(STORY, 'consent-wall-transparent.html consent-wall-moved-away.html consent-wall-scroll-locked.html'),
	...live(STORY, 'shadow-tree-late.html shadow-tree-fills-late.html framed-source.html'),
	...live(DATED, 'framed.html frameset.html frame-within-frame.html frame-arrives-late.html'),
	...live(DATED, 'framed-below-introduction.html'),
	...live(null, 'data.json feed.xml drawing.svg'),
	...still(STORY, 'newsletter-with-columns.html cards-above.html'),
	...live(STORY, 'translated-in-place.html amp-with-consent.html shadow-trees-nested.html line-elements.html'),
	...live(DATED, 'consent-dialog.html consent-in-shadow-tree.html consent-before-text.html'),
	...still(
		{ title: 'Your choice', published: null, first: 'consent', last: 'consent', notes: 0 },
		'consent-alone.html',
	),
	...still({ ...DATED, first: 'arabicArrival', last: 'arabicTown' }, 'right-to-left-mixed.html'),
	...live({ ...STORY, title: 'The ferries of May', published: '2024-05-05', notes: 0 }, 'infinite-scroll.html'),
	...live({ ...STORY, title: null }, 'story.txt'),
	...live(null, 'atom.xml'),
];

export const SHAPES_FOLDER = join(import.meta.dirname, '../pages/shapes');

/** Text of a page with its words filled in. */
export const shapePage = (file: string, folder = SHAPES_FOLDER): string =>
	readFileSync(join(folder, file), 'utf8').replace(/\{(\w+)\}/g, (whole, part) => WORDS[part as Part] ?? whole);

export const wordsOf = (part: Part): string => WORDS[part];

const TYPES: Record<string, string> = {
	html: 'text/html',
	xhtml: 'application/xhtml+xml; charset=utf-8',
	json: 'application/json',
	xml: 'text/xml',
	svg: 'image/svg+xml',
	txt: 'text/plain; charset=utf-8',
};

/** The pages as a site serves them, each under its file's name. */
export const shapeRoutes = (): Record<string, Route> =>
	Object.fromEntries(
		SHAPES.map(({ file }) => {
			const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'text/html';
			return [`/${file}`, { headers: { 'content-type': type }, body: encode(shapePage(file)) }];
		}),
	);

/** As the page says itself; there is no other charset among them. */
function encode(page: string): Buffer {
	if (!page.includes('charset="windows-1252"')) return Buffer.from(page);
	const bytes: Record<string, number> = { '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94 };
	return Buffer.from([...page].map((character) => bytes[character] ?? character.charCodeAt(0)));
}
