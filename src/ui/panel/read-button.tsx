import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import { askAndRead, readTab } from './read-page';
import { useAddress } from './use-address';

interface Props {
	tab: number;
	url: string | null;
	/** Whether the page was read before: then nothing needs to be asked. */
	again: boolean;
}

/** The button that has the page read, and what can be done instead where that is refused. */
export function ReadButton({ tab, url, again }: Props) {
	const [refused, setRefused] = useState(false);
	const address = useAddress(tab, url);
	useEffect(() => setRefused(false), [tab, url]);
	const read = async () => setRefused(!(await (again ? readTab(tab) : askAndRead(tab, address))));
	return (
		<>
			<button type="button" class="button" onClick={read}>
				{t(again ? 'readAgain' : 'readPage')}
			</button>
			<p role="status">{refused && t('readRefused')}</p>
		</>
	);
}
