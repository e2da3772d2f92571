import { leaveOut } from '../../../clippings/formats/collection';
import { gently, type Pace } from '../../../clippings/gently';
import type { Clipping, PageText } from '../../../clippings/model';
import { allTexts, textOf } from '../../../clippings/store/clippings';
import { type ExportFormatId, type ExportOptions, formatOf } from './export-formats';

/** For so few pages their texts are asked for one by one. */
const FEW = 50;

/** The name of an exported file: what it is and the day. */
export const exportName = (id: ExportFormatId, { pages }: ExportOptions, now: Date): string =>
	`sidelight-clippings-${now.toISOString().slice(0, 10)}.${pages ? 'zip' : formatOf(id).ending}`;

/** Whether a format is to be an archive. */
export const isArchive = (id: ExportFormatId, { pages }: ExportOptions): boolean =>
	pages && formatOf(id).writeArchive !== undefined;

/** Writes clippings in a format, in pieces and with pauses. Throws `StoreError` where texts cannot be read. */
export async function exportFile(
	clippings: readonly Clipping[],
	{ id, options, now, ...pace }: { id: ExportFormatId; options: ExportOptions; now: Date } & Pace,
): Promise<Blob> {
	const { write, writeArchive, type, carries } = formatOf(id);
	const texts = carries.texts && options.texts ? await textsOf(clippings) : [];
	const collection = leaveOut({ clippings, texts }, { texts: !options.texts, notes: !options.notes });
	const pieces: BlobPart[] = [];
	const take = (piece: BlobPart) => pieces.push(piece);
	if (isArchive(id, options) && writeArchive) {
		await gently(writeArchive(collection), take, pace);
		return new Blob(pieces, { type: 'application/zip' });
	}
	await gently(write(collection, now.toISOString()), take, pace);
	return new Blob(pieces, { type });
}

async function textsOf(clippings: readonly Clipping[]): Promise<PageText[]> {
	const pages = new Set(clippings.flatMap(({ hasText, page }) => (hasText ? [page.url] : [])));
	if (pages.size > FEW) return (await allTexts()).filter(({ url }) => pages.has(url));
	return (await Promise.all([...pages].map(textOf))).flatMap((text) => text ?? []);
}
