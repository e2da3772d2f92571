import { leaveOut } from '../../clippings/formats/collection';
import { inSlices, type Pace } from '../../clippings/in-slices';
import type { Clipping, PageText } from '../../clippings/model';
import { allTexts, textOf } from '../../clippings/store/clippings';
import { type ExportFormatId, type ExportOptions, formatOf } from './export-formats';

/** For so few pages their texts are asked for one by one. */
const MOST_PAGES_ONE_BY_ONE = 50;

/** The name of an exported file: what it is and the day. */
export const exportName = (id: ExportFormatId, { pages }: ExportOptions, now: Date): string =>
	`sidelight-clippings-${now.toISOString().slice(0, 10)}.${pages ? 'zip' : formatOf(id).ending}`;

/** Whether a format is to be an archive. */
export const isArchive = (id: ExportFormatId, { pages }: ExportOptions): boolean =>
	pages && formatOf(id).writeArchive !== undefined;

/** A file, and how many texts of its clippings' pages are not in it, as they are not on this device. */
interface Exported {
	file: Blob;
	missing: number;
}

/** Writes clippings in a format, in pieces and with pauses. Throws `StoreError` where texts cannot be read. */
export async function exportFile(
	clippings: readonly Clipping[],
	{ id, options, now, ...pace }: { id: ExportFormatId; options: ExportOptions; now: Date } & Pace,
): Promise<Exported> {
	const { write, writeArchive, type, carries } = formatOf(id);
	const { texts, missing } = carries.texts && options.texts ? await textsOf(clippings) : { texts: [], missing: 0 };
	const collection = leaveOut({ clippings, texts }, { texts: !options.texts, notes: !options.notes });
	const pieces: BlobPart[] = [];
	const take = (piece: BlobPart) => pieces.push(piece);
	if (isArchive(id, options) && writeArchive) {
		await inSlices(writeArchive(collection, options.details), take, pace);
		return { file: new Blob(pieces, { type: 'application/zip' }), missing };
	}
	await inSlices(write(collection, now.toISOString(), options.details), take, pace);
	return { file: new Blob(pieces, { type }), missing };
}

async function textsOf(clippings: readonly Clipping[]): Promise<{ texts: PageText[]; missing: number }> {
	const pages = new Set(clippings.flatMap(({ hasText, page }) => (hasText ? [page.url] : [])));
	const texts =
		pages.size > MOST_PAGES_ONE_BY_ONE
			? (await allTexts()).filter(({ url }) => pages.has(url))
			: (await Promise.all([...pages].map(textOf))).flatMap((text) => text ?? []);
	return { texts, missing: pages.size - texts.length };
}
