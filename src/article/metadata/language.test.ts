import { expect, test } from 'vitest';
import { guessLanguage, primaryTag } from '../../text/language';

test.each([
	['The ministers met in the town hall and spoke of the treaty that was not signed.', 'en'],
	['Die Minister trafen sich im Rathaus und sprachen über den Vertrag, der nicht unterschrieben ist.', 'de'],
	['Министры встретились в ратуше и говорили о договоре, который не был подписан, но это не всё.', 'ru'],
	['Міністри зустрілися в ратуші та говорили про договір, який не був підписаний, але це ще не все.', 'uk'],
	['部长们在市政厅会面，讨论了尚未签署的条约。', 'zh'],
	['大臣たちは市庁舎で会い、署名されていない条約について話した。', null],
	['12345', null],
])('%s is %s', (text, language) => {
	expect(guessLanguage(text)).toBe(language);
});

test('primary tags', () => {
	expect(['de-AT', 'zh_CN', 'EN', 'x', 'english language', '', null].map(primaryTag)).toEqual([
		'de',
		'zh',
		'en',
		null,
		null,
		null,
		null,
	]);
});
