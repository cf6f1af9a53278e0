// Runs the tests in VS Code itself: in its extension host, and through its page. The extension is the one in target/fota-ide.vsix.
import { chromium } from 'playwright-core';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodeServer, installed } from './codeServer.mjs';
import { testInHost } from './host.mjs';
import { testThroughPage } from './page.mjs';
import { makeWorkspace } from './workspace.mjs';

const room = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(room, 'target/test');
const vsix = join(room, 'target/fota-ide.vsix');
const CHROMIUM = process.env.FOTA_CHROMIUM ?? '/usr/bin/chromium';

const entry = installed(room);
if (entry === undefined || !existsSync(CHROMIUM)) {
  console.log('Skipped: the tests in VS Code need code-server (vscode/test/install-code-server) and chromium.');
  process.exit(0);
}

const home = join(target, 'home');
const folder = join(target, 'workspace');
rmSync(home, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
makeWorkspace(folder, join(room, '..'));
const server = new CodeServer(entry, home);
server.install(vsix);
await server.start();
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let failed = false;
try {
  const renew = () => { makeWorkspace(folder, join(room, '..')); };
  const tests = { host: testInHost, page: testThroughPage };
  for (const [name, test] of Object.entries(tests)) {
    if ((process.env.FOTA_TESTS ?? name).split(',').includes(name)) {
      failed = !(await test({ browser, server, room, home, folder, target, renew })) || failed;
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
process.exit(failed ? 1 : 0);
