/** What a person finds who looks into the vault's folder. */
export const README = `These files are the clippings and settings of Sidelight, a browser extension, encrypted so that
nobody can read them without the passphrase or the recovery code: not even who runs this storage.

Please change, rename and delete nothing here: each device that syncs adds files of its own and clears away
what is no longer needed. The same clippings are in each of your browsers.

v1/vault-…json   the key of this vault, wrapped with the passphrase or recovery code
v1/log           changes, as each device wrote them, and lists of what the snapshots hold
v1/snap          snapshots of everything
v1/art           texts of articles that were kept

The format, and a short program that reads these files without Sidelight, are in docs/sync.md of its source.
`;
