import { type ErrorName, errorNumber } from '../text/error-numbers';

/** A message with the number by which docs/errors.md tells more: `… (E-12)`. */
export const withNumber = (text: string, name: ErrorName): string => `${text} (${errorNumber(name)})`;
