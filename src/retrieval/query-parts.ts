import { must } from '../text/must';

/**
 * A sentence as it stands on a page or in a post, taken apart into what its author wrote and the furniture around it.
 * Furniture is weaker evidence than the sentence, not none: a claim about a person is often known by a post of that
 * person's or one that addresses them. So names are kept, each in its place, to be weighed apart.
 */
interface QueryParts {
	/** The sentence without addresses, hashtags, handles and attribution. */
	text: string;
	/** Hashtags without their sign: `AustralianFires`. */
	hashtags: string[];
	/** Accounts that the sentence addresses, without their sign: `realDonaldTrump`. */
	handles: string[];
	/** Name of who posted it, from an attribution `— Name (@handle) January 14, 2020`. */
	author: string;
	/** Handle from the same place. */
	authorHandle: string;
}

const ADDRESS = /(?:https?:\/\/|pic\.twitter\.com\/)\S*/g;
const HASHTAG = /[#＃]([\p{L}\p{N}\p{M}_]+)/gu;
const HANDLE = /@(\w+)/g;
const REPOST = /\bRT(?=\s|:|$)/g;
const CLOSING_HANDLE = /\(@(\w{1,30})\)[^()]{0,40}$/;
/** An attribution's name is looked for in so many UTF-16 units before the handle. */
const NAME_SPAN = 120;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Takes a sentence apart. O(n); text without furniture comes back as it is. */
export function partsOf(sentence: string): QueryParts {
	const readable = sentence
		.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity, name: string) => ENTITIES[name] ?? entity)
		.replace(ADDRESS, ' ')
		.trimEnd();
	const { body, author, authorHandle } = withoutAttribution(readable);
	const hashtags: string[] = [];
	const handles: string[] = [];
	const text = body
		.replace(HASHTAG, (_, tag: string) => {
			hashtags.push(tag);
			return ' ';
		})
		.replace(HANDLE, (_, handle: string) => {
			handles.push(handle);
			return ' ';
		})
		.replace(REPOST, ' ');
	return { text, hashtags, handles, author, authorHandle };
}

function withoutAttribution(text: string): { body: string; author: string; authorHandle: string } {
	const none = { body: text, author: '', authorHandle: '' };
	const closing = CLOSING_HANDLE.exec(text);
	if (!closing) return none;
	const dash = text.lastIndexOf('—', closing.index);
	if (dash < 0 || closing.index - dash > NAME_SPAN) return none;
	return {
		body: text.slice(0, dash),
		author: text.slice(dash + 1, closing.index).trim(),
		authorHandle: must(closing[1]),
	};
}
