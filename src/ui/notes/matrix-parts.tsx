import type { ComponentChildren } from 'preact';
import type { ClauseMatrix, ClauseReply, ClauseStatus } from '../../notes/note';
import { formatDate } from '../format';
import { type MessageKey, t } from '../i18n';
import type { MatrixRow } from './matrix-rows';
import { SourceLinks } from './source-links';

/** What both forms of a matrix are given. */
export interface MatrixProps {
	matrix: ClauseMatrix;
	rows: readonly MatrixRow[];
	/** Shown parties, by their place in the matrix. */
	parties: readonly number[];
	/** What is said where a party has not answered. */
	noAnswer: string;
}

const stateLabel: Record<ClauseStatus['state'], MessageKey> = {
	adopted: 'statusAdopted',
	proposed: 'statusProposed',
	delivered: 'statusDelivered',
	answered: 'statusAnswered',
	lapsed: 'statusLapsed',
};

/** What a clause says, with its sources. */
export function Says({ matrix, row }: { matrix: ClauseMatrix; row: MatrixRow }) {
	return (
		<p class="clause-says" lang={matrix.language} dir="auto">
			{row.clause.says}
			<SourceLinks of={row.clause.sources} sources={matrix.sources} />
		</p>
	);
}

/** How far a clause had got, step by step, and apart from it what followed after the page. */
export function Status({ matrix, row: { status } }: { matrix: ClauseMatrix; row: MatrixRow }) {
	const step = (one: ClauseStatus) => (
		<li key={`${one.state} ${one.date}`}>
			{t(stateLabel[one.state])}
			{one.date && (
				<>
					, <time dateTime={one.date}>{formatDate(one.date)}</time>
				</>
			)}
			<SourceLinks of={one.sources} sources={matrix.sources} />
		</li>
	);
	return (
		<>
			{status.byThen.length === 0 ? <p>{t('statusNone')}</p> : <ol class="ladder">{status.byThen.map(step)}</ol>}
			{status.later.length > 0 && (
				<div class="apart in-line">
					<p class="apart-title">{t('sectionLater')} · </p>
					<ol class="ladder">{status.later.map(step)}</ol>
				</div>
			)}
		</>
	);
}

/** One party's answer: its date and its words. Its name stands only where nothing else tells it. */
export function Reply({ matrix, reply, named }: { matrix: ClauseMatrix; reply: ClauseReply; named: boolean }) {
	return (
		<>
			<p class="item-head">
				{named && (
					<span class="item-label" lang={matrix.language}>
						{matrix.parties[reply.party]}
					</span>
				)}
				{reply.date ? <time dateTime={reply.date}>{formatDate(reply.date)}</time> : <span>{t('dateUnknown')}</span>}
			</p>
			<p class="item-text" lang={matrix.language} dir="auto">
				{reply.text}
				<SourceLinks of={reply.sources} sources={matrix.sources} />
			</p>
		</>
	);
}

/** Keeps what was published after the page apart, and says so. */
export function Later({ children }: { children: ComponentChildren }) {
	return (
		<div class="apart">
			<p class="apart-title">{t('sectionLater')}</p>
			{children}
		</div>
	);
}
