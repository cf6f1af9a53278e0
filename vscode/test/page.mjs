// What a user does, through the page: typing, squiggles, fixes, views, uploads. A picture of each step in target/test/pictures.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern', 'high-contrast': 'Default High Contrast' };
const PASSWORD = 'blink-42';

/** One workbench in a browser, with what a user does in it. */
class Hand {
  constructor(page, pictures, theme) {
    this.page = page;
    this.pictures = pictures;
    this.theme = theme;
  }

  async picture(name) {
    await this.page.screenshot({ path: join(this.pictures, `${name}-${this.theme}.png`) });
  }

  async command(name) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`>${name}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Answers a question, once it stands there. */
  async answer(question, text) {
    await this.page.locator('.quick-input-widget').filter({ hasText: question }).waitFor();
    const input = this.page.locator('.quick-input-widget input:visible').first();
    if (text !== undefined) {
      await input.fill(text);
    }
    await input.press('Enter');
  }

  async pick(label) {
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first().click();
  }

  async line(text) {
    return this.page.locator('.monaco-editor .view-line').filter({ hasText: text }).first();
  }

  /** A row of a view in the side bar. */
  row(text) {
    return this.page.locator('.split-view-view .monaco-list-row').filter({ hasText: text }).first();
  }

  async sideBar() {
    await this.page.locator('.activitybar .action-item').filter({ has: this.page.locator('[aria-label^="FOTA"]') }).first().click();
    await this.page.locator('.pane-header').filter({ hasText: 'Devices' }).waitFor();
  }

  notice(text) {
    return this.page.locator('.notification-toast').filter({ hasText: text }).first();
  }
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

/** The daily work: a fault is found and mended, a device with a password gets the firmware. */
async function dailyWork({ hand, folder }) {
  const { page } = hand;
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 60_000 });
  await hand.picture('1-squiggle');
  await page.locator('.monaco-editor .squiggly-error').first().hover({ force: true });
  await page.locator('.monaco-hover .hover-row').filter({ hasText: 'Not a legal ROM name' }).first().waitFor();
  await hand.picture('2-hover');
  await page.keyboard.press('Escape');
  await (await hand.line('version:')).click();
  await page.keyboard.press('End');
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  const fix = page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Change to v1.0.2t45773(a)' }).first();
  await fix.waitFor();
  await hand.picture('3-fixes');
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+S');
  await waitFor('the file is mended', () => readFileSync(join(folder, 'faulty/fota.yaml'), 'utf8').includes('version: v1.0.2t45773(a)'));
}

async function project({ hand, folder }) {
  const { page } = hand;
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill('blinky/fota.yaml');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'blinky' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.codelens-decoration').filter({ hasText: 'Build the firmware' }).first().waitFor({ timeout: 30_000 });
  await hand.sideBar();
  await hand.row('user1').waitFor({ timeout: 30_000 });
  await hand.picture('4-project');
  await page.locator('.codelens-decoration a').filter({ hasText: 'Build the firmware' }).first().click();
  await waitFor('the build is done', () => existsSync(join(folder, 'blinky/build/fota/user2.bin')), 90_000);
  await hand.row('bytes free').waitFor({ timeout: 30_000 });
  await hand.picture('5-built');
}

async function upload({ hand, folder }) {

  await hand.command('FOTA: Simulate Devices');
  await hand.answer('Name', 'lamp');
  await hand.answer('ROM that they run', 'v0.9.0t45772(a)');
  await hand.pick('With a password');
  await hand.answer('How many', '1');
  await hand.answer('Password of the device lamp', PASSWORD);
  await hand.row('v0.9.0t45772(a)').waitFor({ timeout: 30_000 });
  await hand.picture('6-devices');
  await hand.row('v0.9.0t45772(a)').hover();
  await hand.row('v0.9.0t45772(a)').locator('.action-label[aria-label^="Upload"]').click();
  await hand.answer('Password of the device lamp', 'wrong');
  await hand.notice('password').waitFor({ timeout: 60_000 });
  await hand.picture('7-refused');
  await hand.row('v0.9.0t45772(a)').hover();
  await hand.row('v0.9.0t45772(a)').locator('.action-label[aria-label^="Upload"]').click();
  await hand.answer('Password of the device lamp', PASSWORD);
  await hand.notice('proved').waitFor({ timeout: 90_000 });
  await hand.picture('8-proved');
  assert.ok(readFileSync(join(folder, 'blinky/fota.yaml'), 'utf8').includes('v1.0.2t45772(a)'));
  await hand.row('v1.0.2t45772(a) from user2').waitFor({ timeout: 30_000 });
}

async function layout({ hand }) {
  const { page } = hand;
  await hand.command('View: Hide Panel');
  await hand.command('FOTA: Show Flash Layout');
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await frame.locator('.row.region').first().waitFor({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await frame.locator('.row.user2').first().click();
  await frame.locator('#details').filter({ hasText: 'user2' }).waitFor();
  await hand.picture('9-layout');
  await frame.locator('.row.user2').first().focus();
  await page.keyboard.press('End');
  await frame.locator('.row.chosen').filter({ hasText: 'system' }).waitFor();
  assert.equal(await frame.locator('.bar.chosen').count(), 1);
  // it follows what is typed
  const region = await hand.line('master_device_key');
  await region.click();
  await page.keyboard.press('Control+F');
  const find = page.locator('.find-widget .find-part textarea').first();
  await find.fill('0x7E000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.type('0x2000');
  await frame.locator('.row.region.error').first().waitFor({ timeout: 30_000 });
  await frame.locator('.row.region.error').first().click();
  await hand.picture('10-overlap');
  await (await hand.line('master_device_key')).click();
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await frame.locator('.row.region.error').first().waitFor({ state: 'detached', timeout: 30_000 }).catch(() => undefined);
}

async function publish({ hand, folder }) {
  await (await hand.line('version:')).click();
  await hand.command('FOTA: Publish Release...');
  const question = hand.page.locator('.monaco-dialog-box').filter({ hasText: 'Publish v1.0.2t45772(a) to shelf?' });
  await question.waitFor({ timeout: 60_000 });
  await hand.picture('11-publish');
  await question.getByRole('button', { name: 'Publish', exact: true }).click();
  await hand.notice('is published to shelf').waitFor({ timeout: 60_000 });
  assert.ok(existsSync(join(folder, 'shelf')));
  await waitFor('fota.yaml lists it', () => readFileSync(join(folder, 'blinky/fota.yaml'), 'utf8').includes('- v1.0.2t45772(a)'));
}

async function nextRom({ hand, folder }) {
  await hand.command('FOTA: Next ROM Name...');
  await hand.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'v1.0.3t45772' }).first().waitFor();
  await hand.picture('12-next');
  await hand.page.keyboard.press('Enter');
  await hand.row('v1.0.3t45772').waitFor();
  await hand.page.keyboard.press('Control+S');
  await waitFor('fota.yaml has it', () => /version: v1\.0\.3t45772/.test(readFileSync(join(folder, 'blinky/fota.yaml'), 'utf8')));
}

async function walkthrough({ hand }) {
  await hand.command('FOTA: Your First Upload');
  await hand.page.locator('.getting-started-category, .gettingStartedContainer').filter({ hasText: 'Make a project' }).first().waitFor({ timeout: 30_000 });
  await hand.picture('13-walkthrough');
}

/** A folder that is not trusted is checked, and nothing of it is built. */
async function notTrusted({ hand }) {
  const { page } = hand;
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 60_000 });
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>FOTA: ');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'FOTA: Next ROM Name' }).first().waitFor();
  for (const name of ['FOTA: Build Firmware', 'FOTA: Upload to Device', 'FOTA: Publish Release']) {
    assert.equal(await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).count(), 0, name);
  }
  await page.keyboard.press('Escape');
  await hand.sideBar();
  await hand.row('slow').waitFor({ timeout: 30_000 });
  assert.equal(await page.locator('.codelens-decoration').count(), 0);
  await hand.picture('14-not-trusted');
}

async function waitFor(what, look, limit = 30_000) {
  const end = Date.now() + limit;
  while (!look()) {
    if (Date.now() > end) {
      throw new Error(`waited in vain until ${what}`);
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}

/** One theme sees everything; the others see the views. */
const EVERYTHING = [dailyWork, project, upload, layout, publish, nextRom, walkthrough];
const VIEWS = [dailyWork, project, layout];

export async function testThroughPage({ browser, server, folder, target, renew }) {
  const pictures = join(target, 'pictures');
  mkdirSync(pictures, { recursive: true });
  const sessions = Object.entries(THEMES)
    .filter(([theme]) => (process.env.FOTA_THEMES ?? theme).includes(theme))
    .map(([theme, name]) => ({ name: theme, settings: { 'workbench.colorTheme': name }, steps: theme === 'dark' ? EVERYTHING : VIEWS }));
  sessions.push({ name: 'restricted', settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }, steps: [notTrusted] });
  let good = true;
  for (const { name, settings, steps } of sessions) {
    renew();
    server.configure({ ...settings, 'editor.minimap.enabled': false });
    const page = await opened(browser, server, folder, [['openFile', server.remote(join(folder, 'faulty/fota.yaml'))]]);
    const hand = new Hand(page, pictures, name);
    for (const step of steps) {
      const begin = Date.now();
      try {
        await step({ hand, folder });
        console.log(`[page] ok ${step.name}, ${name} (${Date.now() - begin} ms)`);
      } catch (error) {
        good = false;
        console.log(`[page] failed ${step.name}, ${name}: ${error.message}`);
        await hand.picture(`failed-${step.name}`);
        break;
      }
    }
    await page.close();
  }
  return good;
}
