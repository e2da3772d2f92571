/** Text so that nothing in it is markup: a backslash before any character that could begin some (CommonMark §2.4). */
export const escapeMarkdown = (text: string): string =>
	text.replace(/[\\`*_{}[\]<>#|~!$^&]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$)/gm, '$1\\$2');
