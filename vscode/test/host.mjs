// The tests of test/host, inside the extension host.
import { join } from 'node:path';

const LIMIT = 150_000;

export async function testInHost({ browser, server, room, folder, target }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let passed = false;
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationLog', (kind, words) => {
      const line = words.map(String).join(' ');
      if (line.includes('FOTA ')) {
        console.log(`[host] ${line.replace(/^.*?FOTA /, '')}`);
        passed ||= /FOTA passed \d+/.test(line);
      }
    }).then(() => page.exposeFunction('codeAutomationExit', (code) => { resolve(code); }));
    setTimeout(() => { resolve('it took too long'); }, LIMIT).unref();
  });
  await page.goto(server.url(folder, [
    ['extensionDevelopmentPath', server.remote(join(room, 'test/host'))],
    ['extensionTestsPath', server.remote(join(target, 'host/index.js'))],
    ['skipWelcome', 'true'],
  ]));
  const code = await ended;
  if (code !== 0 || !passed) {
    console.log(`[host] ended with ${code}${passed ? '' : ', and not all passed'}`);
    await page.screenshot({ path: join(target, 'host-failed.png') });
  }
  await page.close();
  return code === 0 && passed;
}
