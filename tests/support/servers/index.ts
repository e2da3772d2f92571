import { apache } from './apache';
import { lighttpd } from './lighttpd';
import { nginx } from './nginx';
import type { ServerKind } from './process';
import { rclone } from './rclone';
import { sabre } from './sabre';

/** All WebDAV servers that are tested against. */
export const SERVERS: readonly ServerKind[] = [apache, nginx, lighttpd, rclone, sabre];
