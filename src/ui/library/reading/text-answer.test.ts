import { expect, test, vi } from 'vitest';
import { textAnswerText } from './text-answer';

vi.mock('wxt/browser', () => ({
	browser: { i18n: { getUILanguage: () => 'en-GB', getMessage: (key: string) => key } },
}));

test('a text that finds no room here is not told as one that the storage does not give', () => {
	const full = { why: 'full', detail: '' } as const;
	expect(textAnswerText({ outcome: 'failed', obstacle: { at: 'device', ...full } })).toBe('storeFull (E-10)');
	expect(textAnswerText({ outcome: 'failed', obstacle: { at: 'storage', ...full } })).toBe('readingTextFailed');
	expect(textAnswerText({ outcome: 'missing' })).toBe('readingTextMissing');
});
