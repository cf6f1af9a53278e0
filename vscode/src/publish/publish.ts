// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { ServerCommands } from '../command/commands';
import type { Project, PublishReport } from '../protocol';

/** Puts a release into one of the places of fota.yaml, after a check that changes nothing and a question to the user. */
export async function publish(
  project: Project, place: string | undefined, commands: ServerCommands, log: vscode.LogOutputChannel,
): Promise<void> {
  const to = place ?? (await choosePlace(project));
  const given = { project: project.folder, place: to };
  const shown = (title: string) => ({
    title, location: vscode.ProgressLocation.Notification, log: (line: string) => { log.info(line); },
  });
  const check = await commands.works(shown(`Check ${project.version.name} for ${to}`), async (step) => {
    if (project.builds) {
      await step('fota.build', { project: project.folder });
    }
    return step<PublishReport>('fota.publish', { ...given, rehearse: true });
  });
  check.words.forEach((line) => { log.info(line); });
  const answer = await vscode.window.showInformationMessage(`Publish ${check.rom} to ${to}?`,
    { modal: true, detail: check.words.join('\n') }, 'Publish', 'Publish Without Making It Current');
  if (answer === undefined) {
    throw new vscode.CancellationError();
  }
  const done = await commands.work<PublishReport>('fota.publish', { ...given, leaveCurrent: answer !== 'Publish' },
    shown(`Publish ${project.version.name} to ${to}`));
  done.words.forEach((line) => { log.info(line); });
  void vscode.window.showInformationMessage(done.words[0] ?? `${done.rom} is published to ${to}.`);
}

async function choosePlace(project: Project): Promise<string> {
  const [only] = project.places;
  if (only === undefined) {
    throw new Error('fota.yaml has no place to publish to. Write one below publish:, with via: and url:.');
  }
  if (project.places.length === 1) {
    return only.name;
  }
  const picked = await vscode.window.showQuickPick(
    project.places.map(({ name, via, url }) => ({ label: name, description: `${via}, ${url}` })), { placeHolder: `Publish ${project.version.name} to` });
  if (picked === undefined) {
    throw new vscode.CancellationError();
  }
  return picked.label;
}
