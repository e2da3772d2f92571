import { writeBibtex } from '../../clippings/formats/bibtex';
import type { Collection } from '../../clippings/formats/collection';
import { writeCslJson } from '../../clippings/formats/csl-json';
import { writeCsv } from '../../clippings/formats/csv';
import { defuseMarkdown, escapeMarkdown } from '../../clippings/formats/defuse-markdown';
import { writeHtml } from '../../clippings/formats/html';
import { writeMarkdown, writeMarkdownFiles } from '../../clippings/formats/markdown';
import { writeOwnJson } from '../../clippings/formats/own-json';
import { isModestMarkdown } from '../../clippings/formats/parse-markdown';
import { writeWebAnnotations } from '../../clippings/formats/web-annotation';
import { zipFiles } from '../../clippings/formats/zip';
import type { MessageKey } from '../i18n';

export interface ExportFormat {
	/** A name that is the same in every language. */
	name: string;
	/** What it is for, and what it leaves out. */
	text: MessageKey;
	ending: string;
	type: string;
	/** What it can carry beside the clippings; without it the choice is not offered. */
	carries: { texts: boolean; notes: boolean; details?: true };
	/** `details`: with all that notes say, where the format can have them shorter. */
	write: (collection: Collection, exported: string, details: boolean) => Generator<string>;
	/** The same as an archive of one file for each page. */
	writeArchive?: (collection: Collection, details: boolean) => Generator<Uint8Array<ArrayBuffer>>;
	/** Whether a comment with markup stands there as plain text, as it is nested or crowded beyond what is parsed. */
	isPlain?: (comment: string) => boolean;
}

const BOTH = { texts: true, notes: true };
const NOTHING = { texts: false, notes: false };

/** Whether a comment has anything that could be markup; most have not. */
const isMarked = (comment: string): boolean => escapeMarkdown(comment) !== comment;

export const EXPORT_FORMATS = {
	sidelight: {
		name: 'Sidelight JSON',
		text: 'exportSidelightText',
		ending: 'json',
		type: 'application/json',
		carries: BOTH,
		write: writeOwnJson,
	},
	annotation: {
		name: 'Web Annotation (JSON-LD)',
		text: 'exportAnnotationText',
		ending: 'jsonld',
		type: 'application/ld+json',
		carries: BOTH,
		write: writeWebAnnotations,
	},
	markdown: {
		name: 'Markdown',
		text: 'exportMarkdownText',
		ending: 'md',
		type: 'text/markdown',
		carries: { ...BOTH, details: true },
		write: writeMarkdown,
		writeArchive: (collection, details) => zipFiles(writeMarkdownFiles(collection, details)),
		isPlain: (comment) => isMarked(comment) && defuseMarkdown(comment) === escapeMarkdown(comment),
	},
	html: {
		name: 'HTML',
		text: 'exportHtmlText',
		ending: 'html',
		type: 'text/html',
		carries: BOTH,
		write: writeHtml,
		isPlain: (comment) => isMarked(comment) && !isModestMarkdown(comment),
	},
	csl: {
		name: 'CSL-JSON',
		text: 'exportCslText',
		ending: 'csl.json',
		type: 'application/json',
		carries: NOTHING,
		write: writeCslJson,
	},
	bibtex: {
		name: 'BibTeX',
		text: 'exportBibtexText',
		ending: 'bib',
		type: 'text/plain',
		carries: NOTHING,
		write: writeBibtex,
	},
	csv: {
		name: 'CSV',
		text: 'exportCsvText',
		ending: 'csv',
		type: 'text/csv',
		carries: { texts: false, notes: true },
		write: writeCsv,
	},
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof EXPORT_FORMATS;

export const formatOf = (id: ExportFormatId): ExportFormat => EXPORT_FORMATS[id];

/** What the reader chose beside the format. */
export interface ExportOptions {
	/** One file for each page, in an archive. */
	pages: boolean;
	texts: boolean;
	notes: boolean;
	/** All that the notes say, where the format can have them shorter; counts with `notes` alone. */
	details: boolean;
}
