/** From the background to every panel that is open. */
export interface PanelCalls {
	/** Close, if you are the panel of this window. */
	closePanel(panel: { windowId: number }): void;
}
