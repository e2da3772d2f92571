import { useEffect, useState } from 'preact/hooks';
import type { IsShared } from '../../../settings/sites';

const isUnknown: IsShared = () => false;

/** Tells endings that many sites share, once their list is loaded, which is before a reader has typed one. */
export function useSharedEndings(): IsShared {
	const [isShared, setIsShared] = useState<IsShared>(() => isUnknown);
	useEffect(() => {
		void import('../../../text/registrable-domain').then(({ isPublicSuffix }) => setIsShared(() => isPublicSuffix));
	}, []);
	return isShared;
}
