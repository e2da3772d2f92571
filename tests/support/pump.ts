/** What is put together again and again to long texts: what each kind of reader of texts has to look beyond. */
const UNITS = [
	...[
		'a',
		' ',
		'\n',
		'\t',
		'\r',
		'a ',
		'a\n',
		'a,',
		'. ',
		'1',
		'1,',
		'-',
		'- ',
		'- a\n',
		'/',
		':',
		'://',
		'@',
		'a@',
		'a.',
	],
	...[
		'\u0301',
		'\u0301\u0316',
		'a\u0301',
		'\uff9e\u0301',
		'\u00ad',
		'\u200b',
		'\u202e',
		'\ufe0f',
		'\ud83e',
		'𝐏',
		'Σ',
		'星',
		'ก',
		'ក',
	],
	...[
		'\u1100',
		'\ufdfa',
		'“',
		'"',
		'“a” ',
		'«»',
		"a'",
		'(',
		')',
		'[',
		']',
		'[](',
		'![',
		'{',
		'}',
		'*',
		'_',
		'**a_',
		'`',
		'~',
	],
	...[
		'>',
		'> ',
		'<',
		'<a ',
		'<a b="',
		'<br ',
		'<!--',
		'-->',
		'<![CDATA[',
		'</',
		'&',
		'&#',
		'&amp;',
		'\\',
		'$',
		'%',
		'#',
		' #',
	],
	...[
		'|',
		'\n|',
		'=',
		'+',
		'^',
		';',
		'; ',
		'tag:',
		'note:"',
		'-a:',
		'https://a.example/',
		'word word. ',
		'0x',
		'\ufeff',
		'\0',
	],
] as const;

/** A text of about so many UTF-16 units, made by repeating one; `name` tells which. */
export interface Pumped {
	name: string;
	text: (length: number) => string;
}

/** Texts that repeat each of the units, with something before and behind, so that what begins never ends. */
export const pumps = (units: readonly string[] = UNITS, frames: readonly [string, string][] = [['a', '!']]): Pumped[] =>
	units.flatMap((unit) =>
		frames.map(([before, behind]) => ({
			name: `${JSON.stringify(before)} ${JSON.stringify(unit)}… ${JSON.stringify(behind)}`,
			text: (length: number) => before + unit.repeat(Math.ceil(length / unit.length)) + behind,
		})),
	);

/** How long texts are; `npm run test:more` asks for longer ones. */
export const PUMPED_LENGTH = Number(process.env.SIDELIGHT_PUMPED_LENGTH ?? 16_000);

/** Milliseconds of this process' own work below which nothing is told from chance. */
const LEAST_TOLD = 50;

/** How much more time four times the length may take: `n log n` takes 5 times as much, the square 16 times. */
const MOST_GROWTH = 9;

/** The same for twice the length, by which a growth is confirmed that may be a cache's: 2.2 times, and 4 times. */
const MOST_GROWTH_OF_TWICE = 2.9;

/** So often both are measured again before growth is believed; the least of each counts, as chance only ever adds. */
const LOOKS = 4;

/**
 * Whether the time that a task takes grows faster with its text than n log n, by three lengths, each four times the one
 * before, and twice the last. Time is that of the processor for this process, so that a busy machine changes nothing.
 */
export function growsTooFast(task: (text: string) => unknown, { text }: Pumped, longest: number): boolean {
	const time = (length: number): number => {
		const made = text(length);
		const before = process.cpuUsage();
		task(made);
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	};
	const grows = (shorter: number, longer: number, most = MOST_GROWTH): boolean => {
		let [less, more] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
		for (let look = 0; look < LOOKS; look++) {
			less = Math.min(less, time(shorter));
			more = Math.min(more, time(longer));
			if (more <= LEAST_TOLD || more <= most * less) return false;
		}
		return true;
	};
	const [short, middle] = [longest / 16, longest / 4];
	time(short);
	if (time(middle) > LEAST_TOLD * MOST_GROWTH && grows(short, middle)) return true;
	if (time(longest) <= LEAST_TOLD) return false;
	return grows(middle, longest) && grows(longest, 2 * longest, MOST_GROWTH_OF_TWICE);
}
