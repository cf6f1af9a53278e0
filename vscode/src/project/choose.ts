// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { Project } from '../protocol';
import type { Projects } from './projects';

/** The project that a command is about: the one in the editor, the only one, or the one that the user picks. */
export async function chooseProject(projects: Projects): Promise<Project> {
  if (projects.all().length === 0) {
    await projects.refresh();
  }
  const edited = vscode.window.activeTextEditor?.document.uri;
  const around = edited?.scheme === 'file' ? projects.of(edited.fsPath) : undefined;
  if (around !== undefined && 'project' in around) {
    return around.project;
  }
  const readable = projects.readable();
  const [only] = readable;
  if (only === undefined) {
    const broken = projects.all().find((known) => 'broken' in known);
    throw new Error(broken === undefined
      ? 'There is no FOTA project in this folder. FOTA: New FOTA Project makes one.'
      : broken.broken);
  }
  if (readable.length === 1) {
    return only;
  }
  const picked = await vscode.window.showQuickPick(
    readable.map((project) => ({ label: project.product, description: project.version.name, detail: project.folder, project })),
    { placeHolder: 'Project (type to filter)' });
  if (picked === undefined) {
    throw new vscode.CancellationError();
  }
  return picked.project;
}
