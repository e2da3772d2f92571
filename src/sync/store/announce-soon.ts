import { announce } from '../../clippings/store/announce';

/** Others are told this often at most, in milliseconds: each of them reads anew, and a first sync takes in much. */
const EVERY_MS = 2000;

let last = Number.NEGATIVE_INFINITY;
let waiting = false;

/** Tells other surfaces that clippings changed: at once after a pause, else together with what comes meanwhile. */
export function announceSoon(): void {
	if (waiting) return;
	const wait = last + EVERY_MS - performance.now();
	waiting = wait > 0;
	if (waiting) setTimeout(tell, wait);
	else tell();
}

function tell(): void {
	waiting = false;
	last = performance.now();
	announce();
}
