/** Hands a file to the reader as a download; no permission is needed for it. */
export function download(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// The browser has taken the file by then, however large it is.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
