// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { until } from './until';
import { file } from './workspace';

/**
 * Measured in the clock of the extension host: from the opening of a fota.yaml, which activates the extension, to its first
 * diagnostic; and from a key to the diagnostic of what it made.
 */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('fotaide.fota-ide');
  if (extension === undefined || extension.isActive) {
    throw new Error('the extension is not installed, or was activated before');
  }
  const uri = file('measured', 'fota.yaml');
  mkdirSync(file('measured').fsPath, { recursive: true });
  writeFileSync(uri.fsPath, 'product: {ptype: 45772}\nversion: V1.0.2t45772(a)\n');
  const begin = performance.now();
  const { document } = await vscode.window.showTextDocument(uri);
  await until('there is a finding', () => (found(uri) > 0 ? true : undefined), 60_000, 1);
  const first = performance.now() - begin;
  const keys: number[] = [];
  for (let count = 0; count < 20; count++) {
    const wanted = count % 2 === 0 ? 0 : 1;
    const key = performance.now();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(1, 9, 1, 10), wanted === 0 ? 'v' : 'V');
    await vscode.workspace.applyEdit(edit);
    await until('the findings follow', () => (found(uri) === wanted ? true : undefined), 20_000, 1);
    keys.push(performance.now() - key);
  }
  await document.save();
  // it is written beside the first start; a window that closes before leaves half of it
  const kept = join(process.env['HOME'] ?? '', 'data/User/globalStorage/fotaide.fota-ide');
  await until('the class-data archive is there', () => (readdirSync(kept).some((name) => name.endsWith('.jsa')) ? true : undefined), 60_000);
  keys.sort((one, other) => one - other);
  console.log(`FOTA measured ${JSON.stringify({ first, key: keys[keys.length / 2] })}`);
}

function found(uri: vscode.Uri): number {
  return vscode.languages.getDiagnostics(uri).length;
}
