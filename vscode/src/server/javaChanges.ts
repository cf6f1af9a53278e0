// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { Server } from './server';

/** Another Java counts at once where no server runs, and when the user says so where one does. */
export function followJavaSettings(server: Server): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration('fota.java')) {
      return;
    }
    if (server.runs()) {
      void offer();
    } else {
      void vscode.commands.executeCommand('fota.restartServer');
    }
  });
}

async function offer(): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(
    'The settings of Java were changed. They take effect when the FOTA language server is restarted.', 'Restart');
  if (chosen !== undefined) {
    await vscode.commands.executeCommand('fota.restartServer');
  }
}
