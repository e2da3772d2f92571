import { configItem } from '../../sync/host/stored-config';
import { useLoaded } from '../use-loaded';
import { useWatched } from '../use-watched';

/** A part of a page that is loaded once sync is on, and never where it stays off; null until then. */
export const useWhenOn = <Part>(load: () => Promise<Part>): Part | null =>
	useLoaded(load, useWatched(configItem.get, configItem.watch) !== null);
