import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleFindings } from '../../scripts/lib/bundle-findings.mjs';

const OUTPUT = join(import.meta.dirname, '../../.output');

describe.each(['chrome-mv3', 'firefox-mv3'])('the scripts of %s as they are built', (folder) => {
	test('make no markup or code from text, and name no address that nothing explains', () => {
		const scripts = readdirSync(join(OUTPUT, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
			name.endsWith('.js'),
		);
		expect(scripts.length).toBeGreaterThan(10);
		const findings = scripts.flatMap((name) => bundleFindings(name, readFileSync(join(OUTPUT, folder, name), 'utf8')));
		expect(findings).toEqual([]);
	});

	test.each(['eval("1")', 'element.innerHTML=text', 'fetch("https://tracker.example/")'])(
		'%s would be found',
		(code) => {
			expect(bundleFindings('chunks/new.js', code)).not.toEqual([]);
		},
	);
});
