import * as z from 'zod/mini';
import { storageAddress } from './addresses';

/** An address of a storage; it comes out as a folder, with a slash at its end. */
const Address = z.pipe(
	z
		.string()
		.check(
			z.refine(
				(text) => storageAddress(text) !== null,
				'has to begin with https:// (or http:// on this computer) and to hold no password',
			),
		),
	z.transform((text) => storageAddress(text) ?? ''),
);

/** What may stand in a header. */
const Token = z.string().check(z.regex(/^[\x21-\x7e]{1,4096}$/));

const WebdavConfig = z.object({
	kind: z.literal('webdav'),
	/** The chosen folder. */
	url: Address,
	/** Without a colon, by RFC 7617; empty where the server asks for none. */
	user: z.string().check(z.regex(/^[^:\p{Cc}]{0,256}$/u)),
	password: z.string().check(z.regex(/^\P{Cc}{0,1024}$/u)),
	/** Whether `version` was seen to be kept to, by `checkVersions`; null before that. */
	versioned: z.nullable(z.boolean()),
});

/** A folder of this computer, chosen through the File System Access API. Its handle cannot be written as text. */
const FolderConfig = z.object({
	kind: z.literal('folder'),
	/** As the reader knows it. */
	name: z.string(),
});

const RemoteStorageConfig = z.object({
	kind: z.literal('remotestorage'),
	/** `user@host`, as the reader knows it. */
	address: z.string().check(z.maxLength(320)),
	/** The root of the reader's storage, as discovery told it. */
	root: Address,
	token: Token,
});

/** The browser's own account. */
const AccountConfig = z.object({ kind: z.literal('account') });

/** No storage: the vault lies in this browser, and is carried to others as a file. */
const CarriedConfig = z.object({ kind: z.literal('carried') });

/** Which storage the vault lies in, and how it is reached. Holds secrets: for `src/storage/kept.ts` alone. */
export const RemoteConfig = z.discriminatedUnion('kind', [
	WebdavConfig,
	FolderConfig,
	RemoteStorageConfig,
	AccountConfig,
	CarriedConfig,
]);

export type RemoteConfig = z.infer<typeof RemoteConfig>;
export type WebdavConfig = z.infer<typeof WebdavConfig>;
export type RemoteStorageConfig = z.infer<typeof RemoteStorageConfig>;
