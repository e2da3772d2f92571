/** Words to a shingle of the quote index: short, because quotations are short and often altered. */
export const QUOTE_SHINGLE_SIZE = 4;
