// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { Server } from '../server/server';

interface HostKey {
  readonly host: string;
  readonly type: string;
  readonly fingerprint: string;
  readonly knownHosts: string;
}

/** Asks the user whether a server that was never seen is the one that it says it is. */
export function askForHostKeys(server: Server): void {
  server.onClient((client) => client.onRequest('fota/trustHostKey', async (key: HostKey) => {
    const chosen = await vscode.window.showWarningMessage(`${key.host} was never seen.`, {
      modal: true,
      detail: `It shows this key:\n\n${key.type}\n${key.fingerprint}\n\nCompare it with what the server's keeper tells you. If you trust it, it is written into ${key.knownHosts}.`,
    }, 'Trust');
    return chosen === 'Trust';
  }));
}
