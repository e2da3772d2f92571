import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMultistatus } from './multistatus';
import { filesIn, versionOf } from './webdav-listing';

const HOME = 'https://dav.example/a%20b/log/';

const files = (text: string) => {
	const found = readMultistatus(text);
	return Array.isArray(found) ? filesIn(found, HOME) : found;
};

const entry = (href: string, size: number | null, status = 'HTTP/1.1 200 OK') =>
	`<d:response><d:href>${href}</d:href><d:propstat><d:prop>${
		size === null ? '<d:getcontentlength/>' : `<d:getcontentlength>${size}</d:getcontentlength>`
	}</d:prop><d:status>${status}</d:status></d:propstat></d:response>`;

const multistatus = (...entries: string[]) =>
	`<?xml version="1.0"?>\n<d:multistatus xmlns:d="DAV:">${entries.join('\n')}</d:multistatus>`;

describe('a listing', () => {
	test('has the files, by their decoded names; not the folder itself, and no subfolders', () => {
		const text = multistatus(
			entry('/a%20b/log/', null),
			entry('/a%20b/log', 4096),
			entry('/a%20b/log/one%20two.seg', 12),
			entry('/a%20b/log/%D1%8F.seg', 0),
			entry('/a%20b/log/sub/', 4096),
			entry('https://dav.example/a%20b/log/absolute.seg', 7),
			entry('relative.seg', 8),
			entry('a&amp;b&#x2d;c.seg', 9),
			entry('<![CDATA[/a%20b/log/d&e.seg]]>', 10),
			entry('/a%20b/log/evil%2Fname.seg', 1),
			entry('/a%20b/log/half%.seg', 1),
			entry('/a%20b/log/gone.seg', 3, 'HTTP/1.1 404 Not Found'),
			entry('/a%20b/log/odd.seg', -1),
		);
		expect(files(text)).toEqual([
			{ name: 'one two.seg', size: 12 },
			{ name: 'я.seg', size: 0 },
			{ name: 'absolute.seg', size: 7 },
			{ name: 'relative.seg', size: 8 },
			{ name: 'a&b-c.seg', size: 9 },
			{ name: 'd&e.seg', size: 10 },
		]);
	});

	test('has the files too where a server behind another tells addresses of its own', () => {
		for (const folder of ['https://inside.example:8080/a%20b/log/', 'http://dav.example/data/me/a%20b/log/', '/log/']) {
			const text = multistatus(entry(folder, null), entry(`${folder}one.seg`, 12), entry(`${folder}sub/`, null));
			expect(files(text), folder).toEqual([{ name: 'one.seg', size: 12 }]);
		}
	});

	test.each([
		[
			'no prefix',
			`<multistatus xmlns="DAV:"><response><href>x.seg</href><propstat><prop><getcontentlength>5</getcontentlength></prop>
			<status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`,
		],
		[
			'two prefixes, attributes and comments',
			`\uFEFF<?xml version='1.0'?><!-- <a> --><D:multistatus xmlns:D='DAV:' xmlns:x="a>b"><D:response xmlns:lp1="DAV:">
			<D:href>x.seg</D:href><D:propstat ><D:prop><lp1:getcontentlength x:y = "z">5</lp1:getcontentlength><x:href>no</x:href></D:prop><D:status>HTTP/1.1 200 OK</D:status>
			</D:propstat><D:propstat><D:prop><D:getetag/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response></D:multistatus>`,
		],
	])('is read with %s', (_, text) => {
		expect(files(text)).toEqual([{ name: 'x.seg', size: 5 }]);
	});

	test('cut anywhere is never taken for a whole one', () => {
		const whole = multistatus(entry('/a%20b/log/', null), entry('x.seg', 5), entry('y.seg', 6));
		for (let end = 0; end < whole.length; end++) expect(Array.isArray(files(whole.slice(0, end)))).toBe(false);
		const begun = whole.indexOf('<d:response>');
		for (let end = begun; end < whole.length; end++) expect(files(whole.slice(0, end))).toBe('cut');
	});

	test.each(['', 'no', '<html><body>Log in</body></html>', '{"items":[]}', '<multistatus', '<a><multistatus/></a>'])(
		'is not %j',
		(text) => expect(Array.isArray(files(text))).toBe(false),
	);

	test('with a document type is refused, so entities cannot multiply', () => {
		const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
		expect(files(bomb + multistatus(entry('&b;.seg', 1)))).toBeNull();
	});

	test('never throws, whatever comes', () => {
		const piece = fc.constantFrom(
			'<',
			'>',
			'</',
			'd:response',
			'<d:href>',
			'&amp;',
			'&#',
			';',
			'<![CDATA[',
			']]>',
			'"',
			'=',
			' ',
			'<!--',
			'%',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
				files(multistatus(parts.join('')));
				files(parts.join(''));
			}),
			{ numRuns: 500 },
		);
	});
});

describe('the version of a folder', () => {
	const version = (etag: string, modified: string, date: string | null) => {
		const responses = [
			{ href: '/', properties: new Map(Object.entries({ getetag: etag, getlastmodified: modified })) },
		];
		return versionOf({ responses, date });
	};
	const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toUTCString();

	test('is withheld while a further change might not show', () => {
		expect(version('"a"', at(0), at(2))).toBeNull();
		expect(version('"a"', at(0), at(3))).toBe(`"a" ${at(0)}`);
		expect(version('', at(0), at(9))).toBe(` ${at(0)}`);
		expect(version('', at(9), at(0))).toBeNull();
		expect(version('"a"', at(0), null)).toBeNull();
		expect(version('"a"', '', null)).toBe('"a" ');
		expect(version('', '', at(0))).toBeNull();
	});
});
