import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { colourLabel } from '../../../i18n/colour-labels';
import { formatNumber } from '../../format';
import { type MessageKey, t } from '../../i18n';
import type { Counts } from '../core/counts';
import { type Field, hasPart, partOf, togglePart } from '../core/suggest';

/** How many values of a kind are shown before the reader asks for all. */
const VALUES_SHOWN_FIRST = 8;

interface Props {
	counts: Counts;
	query: string;
	change: (query: string) => void;
}

/** Tags, outlets and colours of what was found; each narrows the search, or widens it again. */
export function Facets({ counts, query, change }: Props) {
	const facet = (title: MessageKey, field: Field, values: readonly Value[]) => (
		<Facet title={title} values={values} isOn={(value) => hasPart(query, partOf(field, value))}>
			{(value) => change(togglePart(query, partOf(field, value)))}
		</Facet>
	);
	return (
		<nav class="facets" aria-label={t('facets')} data-testid="facets">
			{facet('facetTags', 'tag', counts.tags.map(plain))}
			{facet('facetOutlets', 'site', counts.outlets.map(plain))}
			{facet(
				'facetColours',
				'color',
				counts.colours.map(([colour, count]) => ({ value: colour, count, label: t(colourLabel[colour]), colour })),
			)}
		</nav>
	);
}

interface Value {
	value: string;
	count: number;
	label: string;
	colour?: string;
}

const plain = ([value, count]: readonly [string, number]): Value => ({ value, count, label: value });

interface FacetProps {
	title: MessageKey;
	values: readonly Value[];
	isOn: (value: string) => boolean;
	/** Turns a value on or off. */
	children: (value: string) => void;
}

function Facet({ title, values, isOn, children: toggle }: FacetProps): ComponentChildren {
	const [isAll, setAll] = useState(false);
	if (values.length === 0) return null;
	const shown = isAll ? values : values.filter(({ value }, at) => at < VALUES_SHOWN_FIRST || isOn(value));
	return (
		<section>
			<h2>{t(title)}</h2>
			<ul>
				{shown.map(({ value, count, label, colour }) => (
					<li key={value}>
						<button type="button" class="facet" aria-pressed={isOn(value)} onClick={() => toggle(value)}>
							{colour && <span class="colour-dot" data-colour={colour} />}
							<span class="facet-name">
								<bdi>{label}</bdi>
							</span>
							<span class="count">{formatNumber(count)}</span>
						</button>
					</li>
				))}
			</ul>
			{values.length > VALUES_SHOWN_FIRST && (
				<button type="button" class="text-button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
					{t(isAll ? 'facetFewer' : 'facetAll')}
				</button>
			)}
		</section>
	);
}
