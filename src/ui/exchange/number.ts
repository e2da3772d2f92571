import { uiLanguage } from '../i18n';

/** A number as the reader writes it. */
export const number = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);
