import { describe, expect, test } from 'vitest';
import { guessLanguage } from './language';

describe('guessLanguage', () => {
	test.each([
		['The allies told Russia that the policy is not up for discussion.', 'en'],
		['Die NATO bekräftigte im Rat mit Russland ihre Politik der offenen Tür.', 'de'],
		['Альянс подтвердил приверженность политике открытых дверей.', 'ru'],
		['Україна подала заявку, її розглянуть сьогодні.', 'uk'],
		['北约重申每个国家都有权选择自己的安全安排。', 'zh'],
		['12 345', null],
		['Lorem ipsum dolor amet consectetur', null],
	])('%s', (text, language) => {
		expect(guessLanguage(text)).toBe(language);
	});
});
