import { expect, test } from 'vitest';
import { packSource, testPack } from '../../../tests/support/packs';
import type { Measured } from '../../corpus/schema/measured';
import { entriesOf } from '../../corpus/source/source';
import { must } from '../../text/must';
import { packsWithoutBatches } from './leave-out';
import { reportMeasured, tryMeasured } from './trial-measured';

const source = packSource('tests/packs/pluto-2006');
const claim = must(entriesOf(source, 'claim')[0]);
const variant = must(claim.variants.en[0]);

test('counts measured sentences by language and kind, those that were seen apart', async () => {
	const own: Measured = {
		claim: claim.id,
		makes: { en: { news: [variant, 'Nothing of the kind stands here today.'] } },
		seems: { en: { subject: ['The subject alone is named by this line.'] } },
	};
	const measured = [own, { ...own, seen: true as const }];
	const sentences = tryMeasured(await testPack(), { ...source, measured });
	const { lines, failures } = reportMeasured(sentences, { measuredFound: 0.75, measuredFired: 0.1 });
	expect(lines.map((line) => line.replace(/ {2,}/g, '  '))).toEqual(
		expect.arrayContaining(['en  1 of 2  0 of 1', 'makes: news  1 of 2', 'seen while mending  1 of 2  0 of 1']),
	);
	expect(failures).toEqual(['50.0 % of the measured points are found, the limit is 75.0 %']);
});

test('leaves a whole batch of examples out of all that is learnt', async () => {
	const packOf = await packsWithoutBatches(source);
	const kept = packOf(variant).entry('claim', claim.id);
	expect(kept?.variants.en).not.toContain(variant);
	expect(kept?.facets).toEqual(claim.facets);
});
