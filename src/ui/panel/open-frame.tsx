import type { UnreadFrame } from '../../messages/reading';
import { t } from '../i18n';

/** The way to read what a frame of another site shows: in a tab of its own. Nothing where its address is not known. */
export const OpenFrame = ({ frame: { address } }: { frame: UnreadFrame }) =>
	address === null ? null : (
		<p>
			<a href={address} target="_blank" rel="noreferrer" data-testid="open-frame">
				{t('openFrame')}
			</a>
		</p>
	);
