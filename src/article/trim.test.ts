import { describe, expect, test } from 'vitest';
import { parseHtml } from '../cli/dom/parse-html';
import { isArticle, readArticle } from './read';

const SENTENCE =
	'The ministers met in the old town hall and spoke for two hours about the treaty that nobody had signed.';
const BODY = Array.from({ length: 5 }, (_, index) => `<p>${index}. ${SENTENCE}</p>`).join('');

/** The blocks that are left besides the five paragraphs. */
function rest(after: string, before = ''): string[] {
	const reading = readArticle(parseHtml(`<article>${before}${BODY}${after}</article>`));
	if (!isArticle(reading)) throw new Error('no article');
	return reading.blocks.map(({ text }) => text).filter((text) => !text.endsWith(SENTENCE));
}

const lines = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('furniture in plain paragraphs', () => {
	test('calls to subscribe, sign in or look elsewhere, and captions with their credit, are cut; addresses stay', () => {
		expect(
			rest(
				lines(
					'Register / Sign in to read more articles',
					'Create a free account to continue with your reading.',
					'This article is reserved for subscribers only',
					'Follow Post.example on Twitter for the latest',
					'For more stories like this, look at our front page.',
					'We apologise, but this video could not be loaded.',
					'Empfohlener redaktioneller Inhalt',
					'An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.',
					'4 Min Lesezeit',
					'The ministers on the steps of the old hall. Photo: Ada Lind',
					'Die Minister vor dem Rathaus. Foto/Ada Lind',
					'The ministers leave. AFP/Per Holm',
				),
			),
		).toEqual([]);
		const kept = ['Nolan box: Interstellar https://post.example/Abc', 'Relations between CDU/CSU', 'Register of ships'];
		expect(rest(lines(...kept))).toEqual(kept);
	});

	test('the comment form of WordPress.com is cut, in three languages', () => {
		expect(
			rest(
				lines(
					'Leave a Reply',
					'Fill in your details below or click an icon to log in:',
					'WordPress.com Logo',
					'You are commenting using your WordPress.com account. Log Out /  Change )',
					'Twitter picture',
					'You are commenting using your Twitter account. Log Out /  Change )',
					'Connecting to %s',
					'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
				),
			),
		).toEqual([]);
		expect(
			rest(
				lines(
					'Schreibe einen Kommentar',
					'Trage deine Daten unten ein oder klicke ein Icon um dich einzuloggen:',
					'WordPress.com-Logo',
					'Du kommentierst mit deinem WordPress.com-Konto. Abmelden / Ändern',
					'Verbinde mit %s',
				),
			),
		).toEqual([]);
		expect(
			rest(
				lines(
					'Добавить комментарий',
					'Заполните поля или щелкните по значку, чтобы оставить свой комментарий:',
					'Логотип WordPress.com',
					'Для комментария используется ваша учётная запись WordPress.com. Выход / Изменить',
				),
			),
		).toEqual([]);
	});

	test('sentences that merely speak of such things stay', () => {
		const kept = [
			'Critics said the site uses cookies and Akismet to keep unwanted readers away from its pages, and the ministry did not answer when it was asked about this for the third time in a week of protests.',
			'Leave a reply to the draft treaty, the minister told his colleagues, and the talks will go on.',
			'Follow the money, she said on Twitter.',
			'More stories of this kind came to light after the vote.',
		];
		expect(rest(lines(...kept))).toEqual(kept);
	});

	test('lists of other articles are cut with their heading', () => {
		expect(
			rest('<h3>Related articles</h3><ul><li><a href=x>One more treaty</a></li><li><a href=y>Another</a></li></ul>'),
		).toEqual([]);
		expect(rest('<p>READ MORE: <a href=x>Ministers meet again in the old town hall</a></p>')).toEqual([]);
		expect(rest('<h3>Читайте также</h3><p><a href=x>Ещё один договор</a></p>')).toEqual([]);
		expect(
			rest('<p><strong>More great stories</strong></p><ul><li>How <a href=x>treaties are made</a></li></ul>'),
		).toEqual([]);
	});

	test('labels, calls to follow and loose headings are cut', () => {
		expect(rest('<div>Advertisement</div><p>Follow us on Twitter and Facebook.</p><p>***</p><h2>Topics</h2>')).toEqual(
			[],
		);
		expect(rest('<p>Like this story? Share it with a friend!</p><p>Подписывайтесь на наш канал</p>')).toEqual([]);
	});

	test('why a newsletter was sent is cut, and a sentence about letters stays', () => {
		const reasons = [
			'You are receiving this email because you signed up at the quay. Unsubscribe.',
			'This newsletter was sent to you by The Paper, 1 Quay.',
			'Sie erhalten diesen Newsletter, weil Sie ihn bestellt haben.',
			'Вы получили это письмо, так как подписались на новости.',
		];
		expect(rest(reasons.map((words) => `<p>${words}</p>`).join(''))).toEqual([]);
		const kept = 'You receive this answer from every clerk on the quay, and the letter itself never comes at all.';
		expect(rest(`<p>${kept}</p>`)).toEqual([kept]);
	});

	test('the headline is cut wherever it is repeated above the text', () => {
		expect(rest('', '<h1>A treaty</h1>')).toEqual([]);
		expect(rest('<h1>A heading of the first rank</h1><p>And what it stands over.</p>')).toEqual([
			'A heading of the first rank',
			'And what it stands over.',
		]);
	});

	test("editors' and translators' notes have their own voice", () => {
		const notes = lines(
			"Editor's note: this text was changed on Monday.",
			'Anm. d. Red.: Der Text wurde geändert.',
			'Примечание редакции: текст изменён.',
			'Translator’s note: the word has two meanings.',
			'编者按：本文有删节。',
		);
		const reading = readArticle(parseHtml(`<article>${BODY}${notes}</article>`));
		expect(isArticle(reading) && reading.blocks.slice(5).map(({ voice }) => voice)).toEqual(Array(5).fill('editor'));
	});
});
