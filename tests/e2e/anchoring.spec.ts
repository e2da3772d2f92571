import type * as InPage from '../support/anchoring-in-page';
import { openForAnchoring } from '../support/open-for-anchoring';
import { BOTH, expect, test } from '../support/test';

declare const anchoring: typeof InPage;

const RULES = `<!doctype html><meta charset="utf-8"><title>Rules</title>
<p id="plain">Before the host, some <b>plain</b> words.</p>
<div id="host"><span slot="words">slotted words</span></div>
<p hidden>hidden words</p><p style="display: none">undisplayed words</p>
<p aria-hidden="true">words behind a dialog</p>
<details><summary>More</summary><p>folded words</p></details>
<textarea>typed words</textarea><button>labelled words</button>
<iframe srcdoc="<p>framed words"></iframe>
<p>One line<br>and another.</p><p>Next block.</p>
<script>
	const shadow = document.getElementById('host').attachShadow({ mode: 'open' });
	shadow.append(Object.assign(document.createElement('p'), { id: 'inner', textContent: 'Words in the shadow tree.' }));
	shadow.append(Object.assign(document.createElement('slot'), { name: 'words' }));
</script>`;

test('the text of a page keeps to its rules', BOTH, async ({ page, site }) => {
	const { url } = await site({ '/rules': RULES });
	await openForAnchoring(page, url('/rules'));
	expect((await page.evaluate(() => anchoring.pageText())).split('\n')).toEqual([
		'Before the host, some plain words.',
		'Words in the shadow tree.',
		'slotted words',
		'words behind a dialog',
		'More',
		'folded words',
		'labelled words',
		'One line',
		'and another.',
		'Next block.',
	]);
});

test(
	'a selection is described and anchored as the same range, in a shadow tree by its quote alone',
	BOTH,
	async ({ page, site }) => {
		const { url } = await site({ '/rules': RULES });
		await openForAnchoring(page, url('/rules'));
		const plain = await page.evaluate(() =>
			anchoring.describeAndAnchor((document) => {
				const range = document.createRange();
				const paragraph = document.getElementById('plain');
				if (!paragraph?.firstChild || !paragraph.lastChild) throw new Error('no paragraph');
				range.setStart(paragraph.firstChild, 11);
				range.setEnd(paragraph.lastChild, 6);
				return range;
			}),
		);
		expect(plain).toEqual({
			state: 'anchored',
			types: ['RangeSelector', 'TextPositionSelector', 'TextQuoteSelector'],
			isSame: true,
			text: 'host, some plain words',
		});
		const shadow = await page.evaluate(() =>
			anchoring.describeAndAnchor((document) => {
				const range = document.createRange();
				const text = document.getElementById('host')?.shadowRoot?.getElementById('inner')?.firstChild;
				if (!text) throw new Error('no shadow tree');
				range.setStart(text, 13);
				range.setEnd(text, 19);
				return range;
			}),
		);
		expect(shadow).toEqual({ state: 'anchored', types: ['TextQuoteSelector'], isSame: true, text: 'shadow' });
	},
);
