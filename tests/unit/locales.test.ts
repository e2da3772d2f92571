import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/settings/settings';

interface Message {
	message: string;
	description?: string;
	placeholders?: Record<string, { content: string }>;
}
type Catalogue = Record<string, Message>;

const ROOT = join(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'public/_locales');
const PLURAL = /_(zero|one|two|few|many|other)$/;

const languages = readdirSync(LOCALES).sort();
const catalogues = new Map(languages.map((language) => [language, readCatalogue(language)]));
const english = catalogueOf('en');

function readCatalogue(language: string): Catalogue {
	return JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
}

function catalogueOf(language: string): Catalogue {
	return catalogues.get(language) ?? {};
}

/** Stems of the messages that come in plural forms. */
const pluralStems = Object.keys(english)
	.filter((key) => key.endsWith('_other'))
	.map((key) => key.replace(PLURAL, ''));

const isPlural = (key: string): boolean => pluralStems.includes(key.replace(PLURAL, ''));

/** The English counterpart of a key, which for a plural form that English lacks is its `_other`. */
const counterpart = (key: string): Message | undefined => english[key] ?? english[key.replace(PLURAL, '_other')];

/** The keys that a language has to have: English ones, with the plural categories of its own grammar. */
function expectedKeys(language: string): string[] {
	const categories = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;
	return [
		...Object.keys(english).filter((key) => !isPlural(key)),
		...pluralStems.flatMap((stem) => categories.map((category) => `${stem}_${category}`)),
	].sort();
}

/** Which placeholder stands for which substitution. */
const placeholdersOf = (entry: Message | undefined) =>
	Object.entries(entry?.placeholders ?? {}).map(([name, { content }]) => [name, content]);

const namesIn = (message: string): string[] =>
	[...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => String(name).toLowerCase()))].sort();

function sources(): string {
	const files = ['src', 'entrypoints'].flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /(?<!\.test)\.(tsx?|html|css)$/.test(name))
			.map((name) => join(ROOT, folder, name)),
	);
	return [...files, join(ROOT, 'wxt.config.ts')].map((file) => readFileSync(file, 'utf8')).join('\n');
}

describe.each(languages)('messages in %s', (language) => {
	const catalogue = catalogueOf(language);

	test('have the keys of English, in the plural forms of the language', () => {
		expect(Object.keys(catalogue).sort()).toEqual(expectedKeys(language));
	});

	test('begin small where they are joined in the middle of a sentence', () => {
		// In German a noun begins large there, too.
		const labels = Object.keys(english).filter((key) => /^stored[A-Z]/.test(key));
		expect(labels).toContain('storedHidden');
		if (language === 'de') return;
		for (const key of labels) expect(catalogue[key]?.message, key).toMatch(/^[^\p{Lu}]/u);
	});

	test('name their own language', () => {
		expect(catalogue.languageTag?.message).toBe(language.replace('_', '-'));
	});

	test('fill the placeholders that English fills', () => {
		for (const [key, entry] of Object.entries(catalogue)) {
			expect(placeholdersOf(entry), key).toEqual(placeholdersOf(counterpart(key)));
			expect(namesIn(entry.message), key).toEqual(Object.keys(entry.placeholders ?? {}).sort());
			expect(entry.message.trim(), key).not.toBe('');
		}
	});

	test('are no longer than their places', () => {
		for (const [key, entry] of Object.entries(catalogue)) {
			const limit = /at most (\d+) characters/.exec(counterpart(key)?.description ?? '')?.[1];
			if (limit) expect(entry.message.replace(/\$\w+\$/g, '99').length, key).toBeLessThanOrEqual(Number(limit));
		}
	});
});

test('every language can be chosen in the settings', () => {
	expect([...LANGUAGES].sort()).toEqual(languages.map((language) => language.replace('_', '-')).sort());
});

test('every English message says where it stands', () => {
	expect(Object.entries(english).filter(([, { description }]) => !description)).toEqual([]);
});

test('every message is used, and every message that is used exists', () => {
	const code = sources();
	// Labels reach `t` through typed tables, so any quoted key counts as a use.
	const quoted = new Set([...code.matchAll(/['"`](\w+)['"`]/g)].map(([, key]) => key));
	const manifest = [...code.matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => String(key));
	const called = [...code.matchAll(/\bt\(\s*'(\w+)'/g)].map(([, key]) => String(key));
	const counted = [...code.matchAll(/\bplural\(\s*'(\w+)'/g)].map(([, key]) => `${key}_other`);

	const unused = Object.keys(english).filter((key) => {
		const name = isPlural(key) ? key.replace(PLURAL, '') : key;
		return !quoted.has(name) && !manifest.includes(name);
	});
	expect(unused).toEqual([]);
	expect([...manifest, ...called, ...counted].filter((key) => !(key in english))).toEqual([]);
});
