// A project of its own product and several devices: what is cancelled, sent to all that are outdated, published to a server that nobody knows.
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenSsh } from '../openSsh.mjs';
import { Simulation } from '../simulation.mjs';
import { waitFor } from './hand.mjs';

const OLD = 'v0.9.0t45799(a)';
const NEW = 'v1.0.2t45799(a)';

/** What a sector takes, in milliseconds: the whole image takes long enough for a hand that cancels. */
const SLOW = 100;

/** A cancel leaves the device with what it runs, and ready for the next upload. */
export async function cancelled({ hand, room, home, atEnd }) {
  const { page } = hand;
  const simulation = await Simulation.start(room, home);
  atEnd(() => { simulation.stop(); });
  await simulation.devices({ name: 'slow-lamp', rom: OLD, sectorMillis: SLOW });
  await simulation.devices({ name: 'pair', rom: OLD, count: 2 });
  await simulation.devices({ name: 'up-to-date', rom: NEW });
  await hand.sideBar();
  const row = hand.row('slow-lamp');
  await row.waitFor({ timeout: 60_000 });
  await row.hover();
  await row.locator('.action-label[aria-label^="Upload"]').click();
  const progress = hand.notice('Upload to slow-lamp');
  await progress.filter({ hasText: / of \d+ bytes/ }).waitFor({ timeout: 90_000 });
  await hand.picture('20-sending');
  await progress.hover();
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await progress.waitFor({ state: 'detached', timeout: 5_000 });
  assert.equal(await page.locator('.notification-toast').count(), 0, 'a cancel is no failure');
  await hand.row(`${OLD} from user1`).waitFor();
  await hand.picture('21-cancelled');
}

/** Only those that run something older get it, also the one whose upload was cancelled. */
export async function outdated({ hand }) {
  await hand.command('FOTA: Upload to All Outdated');
  const question = hand.question(`Upload ${NEW} to the 3 devices that run older ROMs?`);
  await question.waitFor({ timeout: 60_000 });
  const said = await question.innerText();
  for (const name of ['pair', 'pair-2', 'slow-lamp']) {
    assert.ok(said.includes(`${name}: ${OLD}`), said);
  }
  await hand.picture('22-outdated');
  await question.getByRole('button', { name: 'Upload', exact: true }).click();
  await hand.notice('3 devices: 3 done.').waitFor({ timeout: 120_000 });
  await hand.picture('23-all-done');
  await hand.command('FOTA: Upload to All Outdated');
  await hand.notice('No device that answers is older').waitFor({ timeout: 30_000 });
}

/** Nothing is sent to a server that was never seen, until somebody trusts its key. */
export async function unknownServer({ hand, folder, home, atEnd }) {
  if (!OpenSsh.installed()) {
    console.log('[page] skipped unknownServer: sshd is not installed');
    return;
  }
  const server = await OpenSsh.start(home);
  atEnd(() => { server.stop(); });
  const place = join(home, 'published');
  appendFileSync(join(folder, 'fota.yaml'), `publish:\n  site: {via: sftp, url: "${server.url(place)}"}\n`);
  await hand.row('site').waitFor({ timeout: 30_000 });
  const question = hand.question(`[127.0.0.1]:${server.port} was never seen.`);
  await hand.command('FOTA: Publish Release...');
  await question.waitFor({ timeout: 60_000 });
  assert.match(await question.innerText(), /ssh-ed25519\s+SHA256:/);
  await hand.picture('24-unknown-server');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await hand.notice('127.0.0.1').waitFor({ timeout: 30_000 });
  await hand.picture('25-not-trusted');
  assert.equal(existsSync(place), false);
  await hand.command('Notifications: Clear All Notifications');
  await hand.command('FOTA: Publish Release...');
  await question.waitFor({ timeout: 60_000 });
  await question.getByRole('button', { name: 'Trust', exact: true }).click();
  const publish = hand.question(`Publish ${NEW} to site?`);
  await publish.waitFor({ timeout: 60_000 });
  await publish.getByRole('button', { name: 'Publish', exact: true }).click();
  await hand.notice('is published to site').waitFor({ timeout: 60_000 });
  await waitFor('it is there', () => existsSync(place));
  assert.match(readFileSync(join(home, '.ssh/known_hosts'), 'utf8'), /^\[127\.0\.0\.1\]:/m);
}
