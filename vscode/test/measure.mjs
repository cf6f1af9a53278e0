// Measures in VS Code, and prints one line of JSON a round: node test/measure.mjs ROUNDS
import { chromium } from 'playwright-core';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodeServer, installed } from './codeServer.mjs';

const LIMIT = 120_000;
const room = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(room, 'target/test');
const home = join(target, 'measure-home');
const folder = join(target, 'measure-workspace');

const entry = installed(room);
if (entry === undefined) {
  throw new Error('code-server is missing: vscode/test/install-code-server');
}

async function round(browser, server) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  const told = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationLog', (kind, words) => {
      const found = /FOTA measured (\{.*\})/.exec(words.map(String).join(' '));
      if (found !== null) {
        resolve(JSON.parse(found[1]));
      }
    }).then(() => page.exposeFunction('codeAutomationExit', (code) => { reject(new Error(`ended with ${code}`)); }));
    setTimeout(() => { reject(new Error('it took too long')); }, LIMIT).unref();
  });
  await page.goto(server.url(folder, [
    ['extensionDevelopmentPath', server.remote(join(room, 'test/host'))],
    ['extensionTestsPath', server.remote(join(target, 'host/measure.js'))],
    ['skipWelcome', 'true'],
  ]));
  const measured = await told;
  await page.close();
  return measured;
}

rmSync(home, { recursive: true, force: true });
const server = new CodeServer(entry, home);
server.install(join(room, 'target/fota-ide.vsix'));
await server.start();
const browser = await chromium.launch({ executablePath: process.env.FOTA_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (let count = 0; count < Number(process.argv[2] ?? 5); count++) {
    console.log(JSON.stringify({ archive: count > 0, ...(await round(browser, server)) }));
  }
} finally {
  await browser.close();
  await server.stop();
}
process.exit(0);
