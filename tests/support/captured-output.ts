import { afterEach, beforeEach, vi } from 'vitest';

/** What a command has printed since the test began. */
export interface CapturedOutput {
	out: string;
	err: string;
}

/** Keeps what the commands of a test file print, anew for each test, instead of showing it. */
export function captureOutput(): CapturedOutput {
	const captured: CapturedOutput = { out: '', err: '' };
	beforeEach(() => {
		captured.out = '';
		captured.err = '';
		vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
			captured.out += text;
			return true;
		});
		vi.spyOn(console, 'error').mockImplementation((text) => {
			captured.err += `${text}\n`;
		});
	});
	afterEach(() => {
		vi.restoreAllMocks();
	});
	return captured;
}
