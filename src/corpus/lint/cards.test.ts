import { expect, test } from 'vitest';
import { PLUTO, packSource } from '../../../tests/support/packs';
import type { Outlet } from '../schema/outlet';
import { entriesOf } from '../source/source';
import { cards } from './cards';

/** What lint says of the cards of a pack whose outlets are changed. */
function problems(change: (outlet: Outlet) => void): string[] {
	const source = packSource(PLUTO);
	for (const outlet of entriesOf(source, 'outlet')) change(outlet);
	return cards(source).map(({ message }) => message);
}

const fact = [{ text: 'A fact.', cite: ['iau0603'] }];

test('a card fills four of the six axes, or says why not', () => {
	const sparse = (outlet: Outlet) => {
		Object.assign(outlet, { funding: fact, ownership: fact, editorial: fact, decisions: [] });
		Object.assign(outlet, { selfDescription: 'unknown', describedByOthers: 'unknown' });
		delete outlet.unfilled;
	};
	expect(problems(sparse)[0]).toMatch(/^fills 3 of 6 axes, at least 4 are asked for/);
	expect(problems((outlet) => Object.assign(outlet, sparse(outlet), { decisions: fact }))).toEqual([]);
	expect(problems((outlet) => Object.assign(outlet, sparse(outlet), { unfilled: 'nobody knows' }))).toEqual([]);
});

test('a card that says why it is sparse is sparse', () => {
	const axes = { funding: fact, ownership: fact, editorial: fact, selfDescription: fact };
	expect(problems((outlet) => Object.assign(outlet, axes, { unfilled: 'nobody knows' }))[0]).toMatch(/leave this out/);
});
