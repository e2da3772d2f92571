import { beforeAll, describe, expect, test } from 'vitest';
import { harbourPack } from '../../../tests/support/harbour';
import type { Pack } from '../../corpus/pack/open';
import { assemblePlainText } from '../../text/assemble';
import { besidePack } from '../pack-page';
import { preparePage } from '../page';
import { attribute } from './attribution';
import { quotedPassages } from './passages';

let pack: Pack;
beforeAll(async () => {
	pack = await harbourPack();
});

/** Who speaks the last quotation of a text. */
function whoSpeaks(text: string, language = 'en') {
	const page = besidePack(preparePage(assemblePlainText(text, { language })), pack);
	const passage = quotedPassages(page).at(-1);
	if (!passage) throw new Error('no quotation');
	const { speaker, rule } = attribute(page, passage);
	return [speaker, rule];
}

describe('attribute', () => {
	test.each([
		['before', 'en', 'Orlov said: “The harbour is open.”', 'orlov'],
		['before', 'en', 'Orlov told Vale on Monday: “The harbour is open.”', 'orlov'],
		['before', 'en', 'Ivan Orlov, the minister, said “the harbour is open”.', 'orlov'],
		['before', 'en', '“The harbour is open,” Orlov said.', 'orlov'],
		['before', 'en', '“The harbour,” Orlov said, “is open.”', 'orlov'],
		['before', 'en', 'This is what Orlov said:\n“The harbour is open.”', 'orlov'],
		['before', 'en', 'The Harbour Ministry said: “The harbour is open.”', 'harbours'],
		['inverted', 'en', '“The harbour is open,” said the southern minister Ivan Orlov on Monday.', 'orlov'],
		['inverted', 'en', '“The harbour is open”, said Orlov, who was there.', 'orlov'],
		['source', 'en', 'According to Orlov, the harbour “is open”.', 'orlov'],
		['pronoun', 'en', 'Orlov came late. “The harbour is open,” he added.', 'orlov'],
		['before', 'de', 'Orlow sagte: „Der Hafen ist offen.“', 'orlov'],
		['before', 'en', 'Asked about it, Orlov replied, “The harbour is open.”', 'orlov'],
		['before', 'en', 'As Orlov put it, “the harbour is open”.', 'orlov'],
		['label', 'en', 'Orlov: “The harbour is open.”', 'orlov'],
		['label', 'en', '“The harbour is open.” — Ivan Orlov', 'orlov'],
		['label', 'de', 'Minister Orlow: „Der Hafen ist offen.“', 'orlov'],
		['label', 'ru', 'Министр Орлов: «Гавань открыта».', 'orlov'],
		['label', 'zh', '奥尔洛夫：“港口开放。”', 'orlov'],
		['inverted', 'ru', '«Гавань, — сказал Орлов, — открыта».', 'orlov'],
		['inverted', 'de', '„Der Hafen ist offen“, erklärte Minister Iwan Orlow am Montag.', 'orlov'],
		['source', 'de', 'Laut Orlow ist der Hafen „offen“.', 'orlov'],
		['source', 'de', 'Nach Angaben von Orlow ist der Hafen „offen“.', 'orlov'],
		['before', 'ru', 'Орлов заявил: «Гавань открыта».', 'orlov'],
		['inverted', 'ru', '«Гавань открыта», — сказал министр Иван Орлов.', 'orlov'],
		['source', 'ru', 'По словам Орлова, гавань «открыта».', 'orlov'],
		['before', 'zh', '奥尔洛夫说：“港口开放。”', 'orlov'],
		['before', 'zh', '“港口开放，”奥尔洛夫表示。', 'orlov'],
	])('knows the speaker by what stands %s, in %s: %s', (rule, language, text, speaker) => {
		expect(whoSpeaks(text, language)).toEqual([speaker, speaker && rule]);
	});

	test.each([
		'“The harbour is open.”',
		'“The harbour is open,” said a spokesman.',
		'Orlov’s spokesman said: “The harbour is open.”',
		'“The harbour is open,” said Orlov aide Petrov.',
		'“The harbour is open,” he said of Orlov.',
		'They told Orlov: “The harbour is open.”',
		'A letter to Orlov: “The harbour is open.”',
		'Much of what was heard at length about Orlov: “The harbour is open.”',
		'“The harbour is open.” — Orlov aide Petrov',
		'Laut Orlow nahen Kreisen ist der Hafen „offen“.',
		'Orlov met Vale and Vale said that Orlov said: “The harbour is open.”',
		'Orlov met Vale. “The harbour is open,” he added.',
		'Orlov came late. The hall was full. A man rose. It was warm. It rained. “The harbour is open,” he added.',
	])('abstains from %s', (text) => {
		expect(whoSpeaks(text)).toEqual([null, null]);
	});
});
