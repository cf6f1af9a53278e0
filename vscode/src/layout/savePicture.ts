// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';

/** A picture of a flash, and where it is proposed to be kept. */
export interface Picture {
  readonly svg: string;
  readonly folder: string;
}

/** Writes the picture into a file that the user names. */
export async function savePicture({ svg, folder }: Picture): Promise<void> {
  const file = await vscode.window.showSaveDialog({
    title: 'Save Picture of Flash Layout', saveLabel: 'Save Picture', filters: { 'SVG picture': ['svg'] },
    defaultUri: vscode.Uri.joinPath(vscode.Uri.file(folder), 'flash-layout.svg'),
  });
  if (file === undefined) {
    return;
  }
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(svg));
  const chosen = await vscode.window.showInformationMessage(`The picture is in ${file.fsPath}.`, 'Open');
  if (chosen !== undefined) {
    await vscode.commands.executeCommand('vscode.open', file);
  }
}
