import type { TextAnswer } from '../../../sync/api';
import { storeFailureText } from '../../clippings/store-errors';
import { type MessageKey, t } from '../../i18n';

const answerTexts: Record<TextAnswer['outcome'], MessageKey> = {
	here: 'readingNoText',
	off: 'readingNoText',
	missing: 'readingTextMissing',
	damaged: 'readingTextDamaged',
	newer: 'readingTextNewer',
	failed: 'readingTextFailed',
};

/** Why the text of a page is not on this device. */
export function textAnswerText(answer: TextAnswer): string {
	if (answer.outcome === 'failed' && answer.obstacle.at === 'device') return storeFailureText(answer.obstacle.why);
	return t(answerTexts[answer.outcome]);
}
