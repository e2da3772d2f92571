import { expect, test } from 'vitest';
import { browserOf, systemOf } from './user-agent';

test('a device is called by its browser and system', () => {
	const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0';
	expect([browserOf(agent), systemOf(agent)]).toEqual(['Edge', 'Windows']);
	expect(systemOf('Mozilla/5.0 (Linux; Android 15) Firefox/140.0')).toBe('Android');
});
