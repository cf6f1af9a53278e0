// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { matched, summary } from '../../src/build/lines';
import { failureOf } from '../../src/command/failure';
import { bars, ticks } from '../../src/layout/scale';
import { html } from '../../src/layout/html';
import { isProductType } from '../../src/project/productType';
import { address, bytes } from '../../src/project/bytes';
import type { FlashArea, Outcome, Proof } from '../../src/protocol';
import { told, toldOfSeveral } from '../../src/upload/outcome';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Record<string, Record<string, unknown>> };
    readonly problemMatchers: readonly { readonly pattern: { readonly regexp: string } }[];
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Record<string, readonly { readonly command: string }[]>;
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

test('the settings of the server are those that it documents', () => {
  const schema = JSON.parse(readFileSync('../docs/settings.schema.json', 'utf8')) as { properties: Record<string, Record<string, unknown>> };
  for (const [name, documented] of Object.entries(schema.properties)) {
    const { scope, ...ours } = manifest.contributes.configuration.properties[name] ?? {};
    assert.equal(scope, 'window', name);
    assert.deepEqual(ours, documented, name);
  }
});

test('menus name commands that there are', () => {
  const known = manifest.contributes.commands.map(({ command }) => command);
  const named = Object.values(manifest.contributes.menus).flat().map(({ command }) => command);
  assert.deepEqual(named.filter((command) => !known.includes(command)), []);
});

test('no command of ours has the name of one of the server, which VS Code registers by itself', () => {
  const documented = [...readFileSync('../docs/language-server.md', 'utf8').matchAll(/^\| `(fota\.\w+)` \|/gm)].map(([, name]) => name);
  assert.ok(documented.includes('fota.newProject'));
  assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).filter((command) => documented.includes(command)), []);
});

test('the problem matcher reads what the build writes', () => {
  const line = matched({ file: '/w s/user/main.c', line: 12, column: 0, severity: 'error', text: 'x: undeclared\nint y;' });
  const pattern = new RegExp(manifest.contributes.problemMatchers[0]?.pattern.regexp ?? '');
  assert.deepEqual(pattern.exec(line ?? '')?.slice(1), ['/w s/user/main.c', '12', '1', 'error', 'x: undeclared']);
  assert.equal(matched({ line: 0, column: 0, severity: 'error', text: 'ld: no' }), undefined);
});

test('a build is told with what it leaves free', () => {
  const report = { rom: 'v1.0.0t1(a)', milliseconds: 1234, messages: [], notes: ['a note'],
    images: [{ slot: 'user1', file: '/b/user1.bin', size: 10, free: 5 }, { slot: 'user2', file: '/b/user2.bin', size: 20, free: -5 }] } as const;
  assert.deepEqual(summary(report), ['Built v1.0.0t1(a) in 1.2 s.', '  user1: /b/user1.bin, 10 bytes, 5 bytes free',
    '  user2: /b/user2.bin, 20 bytes, 5 bytes too large', '  a note']);
});

for (const [proof, good, words] of [
  [{ result: 'proven', now: { slot: 'user2', rom: 'v2' } }, true, 'and runs v2 from user2: proved.'],
  [{ result: 'came-back', now: {}  }, true, 'and came back. It does not tell'],
  [{ result: 'still-old', now: { slot: 'user1', rom: 'v1' } }, false, 'but still runs v1 from user1.'],
  [{ result: 'not-back' }, false, 'did not come back'],
  [{ result: 'unproven' }, false, 'was not seen'],
  [undefined, true, 'not looked at'],
] as const satisfies readonly (readonly [Proof | undefined, boolean, string])[]) {
  test(`an upload that is ${proof?.result ?? 'not looked at'} is ${good ? 'a success' : 'none'}`, () => {
    const { good: is, message } = told({ device: 'lamp', bytes: 9, milliseconds: 1, ...(proof === undefined ? {} : { proof }) });
    assert.equal(is, good);
    assert.ok(message.includes(words), message);
  });
}

test('several uploads are counted by what became of them', () => {
  const problem = { code: 'x', what: 'a', why: 'b', remedy: 'c' };
  const outcomes: Outcome[] = [{ target: 'a', result: 'failed', problem }, { target: 'b', result: 'not-tried' }];
  assert.deepEqual(toldOfSeveral(outcomes), { good: false, message: '2 devices: 1 failed, 1 not tried.' });
  assert.deepEqual(toldOfSeveral([{ target: 'a', result: 'up-to-date' }]), { good: true, message: '1 devices: 1 up to date.' });
});

test('failures are told apart', () => {
  const problem = { code: 'upload-refused', what: 'a', why: 'b', remedy: 'c' };
  assert.deepEqual(failureOf({ code: -32800, message: 'x' }), { kind: 'cancelled' });
  assert.deepEqual(failureOf({ code: -32803, message: 'x', data: problem }), { kind: 'problem', problem });
  assert.deepEqual(failureOf(new Error('x')), { kind: 'other', message: 'x' });
  assert.deepEqual(failureOf('x'), { kind: 'other', message: 'x' });
});

function area(kind: string, offset: number, size: number): FlashArea {
  const nowhere = { line: 0, character: 0 };
  return { name: kind, kind, offset, size, lines: [], range: { start: nowhere, end: nowhere } };
}

test('a flash is drawn to scale, and regions that lie on each other below each other', () => {
  const drawn = bars(1000, [area('boot', 0, 100), area('region', 500, 100), area('region', 550, 100), area('region', 900, 500)]);
  assert.deepEqual(drawn.map(({ left, width, lane }) => [left, width, lane]), [[0, 10, 0], [50, 10, 1], [55, 10, 2], [90, 10, 1]]);
  assert.deepEqual(ticks(1 << 20), [0, 1, 2, 3, 4].map((n) => n * 0x40000));
});

test('the page has nothing inline and fetches nothing', () => {
  const page = html({ source: 'vscode-cdn', script: 's.js', style: 'l.css' });
  assert.match(page, /default-src 'none'; script-src vscode-cdn; style-src vscode-cdn"/);
  assert.doesNotMatch(page, /unsafe|<script>|<style|style=|onclick/);
});

test('numbers are told as engineers write them', () => {
  assert.deepEqual([0, 1, 1023, 4096, 4097].map(bytes), ['0 bytes', '1 byte', '1023 bytes', '4 KB', '4097 bytes']);
  assert.equal(address(0x7e000), '0x7E000');
  assert.deepEqual(['1', '45772', '4294967295', '4294967296', '0', '01', 'x', ''].map(isProductType),
    [true, true, true, false, false, false, false, false]);
});
