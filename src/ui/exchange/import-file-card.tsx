import type { ImportFormat } from '../../clippings/formats/read';
import type { ImportPlan } from '../../clippings/import/plan';
import { formatDate, formatNumber } from '../format';
import { type MessageKey, plural, t } from '../i18n';
import type { ImportFile } from './import-file';
import { ImportProblems } from './import-problems';

/** Names that are the same in every language; a backup is called one. */
const NAMES: Record<Exclude<ImportFormat, 'backup'>, string> = {
	sidelight: 'Sidelight JSON',
	'web-annotation': 'Web Annotation (JSON-LD)',
	hypothesis: 'Hypothesis',
	obsidian: 'Obsidian Web Clipper',
};

const MOST_CLIPPINGS_SHOWN = 3;

/** What one file holds, or what is wrong with it. */
export function ImportFileCard({ file }: { file: ImportFile }) {
	return (
		<section class="exchange-card" data-testid="import-file">
			<h3>
				<bdi>{file.name}</bdi>
			</h3>
			{'plan' in file ? <Content file={file} /> : <Refused file={file} />}
		</section>
	);
}

function Refused({ file }: { file: Extract<ImportFile, { problems: unknown }> }) {
	return (
		<>
			<p class="problem">{t('importRefused')}</p>
			<ImportProblems name={file.name} problems={file.problems} ofSettings={file.settingsProblems} />
		</>
	);
}

function Content({
	file: { name, format, plan, passedOver, settings },
}: {
	file: Extract<ImportFile, { plan: unknown }>;
}) {
	const all = clippingsIn(plan);
	const pages = new Set(all.map(({ page }) => page.url)).size;
	const counts: [MessageKey, number][] = [
		['importFresh', plan.fresh.length],
		['importSame', plan.same.length],
		['importConflicts', plan.conflicts.length],
		['importAlike', plan.alike.length],
		['importPassed', passedOver.length],
	];
	return (
		<>
			<p class="quiet">
				{format === 'backup' ? t('importBackup', formatDate(settings?.exported.slice(0, 10) ?? '')) : NAMES[format]}
			</p>
			{all.length > 0 && (
				<p data-testid="import-holds">
					{t('exportSummary', plural('exchangeClippings', all.length), plural('exchangePages', pages))}
				</p>
			)}
			<ul class="exchange-counts">
				{counts.map(([key, count]) => count > 0 && <li key={key}>{t(key, formatNumber(count))}</li>)}
			</ul>
			<ul class="exchange-sample">
				{all.slice(0, MOST_CLIPPINGS_SHOWN).map(({ id, selectors, page }) => (
					<li key={id}>
						<q dir="auto">{cut(selectors.quote.exact)}</q>
						<span class="quiet" dir="auto">
							{cut(page.title ?? page.url)}
						</span>
					</li>
				))}
			</ul>
			{passedOver.length > 0 && (
				<details class="more">
					<summary>{t('importPassed', formatNumber(passedOver.length))}</summary>
					<ImportProblems name={name} problems={passedOver.slice(0, 20)} ofSettings={[]} />
				</details>
			)}
		</>
	);
}

const clippingsIn = ({ fresh, same, conflicts, alike }: ImportPlan) => [
	...fresh,
	...conflicts.map(({ theirs }) => theirs),
	...alike,
	...same,
];

/** The beginning of a text, at most two lines of it. */
const cut = (text: string): string => (text.length > 140 ? `${[...text].slice(0, 140).join('')}…` : text);
