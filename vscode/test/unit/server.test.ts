// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveArguments, serverArguments } from '../../src/server/jvm';
import { LastWords } from '../../src/server/lastWords';
import { Restarts } from '../../src/server/restarts';
import { forServer } from '../../src/server/settings';

test('a server is started again five times within three minutes, and not a sixth time', () => {
  let now = 0;
  const restarts = new Restarts(5, 180_000, () => now);
  assert.deepEqual([1, 2, 3, 4, 5, 6].map(() => restarts.again()), [true, true, true, true, true, false]);
  now = 180_001;
  assert.equal(restarts.again(), true);
});

test('the reason of an end is what was said last', () => {
  const words = new LastWords();
  words.hear('one\ntwo\nthr');
  words.hear('ee\n\nfour\r\nfive');
  assert.equal(words.reason(1, null), 'exit status 1; it said: three four five');
  assert.equal(new LastWords().reason(null, 'SIGKILL'), 'signal SIGKILL');
});

test('nothing but the protocol comes to standard output', () => {
  const given = serverArguments(['/s/a.jar'], '/s/x.jsa', ['-Xmx512m']);
  for (const flag of ['-Xlog:disable', '-Xlog:all=error:stderr', '-XX:SharedArchiveFile=/s/x.jsa', '-Xmx512m']) {
    assert.ok(given.includes(flag), flag);
  }
  assert.equal(given.at(-1), 'org.fotaide.lsp.Main');
  assert.ok(serverArguments(['/s/a.jar'], undefined, []).includes('-Xshare:auto'));
  assert.equal(archiveArguments(['/s/a.jar'], '/s/x.jsa')[0], '-XX:ArchiveClassesAtExit=/s/x.jsa');
});

test('the server is told of its own settings alone', () => {
  assert.deepEqual(forServer({ java: { home: '/x' }, trace: {}, passwords: { keep: true }, checks: { off: [] } }), { checks: { off: [] } });
  assert.equal(forServer(null), null);
});
