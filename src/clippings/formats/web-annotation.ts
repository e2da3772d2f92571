import type { Clipping } from '../model';
import type { Collection } from './collection';
import { jsonItems } from './json-items';

/** Names that the vocabulary lacks; only here is Sidelight's own data, as a JSON literal (JSON-LD 1.1 §4.2.2). */
export const NAMESPACE = 'https://sidelight.example/ns#';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sidelight: NAMESPACE }] as const;

/**
 * Clippings as a W3C Web Annotation collection (Web Annotation Data Model, 2017, §5): the passage as target with its
 * selectors, comment and tags as bodies. What the model has no word for travels in `sidelight:data`, so that Sidelight
 * reads its own files back without loss. In pieces.
 */
export function* writeWebAnnotations({ clippings, texts }: Collection): Generator<string> {
	const head = { '@context': CONTEXT, type: 'AnnotationCollection', label: 'Sidelight clippings' };
	yield `${JSON.stringify({ ...head, total: clippings.length }).slice(0, -1)},`;
	yield '"first":{"type":"AnnotationPage","startIndex":0,"items":[';
	yield* jsonItems(annotations(clippings));
	yield ']}';
	if (texts.length > 0) {
		yield ',"sidelight:texts":{"@type":"@json","@value":[';
		yield* jsonItems(texts);
		yield ']}';
	}
	yield '}\n';
}

function* annotations(clippings: readonly Clipping[]): Generator<object> {
	for (const clipping of clippings) yield toAnnotation(clipping);
}

function toAnnotation({ id, created, changed, comment, tags, colour, page, selectors, ...rest }: Clipping): object {
	return {
		type: 'Annotation',
		id: `urn:uuid:${id}`,
		motivation: comment === '' ? 'highlighting' : 'commenting',
		created,
		modified: changed,
		body: [
			...(comment === ''
				? []
				: [{ type: 'TextualBody', value: comment, format: 'text/markdown', purpose: 'commenting' }]),
			...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
		],
		target: {
			type: 'SpecificResource',
			source: {
				id: page.url,
				type: 'Text',
				format: 'text/html',
				...(page.language === null ? {} : { language: page.language }),
			},
			selector: toSelectors(selectors),
			styleClass: colour,
		},
		'sidelight:data': { '@type': '@json', '@value': { ...rest, page } },
	};
}

function toSelectors({ quote, position, range }: Clipping['selectors']): object[] {
	const at = (path: string, offset: number) => ({
		type: 'XPathSelector',
		value: path,
		refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
	});
	return [
		{ type: 'TextQuoteSelector', ...quote },
		...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
		...(range
			? [
					{
						type: 'RangeSelector',
						startSelector: at(range.startContainer, range.startOffset),
						endSelector: at(range.endContainer, range.endOffset),
					},
				]
			: []),
	];
}
