/** A word of a number: a value to add, or a multiplier of what stands before it. */
export type NumberWord = { add: number } | { times: number };

const add = (words: string, from: number, step = 1): [string, NumberWord][] =>
	words
		.split(' ')
		.flatMap((alternatives, i) =>
			alternatives.split('/').map((word): [string, NumberWord] => [word, { add: from + i * step }]),
		);
const times = (words: string, value: number): [string, NumberWord][] =>
	words.split(' ').map((word) => [word, { times: value }]);

const ENGLISH = new Map<string, NumberWord>([
	...add('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen', 2),
	...add('eighteen nineteen', 18),
	...add('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
	...times('dozen', 12),
	...times('hundred', 100),
	...times('thousand k', 1000),
	...times('million mln', 1e6),
	...times('billion bn', 1e9),
]);

const RUSSIAN = new Map<string, NumberWord>([
	...add(
		'два/две/двух/двум три/трех/трем четыре/четырех пять/пяти шесть/шести семь/семи восемь/восьми девять/девяти',
		2,
	),
	...add('десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати', 10),
	...add('четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати', 14),
	...add('восемнадцать/восемнадцати девятнадцать/девятнадцати', 18),
	...add('двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти', 20, 10),
	...add('семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста сто/ста', 70, 10),
	...add('двести/двухсот триста/трехсот четыреста/четырехсот пятьсот/пятисот шестьсот/шестисот', 200, 100),
	...add('семьсот/семисот восемьсот/восьмисот девятьсот/девятисот', 700, 100),
	...times('тысяча тысячи тысяч тысячами тысячах тыс тысячная тысячной тысячную тысячный тысячного тысячное', 1000),
	...times('миллион миллиона миллионов млн', 1e6),
	...times('миллиард миллиарда миллиардов млрд', 1e9),
]);
for (const [word, value] of [
	['сто', 100],
	['семидесяти', 70],
	['пятидесяти', 50],
	['двухсот', 200],
] as const) {
	for (const end of ['ая', 'ой', 'ую', 'ый', 'ого', 'ое']) RUSSIAN.set(`${word}тысячн${end}`, { add: value * 1000 });
}

const GERMAN_MULTIPLIERS = new Map<string, NumberWord>([
	...times('tausend', 1000),
	...times('million millionen mio', 1e6),
	...times('milliarde milliarden mrd', 1e9),
]);

const GERMAN_UNITS = new Map(
	['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf']
		.map((word, value): [string, number] => [word, value])
		.concat([
			['sechzehn', 16],
			['siebzehn', 17],
		]),
);
const GERMAN_TENS = new Map(
	['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'].map(
		(word, i): [string, number] => [word, 20 + 10 * i],
	),
);

/** A German number written as one word: `hundertfünfundzwanzigtausend`. Null where the word is none. */
function germanNumber(word: string): number | null {
	for (const [part, value] of [
		['tausend', 1000],
		['hundert', 100],
	] as const) {
		const at = word.indexOf(part);
		if (at < 0) continue;
		const [left, right] = [germanNumber(word.slice(0, at)), germanNumber(word.slice(at + part.length))];
		return left === null || right === null ? null : (left || 1) * value + right;
	}
	const unit = GERMAN_UNITS.get(word) ?? GERMAN_TENS.get(word);
	if (unit !== undefined) return unit;
	const [small, ten] = word.split('und');
	const [low, high] = [GERMAN_UNITS.get(small ?? ''), GERMAN_TENS.get(ten ?? '')];
	if (low && high) return low + high;
	const teen = word.endsWith('zehn') ? GERMAN_UNITS.get(word.slice(0, -4)) : undefined;
	return teen ? teen + 10 : null;
}

/** What a word in lower case means in a number of this language; null where it means none. */
export function numberWord(word: string, language: string): NumberWord | null {
	if (language === 'en') return ENGLISH.get(word) ?? null;
	if (language === 'ru') return RUSSIAN.get(word.replaceAll('ё', 'е')) ?? null;
	if (language !== 'de' || word.length < 3) return null;
	const multiplier = GERMAN_MULTIPLIERS.get(word);
	if (multiplier) return multiplier;
	const value = germanNumber(word);
	return value !== null && value > 1 ? { add: value } : null;
}
