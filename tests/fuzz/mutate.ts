/** A whole number in [0, below). */
export type Random = (below: number) => number;

export const pick = <T>(random: Random, list: readonly [T, ...T[]]): T => list[random(list.length)] ?? list[0];

/** What readers of files stumble over: odd values, names of prototypes, signs that are none, other kinds than were asked for. */
const ODD_TEXTS = [
	...[
		'',
		' ',
		'\0',
		'\ud800',
		'\uffff',
		'\u202e',
		'a\u0301\u0316',
		'\ufeff',
		'\r\n',
		'\u2028',
		'0',
		'-1',
		'1e999',
		'null',
	],
	...[
		'__proto__',
		'constructor',
		'toString',
		'hasOwnProperty',
		'then',
		'javascript:x()',
		'data:,x',
		'https://',
		'file:///x',
	],
	...[
		'<script>',
		'"><img src=x onerror=x()>',
		'=1+1',
		'<%* x %>',
		'](javascript:x)',
		'../../x',
		'C:\\x',
		'2022-13-45',
		'>'.repeat(300),
	],
] as const;
const ODD_VALUES = [
	null,
	true,
	false,
	0,
	-1,
	1.5,
	2 ** 53,
	1e308,
	[],
	{},
	[[]],
	{ length: -1 },
	{ length: { toString: 0, valueOf: 0 } },
] as const;
const NAMES = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'length',
	'then',
	'id',
	'v',
	'version',
	'format',
] as const;

/** A text with some places changed: cut, doubled, turned, or with something odd put in. */
export function mutateText(text: string, random: Random): string {
	let changed = text;
	for (let times = 1 + random(4); times > 0; times--) {
		const at = random(changed.length + 1);
		const to = Math.min(changed.length, at + random(40));
		const part = changed.slice(at, to);
		const instead = pick(random, [
			() => '',
			() => part.repeat(1 + random(6)),
			() => [...part].reverse().join(''),
			() => pick(random, ODD_TEXTS),
			() => part + String.fromCharCode(random(0x10000)),
			() => pick(random, ['{', '}', '[', ']', '"', ',', ':', '<', '>', '/', '&', ' ', '\n'] as const),
		])();
		changed = changed.slice(0, at) + instead + changed.slice(to);
	}
	return random(8) === 0 ? changed.slice(0, random(changed.length + 1)) : changed;
}

/** Bytes with some of them changed, taken away, put in, or cut off behind: never the same. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
	for (;;) {
		const changed = perhapsMutated(bytes, random);
		if (changed.length !== bytes.length || changed.some((byte, i) => byte !== bytes[i])) return changed;
	}
}

function perhapsMutated(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
	let changed = Uint8Array.from(bytes);
	for (let times = 1 + random(4); times > 0; times--) {
		const at = random(Math.max(1, changed.length));
		const to = Math.min(changed.length, at + random(8));
		const instead = pick(random, [
			() => Uint8Array.of((changed[at] ?? 0) ^ (1 << random(8)), ...changed.subarray(at + 1, to)),
			() => new Uint8Array(),
			() => Uint8Array.from({ length: 1 + random(8) }, () => random(256)),
			() => Uint8Array.from({ length: 1 + random(8) }, () => pick(random, [0, 0x7f, 0x80, 0xff] as const)),
		])();
		changed = joined(changed.subarray(0, at), instead, changed.subarray(Math.max(at + 1, to)));
	}
	return random(8) === 0 ? changed.slice(0, random(changed.length + 1)) : changed;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Plain data with some values replaced, taken away, doubled, renamed or put elsewhere. The data given stay as they are. */
export function mutateValue(value: unknown, random: Random): unknown {
	const copy: unknown = structuredClone(value);
	let root: unknown = copy;
	for (let times = 1 + random(3); times > 0; times--) {
		const places = placesIn(root);
		const place = places[random(places.length)];
		if (!place) root = oddFor(root, random);
		else change(place, random);
	}
	return root;
}

interface Place {
	holder: Record<string, unknown>;
	key: string;
}

/** Where values stand, at most some thousands. */
function placesIn(root: unknown): Place[] {
	const places: Place[] = [];
	const open: unknown[] = [root];
	for (let value = open.pop(); value !== undefined && places.length < 5000; value = open.pop()) {
		if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
		for (const [key, inner] of Object.entries(value)) {
			places.push({ holder: value as Record<string, unknown>, key });
			open.push(inner ?? null);
		}
	}
	return places;
}

function change({ holder, key }: Place, random: Random): void {
	const value = holder[key];
	const put = (name: string, what: unknown) =>
		Object.defineProperty(holder, name, { value: what, enumerable: true, configurable: true, writable: true });
	pick(random, [
		() => put(key, oddFor(value, random)),
		() => put(key, oddFor(value, random)),
		() => {
			if (Array.isArray(holder)) holder.splice(Number(key), 1);
			else delete holder[key];
		},
		// A list's length is no field that a file could have.
		() => Array.isArray(holder) || put(pick(random, NAMES), value),
		() =>
			put(
				key,
				Array.from({ length: random(30) }, () => value),
			),
		() => put(key, { [pick(random, NAMES)]: value }),
	])();
}

function oddFor(value: unknown, random: Random): unknown {
	if (typeof value === 'string' && random(3) > 0) return mutateText(value, random);
	if (typeof value === 'number' && random(2) > 0) return value + pick(random, [-1, 1, 0.5, -value, 1e9] as const);
	if (ArrayBuffer.isView(value) && random(4) > 0) return mutateBytes(value as Uint8Array, random);
	// A copy, as it may be changed in turn.
	return random(2) === 0 ? pick(random, ODD_TEXTS) : structuredClone(pick<unknown>(random, ODD_VALUES));
}
