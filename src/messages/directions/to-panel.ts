import type { PanelCalls } from '../contract/panel-calls';
import type { Direction, Sender } from './direction';
import { ownSurface } from './senders';

export const TO_PANEL: Direction<PanelCalls, Sender> = { admit: ownSurface, parsers: null };
