// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver-protocol';

export function range(place: Range): vscode.Range {
  return new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character);
}

/** Shows a place of a file, and selects it. */
export async function show(file: string, place: Range, column = vscode.ViewColumn.Active): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.file(file), { selection: range(place), viewColumn: column });
}
