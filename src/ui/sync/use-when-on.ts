import { configItem } from '../../sync/host/stored-config';
import { useLoaded } from '../use-loaded';
import { useWatched } from '../use-watched';

const getConfig = () => configItem.getValue();
const watchConfig = (changed: Parameters<typeof configItem.watch>[0], signal: AbortSignal) =>
	signal.addEventListener('abort', configItem.watch(changed));

/** A part of a page that is loaded once sync is on, and never where it stays off; null until then. */
export const useWhenOn = <Part>(load: () => Promise<Part>): Part | null =>
	useLoaded(load, useWatched(getConfig, watchConfig) !== null);
