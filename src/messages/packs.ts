/** What the settings page says of a pack. */
export interface PackFacts {
	id: string;
	version: string;
	title: string;
	description: string;
	licence: string;
	/** Language of its notes. */
	language: string;
	/** Languages of pages that it can tell to be on its subject. */
	pageLanguages: string[];
	/** The period that its claims are about; dates as exact as they are known. */
	from: string;
	to: string;
	/** SHA-256 of the file, in hexadecimal digits. */
	checksum: string;
	/** How many entries of each kind it holds. */
	counts: Record<'document' | 'statement' | 'claim' | 'outlet' | 'event' | 'citation', number>;
	/** Host names of the news sites that it knows, without `www.`. */
	domains: string[];
}
