/** Debian's program that writes files of users. */
export const HTPASSWD = '/usr/bin/htpasswd';

const users = { [HTPASSWD]: 'apache2-utils' };

/**
 * What the servers under test need: files of Debian, each with the package that brings it.
 * @type {Readonly<Record<'apache' | 'nginx' | 'lighttpd' | 'rclone' | 'sabre', Readonly<Record<string, string>>>>}
 */
export const SERVER_PLACES = {
	apache: { '/usr/sbin/apache2': 'apache2-bin', ...users },
	nginx: {
		'/usr/sbin/nginx': 'nginx-light',
		'/usr/lib/nginx/modules/ngx_http_dav_ext_module.so': 'libnginx-mod-http-dav-ext',
		...users,
	},
	lighttpd: {
		'/usr/sbin/lighttpd': 'lighttpd',
		'/usr/lib/lighttpd/mod_webdav.so': 'lighttpd-mod-webdav',
		...users,
	},
	rclone: { '/usr/bin/rclone': 'rclone', ...users },
	sabre: { '/usr/bin/php': 'php-cli', '/usr/share/php/Sabre/autoload.php': 'php-sabre-dav', ...users },
};
