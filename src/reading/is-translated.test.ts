import { describe, expect, test } from 'vitest';
import { parseHtml } from '../cli/dom/parse-html';
import { isInOtherLanguage, watchTranslation } from './is-translated';

const ADDRESS = 'https://paper.example/story';
const PAGE = '<html lang="en"><body><p>The villa by the lake was closed.</p></body></html>';

describe('watchTranslation', () => {
	test.each<[browser: string, translate: (document: Document) => void]>([
		['Chrome', ({ documentElement }) => documentElement.classList.add('translated-ltr')],
		['Chrome, into Arabic', ({ documentElement }) => documentElement.classList.add('translated-rtl')],
		[
			'the page by Google',
			({ body }) => {
				body.innerHTML =
					'<p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Villa</font></font></p>';
			},
		],
		['Edge', ({ body }) => body.querySelector('p')?.setAttribute('_msttexthash', '411')],
		[
			'Yandex',
			({ body }) => {
				body.innerHTML = '<p><ya-tr-span data-translated="true">Villa</ya-tr-span></p>';
			},
		],
		['Firefox', ({ documentElement }) => documentElement.setAttribute('lang', 'de')],
	])('tells that %s translated', (_, translate) => {
		const document = parseHtml(PAGE, ADDRESS);
		const isTranslated = watchTranslation(document);
		expect(isTranslated()).toBe(false);
		translate(document);
		expect(isTranslated()).toBe(true);
	});

	test('remembers what Firefox takes away again, on a page that named no language', () => {
		const document = parseHtml(PAGE.replace(' lang="en"', ''), ADDRESS);
		const isTranslated = watchTranslation(document);
		const paragraph = document.querySelector('p');
		paragraph?.setAttribute('data-moz-translations-id', '0');
		expect(isTranslated()).toBe(true);
		paragraph?.removeAttribute('data-moz-translations-id');
		expect(isTranslated()).toBe(true);
	});

	test.each([
		['old markup', '<font color="red"><font size="2">Villa</font></font>'],
		['a picture in a line', '<span style="vertical-align: middle"><font>Villa</font></span>'],
	])('does not take %s for a translation', (_, html) => {
		expect(watchTranslation(parseHtml(PAGE.replace('The villa', html), ADDRESS))()).toBe(false);
	});
});

describe('isInOtherLanguage', () => {
	const english =
		'It was not the first time that the two of them had met there, and it would not be the last of their talks.';
	const german =
		'Es war nicht das erste Mal, dass sich die beiden dort trafen, und es sollte auch nicht das letzte ihrer Gespräche sein.';
	const russian = 'Они встречались там уже не в первый раз, и это был не последний из их разговоров у озера.';

	test.each([
		['a translation', german, english, true],
		['a translation into another script', russian, english, true],
		[
			'the same language',
			english,
			'The two of them had met there before, and that was not the last of it for any of us.',
			false,
		],
		['a page that says too little', 'Villa', english, false],
		['words that say too little', german, 'Villa am See', false],
	])('%s', (_, page, saved, is) => expect(isInOtherLanguage(page.repeat(3), saved)).toBe(is));
});
