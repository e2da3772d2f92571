import { expect, test } from 'vitest';
import { aClipping } from '../../tests/support/clippings';
import { LIMITS } from './model';
import { succession } from './succession';

test('takes over what the reader made of a clipping, with its former words and where they stood', () => {
	const former = aClipping({ comment: 'Compare.', colour: 'rose' });
	const { comment, ...other } = succession(former, 'en');
	expect(other).toEqual({ tags: former.tags, colour: 'rose' });
	expect(comment).toMatch(/^Compare\.\n\n> .*the ferry will sail again/);
	expect(comment).toContain(former.page.url);
	expect(succession(aClipping({ comment: '' }), 'en').comment).toMatch(/^>/);
});

test('leaves the former words out where the comment has no room for them', () => {
	const comment = 'x'.repeat(LIMITS.comment - 10);
	expect(succession(aClipping({ comment }), 'en').comment).toBe(comment);
});
