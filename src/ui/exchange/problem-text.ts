import type { Problem, ProblemKind } from '../../clippings/formats/problem';
import type { DataFileProblem } from '../../settings/data-file';
import { formatNumber } from '../format';
import { type MessageKey, t } from '../i18n';
import { withNumber } from '../with-number';
import { isCut } from './import-file';

const TEXTS: Record<ProblemKind, MessageKey> = {
	'not-text': 'problemNotText',
	blank: 'problemBlank',
	'not-json': 'problemNotJson',
	'cut-short': 'problemCutShort',
	'broken-json': 'problemBroken',
	'unknown-format': 'problemUnknownFormat',
	'newer-version': 'problemNewer',
	empty: 'problemEmpty',
	'too-large': 'problemTooLarge',
	'too-many': 'problemTooMany',
	missing: 'problemMissing',
	'wrong-type': 'problemType',
	'too-long': 'problemTooLong',
	'unknown-field': 'problemUnknownField',
	'not-one-of': 'problemNotOneOf',
	'bad-form': 'problemBadForm',
	'bad-value': 'problemBadValue',
	'no-passage': 'problemNoPassage',
};

/** What is wrong, with record and field; a field's name is cut where it is endless. */
export function problemText({ kind, record, field, detail }: Problem): string {
	const words = t(
		TEXTS[kind],
		detail === null || Number.isNaN(Number(detail)) ? (detail ?? '') : formatNumber(Number(detail)),
	);
	// What is passed over is no error.
	const why = kind === 'no-passage' ? words : withNumber(words, `file:${kind}`);
	const place = [
		record === null ? null : t('problemRecord', formatNumber(record)),
		field === null ? null : t('problemField', field.slice(0, 120)),
	].flatMap((part) => part ?? []);
	return place.length === 0 ? why : `${place.join(', ')}: ${why}`;
}

export function settingsProblemText(problem: DataFileProblem): string {
	switch (problem.problem) {
		case 'not-ours':
			return withNumber(t('problemUnknownFormat'), 'file:unknown-format');
		case 'newer':
			return withNumber(t('problemNewer', String(problem.version)), 'file:newer-version');
		case 'unknown-key':
			return withNumber(t('importUnknownKey', problem.key), 'file:unknown-key');
		case 'bad-value':
			return withNumber(t('importBadValue', [problem.key, problem.path].filter(Boolean).join('.')), 'file:bad-setting');
	}
}

/** All problems of a file as text, to be sent to whoever made it. */
export function problemReport(
	name: string,
	problems: readonly Problem[],
	ofSettings: readonly DataFileProblem[],
): string {
	const lines = [...ofSettings.map(settingsProblemText), ...problems.map(problemText)];
	const cut = isCut(problems) ? [t('problemsCut', formatNumber(problems.length))] : [];
	return `${[name, ...lines, ...cut].join('\n')}\n`;
}
