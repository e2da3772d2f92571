import { LIMITS } from '../../clippings/model';
import { EditError, StoreError, type StoreFailure } from '../../clippings/store/errors';
import { formatNumber } from '../format';
import { type MessageKey, t } from '../i18n';
import { withNumber } from '../with-number';

const failureText: Record<StoreFailure, MessageKey> = {
	full: 'storeFull',
	blocked: 'storeBlocked',
	newer: 'storeNewer',
	upgrade: 'storeUpgrade',
	refused: 'storeRefused',
	stopped: 'storeStopped',
	unknown: 'storeUnknown',
};

const limitText: Record<EditError['limit'], MessageKey> = {
	comment: 'limitComment',
	tag: 'limitTag',
	tags: 'limitTags',
};

/** Why clippings could not be stored or read, and what the reader can do, in a sentence or two. */
export function storeErrorText(error: unknown): string {
	if (error instanceof EditError)
		return withNumber(t(limitText[error.limit], formatNumber(LIMITS[error.limit])), `edit:${error.limit}`);
	return storeFailureText(error instanceof StoreError ? error.failure : 'unknown');
}

/** Why the store did not do what it was asked, and what the reader can do. */
export const storeFailureText = (failure: StoreFailure): string =>
	withNumber(t(failureText[failure]), `store:${failure}`);

interface Props {
	/** Nothing is shown for null. */
	error: unknown;
	/** Tries once more. */
	again?: () => void;
}

/** Says in words what the store could not do. */
export function StoreProblem({ error, again }: Props) {
	return (
		<div role="alert" class="store-problem" data-testid="store-problem" hidden={error === null}>
			{error !== null && (
				<>
					<p>{storeErrorText(error)}</p>
					{again && (
						<button type="button" class="text-button" onClick={again}>
							{t('tryAgain')}
						</button>
					)}
				</>
			)}
		</div>
	);
}
