// The daily work on a project: a fault is mended, the firmware is built, uploaded, looked at, published and given its next name.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './hand.mjs';

const PASSWORD = 'blink-42';

/** The daily work: a fault is found and mended, a device with a password gets the firmware. */
export async function dailyWork({ hand, folder }) {
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

export async function project({ hand, folder }) {
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

export async function upload({ hand, folder }) {

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

export async function layout({ hand, folder }) {
  const { page } = hand;
  await hand.command('View: Hide Panel');
  await hand.command('FOTA: Show Flash Layout');
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await frame.locator('.row.region').first().waitFor({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await frame.locator('.row.user2').first().click();
  await frame.locator('#details').filter({ hasText: 'user2' }).waitFor();
  await hand.picture('9-layout');
  await frame.getByRole('button', { name: 'Save Picture...' }).click();
  await hand.answer('Save Picture of Flash Layout');
  await waitFor('the picture is there', () => existsSync(join(folder, 'blinky/flash-layout.svg')));
  await hand.notice('The picture is in').waitFor();
  await hand.command('Notifications: Clear All Notifications');
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

export async function publish({ hand, folder }) {
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

export async function nextRom({ hand, folder }) {
  await hand.command('FOTA: Next ROM Name...');
  await hand.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'v1.0.3t45772' }).first().waitFor();
  await hand.picture('12-next');
  await hand.page.keyboard.press('Enter');
  await hand.row('v1.0.3t45772').waitFor();
  await hand.page.keyboard.press('Control+S');
  await waitFor('fota.yaml has it', () => /version: v1\.0\.3t45772/.test(readFileSync(join(folder, 'blinky/fota.yaml'), 'utf8')));
}

export async function walkthrough({ hand }) {
  await hand.command('FOTA: Your First Upload');
  await hand.page.locator('.getting-started-category, .gettingStartedContainer').filter({ hasText: 'Make a project' }).first().waitFor({ timeout: 30_000 });
  await hand.picture('13-walkthrough');
}

/** A folder that is not trusted is checked, and nothing of it is built. */
export async function notTrusted({ hand }) {
  const { page } = hand;
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 60_000 });
  await hand.sideBar();
  await hand.row('fleet').waitFor({ timeout: 30_000 });
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>FOTA: ');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'FOTA: Next ROM Name' }).first().waitFor();
  for (const name of ['FOTA: Build Firmware', 'FOTA: Upload to Device', 'FOTA: Publish Release']) {
    assert.equal(await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).count(), 0, name);
  }
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.codelens-decoration').count(), 0);
  await hand.picture('14-not-trusted');
}
