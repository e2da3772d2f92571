import { plural, t } from '../i18n/messages';
import { findingLabel, kindLabel } from '../i18n/note-labels';
import { ruleLabel } from '../i18n/receipt-labels';
import type { CardData, RecapData } from '../messages/page-answer';
import { writeCard } from '../notes/card';
import type { Note, Silence } from '../notes/note';
import { recapOf } from '../notes/recap';
import { followInterfaceLanguage } from './interface-language';

/*
 * What the page shows of the interface is worded here: the reader in the page is small and knows no catalogue, and the
 * language that was chosen in the settings counts there too.
 */

/** The card of a note, with the words of the interface around it. */
export async function wordCard(note: Note): Promise<CardData> {
	const { receipt } = note;
	return {
		...writeCard(note),
		language: note.language,
		words: {
			...(await followInterfaceLanguage()),
			kind: t('kindAndFinding', t(kindLabel[note.kind]), t(findingLabel[note.finding])),
			replies: t('cardReplies'),
			leftOut: t('leftOutHidden'),
			added: t('addedHidden'),
			why: [t(ruleLabel[receipt.rule]), `${t('whyCorpus')}: ${receipt.pack.id} ${receipt.pack.version}`],
			openByHand: t('cardOpenByHand'),
			actions: [
				{ action: 'open', label: t('cardOpen') },
				{ action: 'clip', label: t('cardClip') },
				{ action: 'why', label: t('whyButton') },
			],
		},
	};
}

/** The recap of a page; null where no passage has a note. */
export async function wordRecap(notes: readonly Note[], silence: Silence): Promise<RecapData | null> {
	const found = recapOf(notes, silence);
	if (found.length === 0) return null;
	const words = await followInterfaceLanguage();
	const lines = found.map(({ line, count }) => plural(line, count));
	return { ...words, title: t('extensionName'), close: t('close'), lines };
}
