import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemEnglish } from './stem-english';

/** From the sample vocabulary of snowballstem.org. */
const SAMPLES =
	'consign:consign consigned:consign consigning:consign consignment:consign consist:consist consistency:consist ' +
	'consistently:consist consolation:consol consolatory:consolatori consolidating:consolid consoling:consol ' +
	'conspicuous:conspicu conspiracy:conspiraci conspirators:conspir constables:constabl constancy:constanc ' +
	'knack:knack knavish:knavish kneaded:knead kneeling:kneel knightly:knight knitted:knit knives:knive ' +
	'knowledge:knowledg generate:generat generates:generat generically:generic communism:communism dying:die ' +
	'skies:sky news:news proceed:proceed ties:tie cries:cri gas:gas gaps:gap kiwis:kiwi hopping:hop hoping:hope ' +
	'luxuriating:luxuri falling:fall agreed:agre feed:feed say:say sayings:say by:by cry:cri happy:happi ' +
	'relational:relat conditional:condit rationally:ration biological:biolog sensibilities:sensibl adoption:adopt ' +
	'controlled:control rolled:roll rate:rate yes:yes youth:youth boyish:boyish fluently:fluentli';

describe('stemEnglish', () => {
	test.each(SAMPLES.split(' ').map((pair) => pair.split(':')))('%s → %s', (word = '', stem = '') => {
		expect(stemEnglish(word)).toBe(stem);
	});

	test('leaves short words and those of other letters alone', () => {
		for (const word of ['', 'is', '1990s', 'müdigkeiten', 'налогов']) expect(stemEnglish(word)).toBe(word);
	});

	test('never makes a word longer than by one letter, nor empty', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'aeiouyslngdtiz'), minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(letters, (word) => {
				const { length } = stemEnglish(word);
				expect(length).toBeGreaterThan(0);
				expect(length).toBeLessThanOrEqual(word.length + 1);
			}),
		);
	});
});
