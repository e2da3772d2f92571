import { catalogueLanguage, setLanguage, writingDirection } from '../i18n/messages';
import type { InterfaceWords } from '../messages/interface';
import { getSettings } from '../settings/store';

/** What the settings named last. */
let chosen: string | null = null;

/** Has the worker's messages answer in the language of the settings, and says which that is and how it is written. */
export async function followInterfaceLanguage(): Promise<InterfaceWords> {
	const { language } = await getSettings();
	if (language !== chosen) await setLanguage(language);
	chosen = language;
	return { language: catalogueLanguage(), direction: writingDirection() };
}
