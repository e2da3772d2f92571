import * as z from 'zod/mini';
import { webAddress } from '../../text/web-address';

/** Longest address of a frame that is offered to be opened; what a longer one shows is told without it. */
const MOST_CHARACTERS_OF_ADDRESS = 8000;

const address = z.string().check(
	z.maxLength(MOST_CHARACTERS_OF_ADDRESS),
	z.refine((given) => webAddress(given) === given),
);

/** A frame that was not read, as a page tells of it. */
export const unreadFrame = z.nullable(z.object({ address: z.catch(z.nullable(address), null) }));
