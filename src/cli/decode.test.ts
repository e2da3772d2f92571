import { expect, test } from 'vitest';
import { decodePage, decodeText } from './decode';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const page = (declaration: string, body: Uint8Array) =>
	Buffer.concat([ascii(`${declaration}<p>`), body, ascii('</p>')]);
const bodyOf = (html: string) => /<p>(.*)<\/p>/s.exec(html)?.[1];

/** Each word by its bytes, as no encoder for these is at hand. */
const WORDS: readonly (readonly [label: string, bytes: string, word: string])[] = [
	['windows-1251', 'cce8f0 e820f1eeedfb', 'Мири соны'],
	['koi8-r', 'edc9d2', 'Мир'],
	['Shift_JIS', '93fa967b', '日本'],
	['x-sjis', '93fa967b', '日本'],
	['EUC-JP', 'c6fccbdc', '日本'],
	['iso-2022-jp', '1b2442467c4b5c1b2842', '日本'],
	['gb2312', 'd6d0b9fa', '中国'],
	['gb18030', 'd6d0b9fa', '中国'],
	['big5', 'a4a4b0ea', '中國'],
	['euc-kr', 'c7d1b1b9', '한국'],
	['ks_c_5601-1987', 'c7d1b1b9', '한국'],
	['iso-8859-2', 'a3f3d3bc', 'ŁóÓź'],
	['windows-1254', 'de', 'Ş'],
	['tis-620', 'e4b7c2', 'ไทย'],
	['windows-1256', 'c7e1', 'ال'],
];

test.each(WORDS)('decodePage reads a page in %s as its meta element says', (label, bytes, word) => {
	const body = Buffer.from(bytes.replace(/ /g, ''), 'hex');
	for (const declaration of [
		`<meta charset="${label}">`,
		`<META charset=${label.toUpperCase()} >`,
		`<!-- <meta charset="utf-8"> --><meta name="a" content="b"><meta http-equiv="Content-Type" content="text/html; charset=${label}">`,
		`<?xml version="1.0" encoding="${label}"?>`,
	])
		expect(bodyOf(decodePage(page(declaration, body)))).toBe(word);
});

test('decodePage believes a byte order mark before a declaration', () => {
	const marked = Buffer.concat([
		Buffer.from([0xff, 0xfe]),
		Buffer.from('<meta charset="windows-1251"><p>Мир</p>', 'utf16le'),
	]);
	expect(bodyOf(decodePage(marked))).toBe('Мир');
	expect(bodyOf(decodePage(marked.swap16()))).toBe('Мир');
	const utf8 = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('<meta charset="shift_jis"><p>Мир</p>')]);
	expect(decodePage(utf8)).toBe('<meta charset="shift_jis"><p>Мир</p>');
});

test('decodePage reads what was saved as UTF-8 with its former declaration as UTF-8', () => {
	const saved = page('<meta charset="windows-1251">', Buffer.from('Мир — 日本'));
	expect(bodyOf(decodePage(saved))).toBe('Мир — 日本');
});

test('decodePage reads undeclared bytes that are no UTF-8 as windows-1252', () => {
	const body = Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]);
	for (const declaration of ['', '<meta charset="no-such-thing">', '<meta name="x-charset" content="koi8-r">'])
		expect(bodyOf(decodePage(page(declaration, body)))).toBe('“café”');
	expect(bodyOf(decodePage(page('<meta charset="utf-16">', Buffer.from('plain'))))).toBe('plain');
});

test('decodeText reads plain text by its byte order mark, else as UTF-8', () => {
	expect(decodeText(Buffer.from('Мир'))).toBe('Мир');
	expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Мир', 'utf16le')]))).toBe('Мир');
});
