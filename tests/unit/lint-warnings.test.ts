import { expect, test } from 'vitest';
import { unexplained } from '../../scripts/lib/lint-warnings.mjs';

const report = (...warnings: { code: string; file: string; message: string }[]) =>
	`(node:1) Warning: something of Node’s\n${JSON.stringify({ count: 1, errors: [], warnings, notices: [] })}\n`;

test('of what web-ext lint finds, all that the listing does not explain is told', () => {
	const known = {
		code: 'UNSAFE_VAR_ASSIGNMENT',
		file: 'chunks/pages-X1.js',
		message: 'Unsafe assignment to innerHTML',
	};
	expect(unexplained(report(known))).toEqual([]);
	expect(unexplained(report(known, { ...known, file: 'background.js' }))).toEqual([
		'background.js: UNSAFE_VAR_ASSIGNMENT, Unsafe assignment to innerHTML',
	]);
	expect(unexplained(report({ ...known, code: 'MANIFEST_FIELD' }))).toHaveLength(1);
	expect(() => unexplained('web-ext is not installed')).toThrow();
});
