import { type Clipping, COLOURS } from '../clippings/model';
import { passageLink } from '../clippings/passage-link';
import type { StoreFailure } from '../clippings/store/errors';
import { allTags } from '../clippings/store/on-page';
import { colourLabel } from '../i18n/colour-labels';
import { dateLanguage, type MessageKey, t } from '../i18n/messages';
import type {
	ClipFailure,
	ClippingsAnswer,
	ClipResult,
	NoticeWords,
	RepeatedWords,
	SavedWords,
} from '../messages/clips';
import { followInterfaceLanguage } from './interface-language';

/** Tags that are sent along for completion. */
const MOST_KNOWN = 500;

const WHY: Record<StoreFailure | ClipFailure, MessageKey> = {
	full: 'clipFull',
	blocked: 'clipBlocked',
	newer: 'clipNewer',
	upgrade: 'storeUpgrade',
	refused: 'clipRefused',
	stopped: 'clipRefused',
	unknown: 'storeUnknown',
	nothing: 'clipNothing',
	often: 'clipOften',
	unkept: 'clipUnkept',
	unreachable: 'clipUnreachable',
};

/** The notice after a passage was saved. */
export async function wordSaved(clipping: Clipping, cut: boolean): Promise<SavedWords> {
	const known = await allTags().catch(() => []);
	const words = await followInterfaceLanguage();
	const address = passageLink(clipping);
	return {
		...words,
		message: t(cut ? 'clipSavedCut' : 'saved'),
		undo: t('undo'),
		colour: t('colourLabel'),
		colours: COLOURS.map((colour) => ({ colour, label: t(colourLabel[colour]) })),
		link: address ? { address, label: t('passageLink'), copied: t('copied') } : null,
		settings: t('settingsTitle'),
		comment: t('clipComment'),
		tags: t('clipTags'),
		done: t('clipSave'),
		unkept: t('clipUnkept'),
		close: t('close'),
		known: known.slice(0, MOST_KNOWN),
	};
}

/** The notice where the same words were saved before. */
export async function wordRepeated({ created }: Clipping): Promise<RepeatedWords> {
	const words = await followInterfaceLanguage();
	const day = new Intl.DateTimeFormat(dateLanguage(), { dateStyle: 'long' }).format(new Date(created));
	return {
		...words,
		message: t('clipRepeated', day),
		open: t('clipOpenEarlier'),
		again: t('clipAgain'),
		close: t('close'),
	};
}

/** The notice where nothing was saved. */
export async function wordFailure(failure: ClipFailure): Promise<NoticeWords> {
	const words = await followInterfaceLanguage();
	return { ...words, message: t(WHY[failure]), close: t('close') };
}

export async function failed(failure: ClipFailure): Promise<ClipResult> {
	return { id: null, failure, words: (await wordFailure(failure)).message };
}

/** What stands on the button beside selected words. */
export const wordButton = async (): Promise<ClippingsAnswer['button']> => ({
	...(await followInterfaceLanguage()),
	save: t('clipSave'),
});
