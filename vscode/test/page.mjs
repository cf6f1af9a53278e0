// What a user does, through the page: typing, squiggles, fixes, views, uploads. A picture of each step in target/test/pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { crash, newProject, noJava, noStart, oldJava, oldJdk } from './page/beginning.mjs';
import { cancelled, outdated, unknownServer } from './page/fleet.mjs';
import { Hand } from './page/hand.mjs';
import { dailyWork, layout, nextRom, notTrusted, project, publish, upload, walkthrough } from './page/work.mjs';

/** What is seen in every theme. */
const EVERYTHING = [dailyWork, project, upload, layout, publish, nextRom, walkthrough];

/** Each in a window of its own, with what is open at its beginning. */
function sessions(home) {
  const faulty = { inside: '', file: 'faulty/fota.yaml' };
  return [
    { name: 'light', ...faulty, settings: { 'workbench.colorTheme': 'Default Light Modern' }, steps: EVERYTHING },
    { name: 'dark', ...faulty, settings: { 'workbench.colorTheme': 'Default Dark Modern' }, steps: EVERYTHING },
    { name: 'high-contrast', ...faulty, settings: { 'workbench.colorTheme': 'Default High Contrast' }, steps: EVERYTHING },
    { name: 'restricted', ...faulty, steps: [notTrusted],
      settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' } },
    { name: 'fleet', inside: 'fleet', file: 'fleet/fota.yaml', steps: [cancelled, outdated, unknownServer],
      settings: { 'fota.java.options': [`-Duser.home=${home}`] } },
    { name: 'empty', inside: 'empty', settings: {}, steps: [newProject, crash] },
    { name: 'no-java', inside: 'fleet', file: 'fleet/fota.yaml', settings: { 'fota.java.home': '/nowhere' }, steps: [noJava] },
    { name: 'no-start', inside: 'fleet', file: 'fleet/fota.yaml', settings: { 'fota.java.options': ['-nothing'] }, steps: [noStart] },
    { name: 'old-java', inside: 'fleet', file: 'fleet/fota.yaml', settings: { 'fota.java.home': oldJdk(home) }, steps: [oldJava] },
  ].filter(({ name }) => (process.env.FOTA_SESSIONS ?? name).split(',').includes(name));
}

async function opened(browser, server, folder, payload) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  if (process.env.FOTA_TEST_CONSOLE !== undefined) {
    page.on('console', (said) => { console.log(`[console] ${said.text().slice(0, 300)}`); });
  }
  await page.goto(server.url(folder, payload));
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  return page;
}

/** Whether all steps of a session went well; after one that did not, there is no next one. */
async function went(steps, given) {
  const { hand } = given;
  for (const step of steps) {
    const begin = Date.now();
    try {
      await step(given);
      console.log(`[page] ok ${step.name}, ${hand.theme} (${Date.now() - begin} ms)`);
    } catch (error) {
      console.log(`[page] failed ${step.name}, ${hand.theme}: ${error.message}`);
      console.log(`[page] what stands there: ${await hand.notices()}`);
      await hand.picture(`failed-${step.name}`);
      return false;
    }
  }
  return true;
}

export async function testThroughPage({ browser, server, room, home, folder: workspace, target, renew }) {
  const pictures = join(target, 'pictures');
  mkdirSync(pictures, { recursive: true });
  let good = true;
  for (const { name, inside, file, settings, steps } of sessions(home)) {
    renew();
    server.configure({ ...settings, 'editor.minimap.enabled': false });
    const folder = join(workspace, inside);
    const payload = file === undefined ? [] : [['openFile', server.remote(join(workspace, file))]];
    const page = await opened(browser, server, folder, payload);
    const ends = [];
    try {
      const atEnd = (end) => { ends.push(end); };
      good = (await went(steps, { hand: new Hand(page, pictures, name), server, room, home, folder, atEnd })) && good;
    } finally {
      ends.forEach((end) => { end(); });
      await page.close();
    }
  }
  return good;
}
