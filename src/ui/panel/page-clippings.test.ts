import { expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { withGone } from './page-clippings';

const items = Array.from({ length: 4 }, () => ({ clipping: aClipping(), here: null }));
const [a, b, c, d] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0], (typeof items)[0]];
const gone = (item: typeof a, after: typeof a | null) => ({
	item,
	removed: { clippings: [item.clipping], texts: [] },
	after: after?.clipping.id ?? null,
});

/** Which clippings stand where, those that are gone with a stroke before them. */
const drawn = (...args: Parameters<typeof withGone>) =>
	withGone(...args).map(({ item, gone }) => `${gone ? '-' : ''}${'abcd'[items.indexOf(item as typeof a)]}`);

test('a line stands where the clipping stood, also after its neighbours went', () => {
	expect(drawn([a, b, d], [gone(c, b)])).toEqual(['a', 'b', '-c', 'd']);
	expect(drawn([a, d], [gone(c, b), gone(b, a)])).toEqual(['a', '-b', '-c', 'd']);
	expect(drawn([a, d], [gone(b, a), gone(c, b)])).toEqual(['a', '-b', '-c', 'd']);
	expect(drawn([b], [gone(a, null)])).toEqual(['-a', 'b']);
	expect(drawn([], [gone(a, null)])).toEqual(['-a']);
});

test('until the list was read anew a deleted clipping is a line already', () => {
	expect(drawn([a, b], [gone(b, a)])).toEqual(['a', '-b']);
});
