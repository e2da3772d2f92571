import { useState } from 'preact/hooks';
import { readableHost } from '../../../settings/punycode';
import { parseSite } from '../../../settings/sites';
import { plural, t } from '../../i18n';
import { ImportSites } from './import-sites';
import { siteProblem } from './problems';
import { useSharedEndings } from './use-shared-endings';

/** From so many sites on a list can be filtered. */
const FILTERED_FROM_SITES = 10;

/** Changes hosts in a list; must ask the browser before it awaits anything. False where that was refused. */
type Change = (hosts: readonly string[]) => Promise<boolean>;

interface Props {
	/** Unique on the page. */
	id: string;
	title: string;
	text: string;
	/** What is said while there is no site. */
	empty: string;
	sites: readonly string[];
	/** What is said when a change is refused. */
	refused: string;
	add: Change;
	remove: Change;
}

/** What was just done, and how it is taken back. */
interface Done {
	text: string;
	undo: () => Promise<boolean>;
}

/** A list of sites: add one or many, remove with undo, filter when it is long. */
export function SiteList({ id, title, text, empty, sites, refused, add, remove }: Props) {
	const [done, setDone] = useState<Done | null>(null);
	const [problem, setProblem] = useState('');
	const [filter, setFilter] = useState('');
	const shown = sites.filter((host) => `${host} ${readableHost(host)}`.includes(filter.trim().toLowerCase()));

	const attempt = async (change: Promise<boolean>, then: Done | null): Promise<boolean> => {
		const isDone = await change.catch(() => false);
		setProblem(isDone ? '' : refused);
		if (isDone) setDone(then);
		return isDone;
	};
	const addMany = (hosts: readonly string[]) => {
		const [host] = hosts;
		const isOne = host !== undefined && hosts.length === 1;
		return attempt(add(hosts), {
			text: isOne ? t('siteAdded', readableHost(host)) : plural('sitesAdded', hosts.length),
			undo: () => attempt(remove(hosts), null),
		});
	};
	const removeOne = (host: string) =>
		attempt(remove([host]), { text: t('siteRemoved', readableHost(host)), undo: () => attempt(add([host]), null) });

	return (
		<section class="site-list" aria-labelledby={`${id}-heading`} data-testid={`sites-${id}`}>
			<h3 id={`${id}-heading`}>
				{title} {sites.length > 0 && <span class="count">{sites.length}</span>}
			</h3>
			<p class="quiet">{text}</p>
			{(sites.length > FILTERED_FROM_SITES || filter !== '') && (
				<input
					type="search"
					class="input"
					aria-label={t('sitesFilter')}
					placeholder={t('sitesFilter')}
					value={filter}
					onInput={({ currentTarget }) => setFilter(currentTarget.value)}
				/>
			)}
			{sites.length === 0 ? (
				<p class="empty">{empty}</p>
			) : (
				<ul class="sites">
					{shown.map((host) => (
						<li key={host}>
							<SiteName host={host} />
							<button
								type="button"
								class="text-button"
								aria-label={t('siteRemoveLabel', readableHost(host))}
								onClick={() => void removeOne(host)}
							>
								{t('siteRemove')}
							</button>
						</li>
					))}
				</ul>
			)}
			<p class="done" role="status">
				{done && (
					<>
						{done.text}{' '}
						<button type="button" class="text-button" data-testid="undo" onClick={() => void done.undo()}>
							{t('undo')}
						</button>
					</>
				)}
			</p>
			<AddSite id={id} sites={sites} problem={problem} setProblem={setProblem} add={(host) => addMany([host])} />
			<ImportSites id={id} sites={sites} add={addMany} />
		</section>
	);
}

/** A host as it is read; where that differs, also as the browser writes it. */
function SiteName({ host }: { host: string }) {
	const readable = readableHost(host);
	return (
		<span class="site-name" dir="ltr">
			{readable} {readable !== host && <span class="quiet">({host})</span>}
		</span>
	);
}

interface AddProps {
	id: string;
	sites: readonly string[];
	problem: string;
	setProblem: (problem: string) => void;
	add: (host: string) => Promise<boolean>;
}

function AddSite({ id, sites, problem, setProblem, add }: AddProps) {
	const [input, setInput] = useState('');
	const isShared = useSharedEndings();
	const submit = async (event: Event) => {
		event.preventDefault();
		const parsed = parseSite(input, isShared);
		if ('problem' in parsed) return setProblem(siteProblem(parsed.problem, input));
		if (sites.includes(parsed.host)) return setProblem(t('siteAlready', readableHost(parsed.host)));
		if (await add(parsed.host)) setInput('');
	};
	return (
		<form class="add-site" noValidate onSubmit={(event) => void submit(event)}>
			<label for={`${id}-add`}>{t('siteAddLabel')}</label>
			<div class="row">
				<input
					id={`${id}-add`}
					class="input"
					inputMode="url"
					autocomplete="off"
					autocapitalize="off"
					spellcheck={false}
					dir="ltr"
					placeholder="paper.example"
					value={input}
					aria-invalid={problem !== ''}
					aria-describedby={`${id}-problem`}
					onInput={({ currentTarget }) => {
						setInput(currentTarget.value);
						setProblem('');
					}}
				/>
				<button type="submit" class="button">
					{t('siteAdd')}
				</button>
			</div>
			<p class="problem" id={`${id}-problem`} role="alert">
				{problem}
			</p>
		</form>
	);
}
