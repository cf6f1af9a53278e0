// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { ServerCommands } from '../command/commands';

const NAME = /^[A-Za-z0-9]([A-Za-z0-9-]{0,50}[A-Za-z0-9])?$/;

/** Older than what a new project builds, which can be uploaded at once. */
const OLD_VERSION = 'v0.9.0';

/** Asks what simulated devices are to be like, and switches them on; how many were started. */
export async function simulate(commands: ServerCommands, ptype: number): Promise<number> {
  const title = 'Simulate Devices';
  const name = await vscode.window.showInputBox({
    title, value: 'simulated', prompt: 'Name. ESP8266 devices with 1 MB of flash in two slots, reached from this computer only.',
    validateInput: (value) => (NAME.test(value) ? undefined : 'A name has letters, digits and inner hyphens.'),
  });
  const rom = name === undefined ? undefined : await vscode.window.showInputBox({
    title, value: `${OLD_VERSION}t${ptype}(a)`, prompt: 'ROM that they run (empty for none)',
  });
  const password = rom === undefined ? undefined : await vscode.window.showQuickPick(['Without a password', 'With a password'], { title });
  const count = password === undefined ? undefined : await vscode.window.showInputBox({
    title, value: '1', prompt: 'How many',
    validateInput: (value) => (/^([1-9]\d?|100)$/.test(value) ? undefined : 'A whole number from 1 to 100.'),
  });
  if (name === undefined || rom === undefined || count === undefined) {
    throw new vscode.CancellationError();
  }
  const started = await commands.ask<unknown[]>('fota.simulate', {
    name, count: Number(count), askPassword: password === 'With a password', ...(rom === '' ? {} : { rom }),
  });
  return started.length;
}
