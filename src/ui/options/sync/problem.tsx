import type { Entered, Trial } from '../../../sync/api';
import type { FailedRequest } from '../../../sync/remotes/remote';
import { enteredText, trialText } from './failure-text';

/** Which request failed and how it was answered, for whoever looks after the server: `PUT v1/… → 403`. */
export function RequestLine({ request }: { request: FailedRequest | undefined }) {
	if (!request) return null;
	const { method, file, status } = request;
	return (
		<p class="quiet request" data-testid="sync-request">
			<code dir="ltr">{`${method} ${file} → ${status ?? '—'}`}</code>
		</p>
	);
}

/** What speaks against a storage that was tried; nothing where it will do. */
export function TrialProblem({ trial }: { trial: Trial }) {
	const text = trialText(trial);
	if (text === null) return null;
	return (
		<>
			<p>{text}</p>
			{trial.outcome === 'unusable' && trial.obstacle.at === 'storage' && (
				<RequestLine request={trial.obstacle.request} />
			)}
		</>
	);
}

/** Why something was not done; nothing where it was. */
export function EnteredProblem({ entered }: { entered: Entered }) {
	const text = enteredText(entered);
	if (text === null) return null;
	return (
		<>
			<p>{text}</p>
			{entered.outcome === 'failed' && entered.obstacle.at === 'storage' && (
				<RequestLine request={entered.obstacle.request} />
			)}
		</>
	);
}
