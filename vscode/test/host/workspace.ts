// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { join } from 'node:path';
import * as vscode from 'vscode';
import { until } from './until';

/** A file of the folder that is open. */
export function file(...names: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new Error('no folder is open');
  }
  return vscode.Uri.file(join(folder.uri.fsPath, ...names));
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The codes of what is found in a file, once they are as wished. */
export async function codes(uri: vscode.Uri, wished: (codes: string[]) => boolean): Promise<string[]> {
  let found: string[] = [];
  const look = () => {
    found = vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code)).sort();
    return wished(found) ? found : undefined;
  };
  return until(() => `the findings of ${uri.fsPath} are as wished, not ${found.join(', ')}`, look);
}

/** Gives a document another text. */
export async function replace(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}
