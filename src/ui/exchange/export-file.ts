import { type Collection, leaveOut } from '../../clippings/formats/collection';
import { inSlices, type Pace } from '../../clippings/in-slices';
import type { Clipping, PageText } from '../../clippings/model';
import { allTexts, textOf } from '../../clippings/store/clippings';
import { type ExportFormatId, type ExportOptions, formatOf } from './export-formats';
import { plainWhereNeeded } from './plain-clippings';

/** For so few pages their texts are asked for one by one. */
const MOST_PAGES_ONE_BY_ONE = 50;

/** The name of an exported file: what it is and the day. */
export const exportName = (id: ExportFormatId, { pages }: ExportOptions, now: Date): string =>
	`sidelight-clippings-${now.toISOString().slice(0, 10)}.${pages ? 'zip' : formatOf(id).ending}`;

/** Whether a format is to be an archive. */
export const isArchive = (id: ExportFormatId, { pages }: ExportOptions): boolean =>
	pages && formatOf(id).writeArchive !== undefined;

/** A file; how many texts of its clippings' pages are not in it, as they are not on this device; and what is plain text there. */
interface Exported {
	file: Blob;
	missing: number;
	/** Clippings that the format could not take as they are. */
	plain: Clipping[];
}

/** Writes clippings in a format, in pieces and with pauses. Throws `StoreError` where texts cannot be read. */
export async function exportFile(
	clippings: readonly Clipping[],
	{ id, options, now, ...pace }: { id: ExportFormatId; options: ExportOptions; now: Date } & Pace,
): Promise<Exported> {
	const { write, writeArchive, type, carries, isPlain } = formatOf(id);
	const { texts, missing } = carries.texts && options.texts ? await textsOf(clippings) : { texts: [], missing: 0 };
	const collection = leaveOut({ clippings, texts }, { texts: !options.texts, notes: !options.notes });
	const isZip = isArchive(id, options) && writeArchive !== undefined;
	const steps = (some: Collection): Generator<BlobPart> =>
		isZip ? writeArchive(some, options.details) : write(some, now.toISOString(), options.details);
	const { pieces, plain } = await piecesOf(collection, steps, pace);
	const marked = isPlain
		? await inSlices(
				those(clippings, ({ comment }) => isPlain(comment)),
				ignore,
				pace,
			)
		: [];
	const ids = new Set([...plain, ...marked].map((clipping) => clipping.id));
	return {
		file: new Blob(pieces, { type: isZip ? 'application/zip' : type }),
		missing,
		plain: clippings.filter((clipping) => ids.has(clipping.id)),
	};
}

/** The pieces of a file. One clipping that a format fails on costs itself alone: it stands there as plain text. */
async function piecesOf(
	collection: Collection,
	steps: (collection: Collection) => Generator<BlobPart>,
	pace: Pace,
): Promise<{ pieces: BlobPart[]; plain: readonly Clipping[] }> {
	const run = async (some: Collection): Promise<BlobPart[]> => {
		const pieces: BlobPart[] = [];
		await inSlices(steps(some), (piece) => pieces.push(piece), pace);
		return pieces;
	};
	try {
		return { pieces: await run(collection), plain: [] };
	} catch (error) {
		if (pace.signal?.aborted) throw error;
		const tryAlone = (clipping: Clipping) => [...steps({ clippings: [clipping], texts: [] })].length;
		const { clippings, plain } = await inSlices(plainWhereNeeded(collection.clippings, tryAlone), ignore, pace);
		if (plain.length === 0) throw error;
		return { pieces: await run({ ...collection, clippings }), plain };
	}
}

/** The clippings that a test holds for. Yields after each. */
function* those(
	clippings: readonly Clipping[],
	holds: (clipping: Clipping) => boolean,
): Generator<undefined, Clipping[]> {
	const found: Clipping[] = [];
	for (const clipping of clippings) {
		if (holds(clipping)) found.push(clipping);
		yield;
	}
	return found;
}

const ignore = () => undefined;

async function textsOf(clippings: readonly Clipping[]): Promise<{ texts: PageText[]; missing: number }> {
	const pages = new Set(clippings.flatMap(({ hasText, page }) => (hasText ? [page.url] : [])));
	const texts =
		pages.size > MOST_PAGES_ONE_BY_ONE
			? (await allTexts()).filter(({ url }) => pages.has(url))
			: (await Promise.all([...pages].map(textOf))).flatMap((text) => text ?? []);
	return { texts, missing: pages.size - texts.length };
}
