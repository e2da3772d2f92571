import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Document } from '../../corpus/schema/document';
import { toFile } from '../../corpus/source/fingerprint-file';
import { fingerprint } from '../../fingerprint/fingerprint';
import { Failure, reasonOf } from '../failure';
import { counted } from './commands';

/** Which lines of a text are taken: from the one that begins so, up to the one that begins so. */
export interface Cut {
	from?: string | undefined;
	until?: string | undefined;
}

/** Characters of a paragraph that are shown when its number is asked for. */
const CHARACTERS_SHOWN = 60;

/**
 * Makes a document's fingerprint from the files of its text, read one after another, and stores it beside the sources.
 * The result says what was written. Throws `Failure` where text and sections do not fit.
 */
export function makeFingerprint(dir: string, document: Document, files: readonly string[], cut: Cut): string {
	const paragraphs = files.flatMap((file) => cutLines(readLines(file), cut, file));
	const sections = fingerprint(sectionTexts(document, paragraphs));
	const out = join(dir, 'fingerprints', `${document.id}.yaml`);
	mkdirSync(join(dir, 'fingerprints'), { recursive: true });
	writeFileSync(out, stringify(toFile(document.id, sections), { lineWidth: 0 }));
	const words = sections.reduce((sum, section) => sum + section.words, 0);
	return `${out}: ${counted(sections.length, 'section')}, ${counted(words, 'word')}`;
}

function readLines(path: string): string[] {
	try {
		return readFileSync(path, 'utf8')
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '');
	} catch (error) {
		throw new Failure(`${path}: ${reasonOf(error)}`, 'command:file');
	}
}

function cutLines(lines: string[], { from, until }: Cut, file: string): string[] {
	const start = from === undefined ? 0 : lines.findIndex((line) => line.startsWith(from));
	if (start < 0) throw new Failure(`${file}: no line begins with "${from}"`);
	const end = until === undefined ? lines.length : lines.findIndex((line, i) => i >= start && line.startsWith(until));
	if (end < 0) throw new Failure(`${file}: no line begins with "${until}"`);
	return lines.slice(start, end);
}

/** The paragraphs of each section, which together must be all of the text. */
function sectionTexts(document: Document, paragraphs: readonly string[]): string[] {
	let next = 1;
	const texts = document.sections.map(({ title, paragraphs: range }) => {
		if (range?.[0] !== next || range[1] < next) {
			throw misfit(document, `section "${title}" must begin at paragraph ${next}`, paragraphs);
		}
		next = range[1] + 1;
		return paragraphs.slice(range[0] - 1, range[1]).join('\n\n');
	});
	if (next !== paragraphs.length + 1) {
		throw misfit(document, `its sections end at paragraph ${next - 1}, the text has ${paragraphs.length}`, paragraphs);
	}
	return texts;
}

/** Says how the text's paragraphs count, so that the sections can be put right. */
function misfit(document: Document, what: string, paragraphs: readonly string[]): Failure {
	const list = paragraphs.map((paragraph, i) => `  ${i + 1}  ${paragraph.slice(0, CHARACTERS_SHOWN)}`);
	return new Failure([`document ${document.id}: ${what}. The paragraphs of the text:`, ...list].join('\n'));
}
