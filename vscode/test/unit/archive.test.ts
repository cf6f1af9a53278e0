// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Archive } from '../../src/server/archive';
import type { Java } from '../../src/server/findJava';

const folder = mkdtempSync(join(tmpdir(), 'fota-archive-'));
after(() => { rmSync(folder, { recursive: true }); });

/** A Java that writes the archive that it is told to, or fails. */
function java(name: string, script: string): Java {
  const command = join(folder, name);
  writeFileSync(command, `#!/bin/sh\n${script}\n`);
  chmodSync(command, 0o755);
  return { command, origin: 'a test', version: { feature: 17, text: '17' } };
}

const jar = join(folder, 'a.jar');
writeFileSync(jar, '');
const WRITES = 'echo half >"${1#-XX:ArchiveClassesAtExit=}"';

test('an archive is written once, and those that nobody uses any more are taken away', async () => {
  const kept = mkdtempSync(join(folder, 'kept-'));
  const told: string[] = [];
  for (const name of ['classes-0123456789abcdef.jsa', 'classes-0123456789abcdef.jsa.42', 'classes-0123456789abcdef.jsa.43', 'other']) {
    writeFileSync(join(kept, name), '');
  }
  utimesSync(join(kept, 'classes-0123456789abcdef.jsa.42'), 1, 1);
  const archive = new Archive(kept, java('java', WRITES), [jar]);
  assert.equal(archive.path(), undefined);
  await archive.write((line) => told.push(line));
  const path = archive.path();
  assert.ok(path !== undefined);
  await archive.write((line) => told.push(line));
  assert.equal(told.length, 1);
  assert.deepEqual(readdirSync(kept).map((name) => join(kept, name)).filter((file) => file !== path),
    ['classes-0123456789abcdef.jsa.43', 'other'].map((name) => join(kept, name)));
});

test('a Java that writes none leaves nothing', async () => {
  const kept = mkdtempSync(join(folder, 'kept-'));
  const told: string[] = [];
  const archive = new Archive(kept, java('failing', `${WRITES}; exit 1`), [jar]);
  await archive.write((line) => told.push(line));
  assert.equal(archive.path(), undefined);
  assert.deepEqual(readdirSync(kept), []);
  assert.match(told.join(), /No class-data archive/);
});
