import type { SavedWords } from '../../messages/clips';
import { makerIn } from '../elements';

type Colour = SavedWords['colours'][number]['colour'];

/** The colours of clippings to choose from; the first is what a new one has. */
export function drawColours(inside: Document, words: SavedWords, chosen: (colour: Colour) => void): HTMLElement {
	const make = makerIn(inside);
	const swatches = words.colours.map(({ colour, label }, i) => {
		const input = make('input', 'swatch');
		input.dataset.colour = colour;
		input.type = 'radio';
		input.name = 'colour';
		input.checked = i === 0;
		input.ariaLabel = label;
		input.title = label;
		input.addEventListener('change', (event) => {
			if (event.isTrusted) chosen(colour);
		});
		return input;
	});
	const group = make('div', 'colours', ...swatches);
	group.setAttribute('role', 'radiogroup');
	group.ariaLabel = words.colour;
	return group;
}
