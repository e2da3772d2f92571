import { COLOURS, type Colour } from '../../clippings/model';
import { colourLabel } from '../../i18n/colour-labels';
import { t } from '../i18n';

interface Props {
	/** Unique on the page. */
	id: string;
	colour: Colour;
	change: (colour: Colour) => void;
}

/** The five colours to choose from; the chosen one stands beside them by name. */
export function ColourField({ id, colour, change }: Props) {
	return (
		<fieldset class="field colours">
			<legend>{t('colourLabel')}</legend>
			{COLOURS.map((one) => (
				<label key={one} class="swatch" data-colour={one} title={t(colourLabel[one])}>
					<input
						type="radio"
						name={`${id}-colour`}
						value={one}
						checked={one === colour}
						aria-label={t(colourLabel[one])}
						onChange={() => change(one)}
					/>
				</label>
			))}
			<span class="quiet" aria-hidden="true">
				{t(colourLabel[colour])}
			</span>
		</fieldset>
	);
}
