import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';

export const SettingsContext = createContext<Settings>(DEFAULT_SETTINGS);

/** The settings as they are now, in every page that `startPage` drew. */
export const useSettings = (): Settings => useContext(SettingsContext);
