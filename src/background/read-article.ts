import { PackError } from '../corpus/pack/format';
import { matchArticle } from '../matching/engine';
import { getHidden } from '../memory/hidden-store';
import { keepFailure } from '../messages/failures';
import type { Mark } from '../messages/page-answer';
import type { UnreadFrame } from '../messages/reading';
import { getReading, setReading } from '../messages/readings';
import type { Article } from '../text/article';
import { withDetectedLanguages } from './detect-languages';
import { packs } from './packs';
import { writeShownNotes } from './shown-notes';

/** What a page's reader found: an article, and perhaps a frame beside it that it could not read. */
interface ReadPage {
	article: Article;
	frame: UnreadFrame | null;
}

/** Matches an article for a tab, keeps the reading for the panel, and returns what to mark. */
export async function readArticleOf(tabId: number, url: string, { article, frame }: ReadPage): Promise<Mark[]> {
	try {
		const [opened, hiddenEntries, known] = await Promise.all([
			packs(),
			getHidden(),
			withDetectedLanguages(article),
			sayReading(tabId, url),
		]);
		const matched = matchArticle({ ...known, url }, opened);
		const { notes, ...written } = writeShownNotes(matched, hiddenEntries, url);
		const { title, siteName, published, language } = known;
		const page = { url, title, siteName, published, language, outlet: matched.outlet?.name ?? null };
		const used = matched.matches.map(({ pack }) => `${pack.metadata.id} ${pack.metadata.version}`);
		const reading = { state: 'read' as const, page, notes, ...written, packs: [...new Set(used)], frame };
		await setReading(tabId, reading);
		return notes.flatMap(({ id, kind, mark }) => (mark ? [{ ...mark, note: id, kind }] : []));
	} catch (error) {
		const reason = error instanceof PackError ? 'pack-unreadable' : 'unexpected';
		await keepFailure('reading', error).catch(() => undefined);
		await setReading(tabId, { state: 'failed', url, reason });
		return [];
	}
}

/** Lets the panel say that the page is being read, unless it shows an earlier reading of the same page. */
async function sayReading(tabId: number, url: string): Promise<void> {
	const last = await getReading(tabId);
	if (last?.state === 'read' && last.page.url === url) return;
	await setReading(tabId, { state: 'reading', url });
}
