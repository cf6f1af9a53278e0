// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { Project } from '../protocol';
import { range } from '../command/place';

const NEXT = vscode.CodeActionKind.RefactorRewrite.value;

/** Offers the names that the project may get next, and gives it the one that the user picks in every place that states it. */
export async function nextRom(project: Project): Promise<void> {
  const uri = vscode.Uri.file(project.file);
  await vscode.workspace.openTextDocument(uri);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider', uri, range(project.version.range), NEXT) ?? [];
  const offered = actions.filter(({ edit }) => edit !== undefined);
  if (offered.length === 0) {
    const reason = actions.find(({ disabled }) => disabled !== undefined)?.disabled?.reason;
    throw new Error(reason ?? `The version of ${project.product} is no legal ROM name. Mend it first.`);
  }
  const picked = await vscode.window.showQuickPick(
    offered.map((action) => ({ label: action.title, action })), { placeHolder: `Next ROM name, after ${project.version.name}` });
  if (picked?.action.edit === undefined) {
    return;
  }
  if (!(await vscode.workspace.applyEdit(picked.action.edit))) {
    throw new Error(`“${picked.label}” was not done: the editor did not take the changes.`);
  }
}
