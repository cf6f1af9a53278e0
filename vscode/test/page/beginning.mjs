// Where nothing is there yet: an empty folder, and a computer without the right Java; and where the server ends.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** From the welcome of an empty folder to a project. */
export async function newProject({ hand, folder }) {
  const { page } = hand;
  await hand.sideBar();
  await page.locator('.welcome-view').filter({ hasText: 'There is no firmware project here' }).waitFor({ timeout: 60_000 });
  await hand.picture('30-welcome');
  await page.locator('.welcome-view').getByRole('button', { name: 'New FOTA Project' }).click();
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'bare-metal' }).first().waitFor();
  await hand.picture('31-templates');
  await hand.pick('bare-metal');
  await hand.answer('Product', 'kettle');
  await hand.answer('Product type', '45801');
  await hand.pick('In empty');
  await hand.row('kettle').waitFor({ timeout: 30_000 });
  await (await hand.line('v1.0.0t45801(a)')).waitFor();
  await hand.picture('32-new-project');
  assert.ok(existsSync(join(folder, 'fota.yaml')));
}

/** A server that is killed comes back with the reason, and is left alone when it ends again and again. */
export async function crash({ hand, home }) {
  const hint = hand.page.locator('.view-line').filter({ hasText: 'value 1000000' }).first();
  const again = hand.notice('(signal SIGKILL) and was started again');
  for (let end = 1; end <= 5; end++) {
    await hint.waitFor({ timeout: 30_000 });
    servers(home).forEach((pid) => { process.kill(pid, 'SIGKILL'); });
    await again.waitFor({ timeout: 30_000 });
    if (end === 1) {
      await hand.picture('33-started-again');
    }
    await hand.dismiss(again);
  }
  await hint.waitFor({ timeout: 30_000 });
  servers(home).forEach((pid) => { process.kill(pid, 'SIGKILL'); });
  const given = hand.notice('is not started again');
  await given.waitFor({ timeout: 30_000 });
  await hand.picture('34-not-started-again');
  await given.getByRole('button', { name: 'Start Again' }).click();
  await hint.waitFor({ timeout: 30_000 });
}

/** A server that ends while it starts is told with its own words, and once. */
export async function noStart({ hand }) {
  await toldOfJava(hand, 'could not be started: exit status 1; it said: Unrecognized option: -nothing');
  assert.equal(await hand.page.locator('.notification-toast').count(), 1, 'it is told once');
  await hand.picture('37-no-start');
}

/** A Java that is not there is told with what to do. */
export async function noJava({ hand }) {
  await toldOfJava(hand, 'names /nowhere, which has no bin/java that runs');
  assert.equal(await hand.page.locator('.notification-toast').count(), 1, 'it is told once');
  await hand.picture('35-no-java');
}

/** One that is too old is told, too, and the server starts in the same window once it is replaced. */
export async function oldJava({ hand, home }) {
  const told = await toldOfJava(hand, 'has Java 11.0.2');
  await hand.picture('36-old-java');
  rmSync(jdk(home), { recursive: true });
  symlinkSync(dirname(dirname(realpathSync(execFileSync('which', ['java'], { encoding: 'utf8' }).trim()))), jdk(home));
  await told.getByRole('button', { name: 'Try Again' }).click();
  await hand.statusBar('v1.0.2t45799(a)');
}

/** VS Code may hand the settings of a machine over when the server runs already; then their change is offered to take effect. */
async function toldOfJava(hand, words) {
  const told = hand.notice(words);
  const offer = hand.notice('The settings of Java were changed');
  await told.or(offer).first().waitFor({ timeout: 60_000 });
  if (await offer.isVisible()) {
    await offer.getByRole('button', { name: 'Restart' }).click();
  }
  await told.waitFor({ timeout: 60_000 });
  return told;
}

/** Where there is a JDK that is too old. */
export function oldJdk(home) {
  rmSync(jdk(home), { recursive: true, force: true });
  mkdirSync(join(jdk(home), 'bin'), { recursive: true });
  writeFileSync(join(jdk(home), 'bin/java'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  writeFileSync(join(jdk(home), 'release'), 'JAVA_VERSION="11.0.2"\n');
  return jdk(home);
}

function jdk(home) {
  return join(home, 'jdk');
}

/** The language servers that the windows of a home started. */
function servers(home) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('org.fotaide.lsp.Main')
        && readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`HOME=${home}`);
    } catch {
      return false; // it ended while it was looked at
    }
  }).map(Number);
}
