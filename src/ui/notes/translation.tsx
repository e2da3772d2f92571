import { useEffect, useState } from 'preact/hooks';
import type { Note } from '../../notes/note';
import { percent } from '../format';
import { catalogueLanguage, t } from '../i18n';
import { shownSections, usePage } from './page-context';
import { Section } from './section';
import { type TranslatedNote, translateNote } from './translate-note';
import { openTranslator } from './translator';

type State = { loading: number | null } | { failed: true } | { translated: TranslatedNote };

/** A note in the reader's language, as the browser translates it on the device, marked as made by a machine. */
export function Translation({ note }: { note: Note }) {
	const { later } = usePage();
	const [state, setState] = useState<State>({ loading: null });
	const to = catalogueLanguage();
	useEffect(() => {
		const stop = new AbortController();
		const { signal } = stop;
		setState({ loading: null });
		openTranslator(note.language, to, { signal, loading: (share) => setState({ loading: share }) })
			.then((translate) => translateNote(note, shownSections(note, later), translate))
			.then((translated) => ({ translated }))
			.catch(() => ({ failed: true }) as const)
			.then((next) => {
				if (!signal.aborted) setState(next);
			});
		return () => stop.abort();
	}, [note, later, to]);
	return (
		<>
			<p class="quiet" role="status">
				{'loading' in state &&
					(state.loading === null ? t('translating') : t('translationLoading', percent(state.loading)))}
				{'failed' in state && t('translationFailed')}
				{'translated' in state && t('translationMade')}
			</p>
			{'translated' in state && (
				<div class="apart" lang={to} data-testid="translation">
					<p class="lead" dir="auto">
						<b>{state.translated.heading}</b>
					</p>
					<p class="lead" dir="auto">
						{state.translated.lead}
					</p>
					{state.translated.sections.map((section) => (
						<Section key={section.kind} of={note.kind} section={section} sources={note.sources} legend={false} />
					))}
				</div>
			)}
		</>
	);
}
