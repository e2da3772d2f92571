import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import * as z from 'zod/mini';
import type { Document } from '../corpus/schema';
import { toFile } from '../corpus/source/fingerprint-file';
import { FINGERPRINT_LIST, readSource, type SourceFiles } from '../corpus/source/read';
import { entriesOf } from '../corpus/source/source';
import { fingerprint } from '../fingerprint';
import { Failure, reasonOf } from './failure';

const listSchema = z.array(
	z.strictObject({
		document: z.string(),
		file: z.string(),
		/** Beginning of the first line that is taken. */
		from: z.optional(z.string()),
		/** Beginning of the first line that is no longer taken. */
		until: z.optional(z.string()),
	}),
);

/** Makes the fingerprints that a pack's `fingerprints.yaml` lists, from the full texts in `texts`. */
export function fingerprintCommand(dir: string, texts: string | undefined, files: SourceFiles): number {
	if (!texts) throw new Failure('corpus fingerprint: name the folder that holds the texts with --texts');
	const list = listSchema.safeParse(parse(files.get(FINGERPRINT_LIST) ?? ''));
	if (!list.success)
		throw new Failure(`${join(dir, FINGERPRINT_LIST)}: list {document, file, from?, until?} for each text`);
	// Stored fingerprints may be out of date: they are what is being made.
	const { source, problems } = readSource(new Map([...files].filter(([path]) => !path.startsWith('fingerprints/'))));
	if (!source)
		throw new Failure(`${dir}: ${problems[0]?.file}: ${problems[0]?.message}; run: sidelight corpus lint ${dir}`);
	const documents = new Map(entriesOf(source, 'document').map((document) => [document.id, document]));
	mkdirSync(join(dir, 'fingerprints'), { recursive: true });
	for (const { document: id, file, from, until } of list.data) {
		const document = documents.get(id);
		if (!document) throw new Failure(`${join(dir, FINGERPRINT_LIST)}: there is no document ${id}`);
		const lines = cut(readLines(join(texts, file)), from, until);
		const sections = fingerprint(sectionTexts(document, lines));
		const out = join(dir, 'fingerprints', `${id}.yaml`);
		writeFileSync(out, stringify(toFile(id, sections), { lineWidth: 0 }));
		const words = sections.reduce((sum, section) => sum + section.words, 0);
		process.stdout.write(`${out}: ${sections.length} sections, ${words} words\n`);
	}
	return 0;
}

function readLines(path: string): string[] {
	try {
		return readFileSync(path, 'utf8')
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '');
	} catch (error) {
		throw new Failure(`${path}: ${reasonOf(error)}`);
	}
}

function cut(lines: string[], from: string | undefined, until: string | undefined): string[] {
	const start = from ? lines.findIndex((line) => line.startsWith(from)) : 0;
	const end = until ? lines.findIndex((line) => line.startsWith(until)) : lines.length;
	if (start < 0 || end < 0) throw new Failure(`no line begins with "${start < 0 ? from : until}"`);
	return lines.slice(start, end);
}

/** The paragraphs of each section, which together must be all of the text. */
function sectionTexts(document: Document, lines: readonly string[]): string[] {
	let next = 1;
	const texts = document.sections.map(({ title, paragraphs }) => {
		if (paragraphs?.[0] !== next || paragraphs[1] < next) {
			throw new Failure(`document ${document.id}, section "${title}": its paragraphs must begin at ${next}`);
		}
		next = paragraphs[1] + 1;
		return lines.slice(paragraphs[0] - 1, paragraphs[1]).join('\n\n');
	});
	if (next !== lines.length + 1) {
		throw new Failure(
			`document ${document.id}: its sections end at paragraph ${next - 1}, the text has ${lines.length}`,
		);
	}
	return texts;
}
