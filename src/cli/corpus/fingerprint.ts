import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import type { Document } from '../../corpus/schema/document';
import { FINGERPRINT_LIST, readSource, type SourceFiles } from '../../corpus/source/read-source';
import { entriesOf } from '../../corpus/source/source';
import { Failure } from '../failure';
import { folderOf, print, type Subcommand, textOption } from './commands';
import { type Cut, makeFingerprint } from './fingerprint-text';
import { readFolder } from './folder';

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

/**
 * `sidelight corpus fingerprint`: of one document from the files that hold its text, or of all documents that
 * `fingerprints.yaml` lists from the texts in a folder.
 */
export const fingerprintCommand: Subcommand = {
	options: {
		document: { type: 'string' },
		from: { type: 'string' },
		until: { type: 'string' },
		in: { type: 'string' },
		texts: { type: 'string' },
	},
	run: (positionals, options) => {
		const [document, texts] = [textOption(options, 'document'), textOption(options, 'texts')];
		const cut = { from: textOption(options, 'from'), until: textOption(options, 'until') };
		if ((document === undefined) === (texts === undefined)) {
			throw new Failure(
				'corpus fingerprint: give --document ID with the files of its text, or --texts FOLDER for the whole list',
			);
		}
		if (document !== undefined) return one(textOption(options, 'in') ?? 'corpus', document, positionals, cut);
		if (textOption(options, 'in') !== undefined || cut.from !== undefined || cut.until !== undefined) {
			throw new Failure(
				'corpus fingerprint: --in, --from and --until go with --document; --texts takes [DIR] and its list',
			);
		}
		return all(folderOf(positionals), texts ?? '');
	},
};

function one(dir: string, id: string, files: readonly string[], cut: Cut): number {
	if (files.length === 0) throw new Failure('corpus fingerprint: name the file that holds the text of the document');
	const document = documentsOf(dir, readFolder(dir)).get(id);
	if (!document) throw new Failure(`${dir}: there is no document ${id}; write documents/${id}.yaml first`);
	print(makeFingerprint(dir, document, files, cut));
	return 0;
}

function all(dir: string, texts: string): number {
	const sources = readFolder(dir);
	const list = listSchema.safeParse(parse(sources.get(FINGERPRINT_LIST) ?? ''));
	const where = join(dir, FINGERPRINT_LIST);
	if (!list.success) throw new Failure(`${where}: list {document, file, from?, until?} for each text`);
	const documents = documentsOf(dir, sources);
	for (const { document: id, file, ...cut } of list.data) {
		const document = documents.get(id);
		if (!document) throw new Failure(`${where}: there is no document ${id}`);
		print(makeFingerprint(dir, document, [join(texts, file)], cut));
	}
	return 0;
}

/** The documents of a pack. Stored fingerprints may be out of date, as they are what is being made: they are not read. */
function documentsOf(dir: string, sources: SourceFiles): Map<string, Document> {
	const { source, problems } = readSource(new Map([...sources].filter(([path]) => !path.startsWith('fingerprints/'))));
	if (!source) {
		throw new Failure(`${dir}: ${problems[0]?.file}: ${problems[0]?.message}; run: sidelight corpus lint ${dir}`);
	}
	return new Map(entriesOf(source, 'document').map((document) => [document.id, document]));
}
