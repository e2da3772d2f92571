import type { NoticeWords, RepeatedWords, SavedWords } from '../../messages/clips';
import { copyIn } from '../copy-in';
import { makerIn } from '../elements';
import { drawColours } from './colour-choice';
import { createTagField } from './tag-field';

/** What was typed. */
export interface Typed {
	comment: string;
	tags: string[];
}

/** What a reader can do in a notice. */
interface NoticeActions {
	/** Keep what was typed. */
	done(typed: Typed): void;
	undo(): void;
	/** Give it this colour. */
	colour(colour: SavedWords['colours'][number]['colour']): void;
	settings(): void;
	/** Show what was saved before. */
	open(): void;
	/** Save it though it was saved before. */
	again(): void;
	/** Leave the notice and keep what was typed. */
	leave(typed: Typed): void;
	/** Something was typed, after each stroke. */
	typed(typed: Typed): void;
}

export interface NoticeView {
	say(words: string): void;
	focus(): void;
}

export type AnyNoticeWords = NoticeWords | RepeatedWords | SavedWords;

/**
 * Draws a notice into the document of its frame: with fields where something was saved, with a question where it was saved
 * before. `before`: what the fields hold at first. Only a person's events count.
 */
export function drawNotice(inside: Document, words: AnyNoticeWords, before: Typed, actions: NoticeActions): NoticeView {
	const make = makerIn(inside);
	const root = inside.documentElement;
	root.lang = words.language;
	root.dir = words.direction;
	inside.title = words.message;
	const isSaved = 'undo' in words;
	const said = make('p', '');
	said.setAttribute('role', isSaved ? 'status' : 'alert');
	const say = (line: string) => {
		// A live region that comes with its words is not read out.
		inside.defaultView?.setTimeout(() => said.replaceChildren(line));
	};
	const button = (className: string, label: string, press: () => void) => {
		const made = make('button', className, label);
		made.type = 'button';
		made.addEventListener('click', (event) => {
			if (event.isTrusted) press();
		});
		return made;
	};
	let typed = (): Typed => ({ comment: '', tags: [] });
	const leave = () => actions.leave(typed());
	const close = button('close', '×', leave);
	close.ariaLabel = words.close;
	inside.addEventListener('keydown', (event) => {
		// An input method's own Escape gives up a word, not the notice.
		if (event.isTrusted && event.key === 'Escape' && !event.isComposing) leave();
	});
	say(words.message);
	const notice = make('div', 'inside');
	notice.setAttribute('role', 'dialog');
	notice.ariaLabel = words.message;
	inside.body.append(notice);
	if ('again' in words) {
		const open = button('', words.open, actions.open);
		const again = button('', words.again, actions.again);
		notice.append(make('div', 'said', said, close), make('div', 'choices', open, again));
		return { say, focus: () => open.focus() };
	}
	if (!isSaved) {
		notice.append(make('div', 'said', said, close));
		return { say, focus: () => close.focus() };
	}
	const comment = make('textarea', '');
	comment.rows = 2;
	comment.dir = 'auto';
	const tags = createTagField(inside, words.tags, words.known);
	comment.value = before.comment;
	tags.input.value = before.tags.join(', ');
	typed = () => ({ comment: comment.value, tags: tags.tags() });
	for (const field of [comment, tags.input]) {
		field.addEventListener('input', () => actions.typed(typed()));
		field.addEventListener('keydown', (event) => {
			const { key, shiftKey, isComposing, isTrusted, defaultPrevented } = event as KeyboardEvent;
			if (key !== 'Enter' || shiftKey || isComposing || !isTrusted || defaultPrevented) return;
			event.preventDefault();
			actions.done(typed());
		});
	}
	const copied = make('span', 'quiet');
	copied.setAttribute('role', 'status');
	const { link } = words;
	const copy =
		link &&
		button('', link.label, () => copied.replaceChildren(copyIn(inside, link.address) ? link.copied : link.address));
	notice.append(
		make('div', 'said', said, button('', words.undo, actions.undo), close),
		make('label', '', make('span', 'quiet', words.comment), comment),
		...tags.elements,
		drawColours(inside, words, actions.colour),
		make(
			'div',
			'choices',
			button('', words.done, () => actions.done(typed())),
			...(copy ? [copy, copied] : []),
			button('', words.settings, actions.settings),
		),
	);
	return { say, focus: () => comment.focus() };
}
