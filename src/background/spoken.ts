/** How often the reader in each tab has told what it read. */
const spoken = new Map<number, number>();

export const timesSpoken = (tabId: number): number => spoken.get(tabId) ?? 0;

export function noteSpoken(tabId: number): void {
	spoken.set(tabId, timesSpoken(tabId) + 1);
}

export function forgetSpoken(tabId: number): void {
	spoken.delete(tabId);
}
