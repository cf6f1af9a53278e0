// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressText, readAddress } from '../../src/devices/address';
import { entries } from '../../src/devices/list';
import { ago, brief, details } from '../../src/devices/words';
import type { Device } from '../../src/protocol';

const LAMP: Device = {
  name: 'lamp', host: 'lamp.local', address: '10.0.0.7', port: 8266, board: 'generic', slot: 'user1', rom: 'v1.0.0t45772(a)',
  password: true, presence: 'present', lastSeen: '2026-01-01T00:00:00Z', interfaces: ['eth0'],
};

/** The same without what it runs. */
const UNKNOWN: Device = {
  name: 'lamp', host: 'lamp.local', port: 8266, presence: 'silent', lastSeen: '2026-01-01T00:00:00Z', interfaces: [],
};

for (const [typed, expected] of [
  ['lamp.local', { host: 'lamp.local', port: 8266 }],
  [' 10.0.0.7:8267 ', { host: '10.0.0.7', port: 8267 }],
  ['[fe80::1%eth0]:8266', { host: 'fe80::1%eth0', port: 8266 }],
  ['fe80::1', { host: 'fe80::1', port: 8266 }],
] as const) {
  test(`an address is ${typed}`, () => {
    assert.deepEqual(readAddress(typed), expected);
  });
}

for (const typed of ['', 'a b', 'http://x/', 'lamp:0', 'lamp:65536', 'lamp:x', 'user@lamp']) {
  test(`no address is ${JSON.stringify(typed)}`, () => {
    assert.equal(typeof readAddress(typed), 'string');
  });
}

test('an IPv6 address stands in brackets', () => {
  assert.equal(addressText({ host: 'fe80::1', port: 8266 }), '[fe80::1]:8266');
});

test('a device that was added is the one that was heard at that address', () => {
  const at = (host: string, port = 8266) => entries([LAMP], [{ host, port }], []).map(({ name }) => name);
  assert.deepEqual(at('10.0.0.7'), ['lamp']);
  assert.deepEqual(at('LAMP.local'), ['lamp']);
  assert.deepEqual(at('10.0.0.7', 8267), ['10.0.0.7:8267', 'lamp']);
});

test('a device that was removed comes back when it answers', () => {
  const forgotten = ['lamp\nlamp.local'];
  assert.equal(entries([{ ...LAMP, presence: 'silent' }], [], forgotten).length, 0);
  assert.equal(entries([LAMP], [], forgotten).length, 1);
});

test('what a device says is shown in words, and never as Markdown', () => {
  const now = new Date('2026-01-01T02:00:00Z');
  const [there] = entries([LAMP], [], []);
  const [silent] = entries([UNKNOWN], [], []);
  const [evil] = entries([{ ...LAMP, name: 'a`[x](command:y)' }], [], []);
  assert.ok(there && silent && evil);
  assert.equal(brief(there, now), 'v1.0.0t45772(a) from user1');
  assert.equal(brief(silent, now), 'no answer, seen 2 hours ago');
  assert.match(details(there), /\*\*`lamp`\*\* at `lamp.local:8266` \(`10.0.0.7`\)/);
  assert.match(details(evil), /`a'\[x\]\(command:y\)`/);
});

test('times are told as people say them', () => {
  const now = new Date('2026-01-02T00:00:00Z');
  assert.deepEqual(
    ['2026-01-01T23:59:30Z', '2026-01-01T23:59:00Z', '2026-01-01T22:00:00Z', '2025-12-30T00:00:00Z'].map((then) => ago(new Date(then), now)),
    ['just now', '1 minute ago', '2 hours ago', '3 days ago']);
});
