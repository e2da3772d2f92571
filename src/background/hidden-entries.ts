import { type Hidden, takeBack } from '../memory/hidden';
import { changeHidden, getHidden } from '../memory/hidden-store';
import type { HiddenEntry } from '../messages/reading';
import { entryHeading } from '../notes/heading';
import { readPagesAbout } from './hide-note';
import { allPacks } from './packs';

/** Everything that the reader hid, newest first, with what its notes are headed with. */
export async function hiddenEntries(): Promise<HiddenEntry[]> {
	const [hidden, packs] = await Promise.all([getHidden(), allPacks()]);
	return hidden.toReversed().map((one) => {
		const pack = packs.find(({ metadata }) => metadata.id === one.pack);
		const heading = pack ? entryHeading(pack, one.kind, one.entry) : null;
		return { ...one, heading, language: pack?.metadata.language ?? null };
	});
}

/** Takes back one choice, whether or not a page is open that it concerns. Rejects where the browser cannot store it. */
export async function showHidden(choice: Hidden): Promise<void> {
	await changeHidden((now) => takeBack(now, choice));
	await readPagesAbout(choice);
}
