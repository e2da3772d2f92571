import { useEffect, useState } from 'preact/hooks';
import { catalogueLanguage } from '../i18n';
import { canTranslate } from './translator';

/** Whether the browser can translate from a language into the reader's, on the device; false until it has said so. */
export function useTranslatable(from: string): boolean {
	const [can, setCan] = useState(false);
	const to = catalogueLanguage();
	useEffect(() => {
		let current = true;
		void canTranslate(from, to).then((answer) => current && setCan(answer));
		return () => {
			current = false;
		};
	}, [from, to]);
	return can;
}
