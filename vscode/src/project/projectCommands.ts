// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { BuildTasks } from '../build/buildTask';
import type { ServerCommands } from '../command/commands';
import { needsTrust, type CommandTable } from '../command/run';
import type { LayoutPanel } from '../layout/layoutPanel';
import { savePicture } from '../layout/savePicture';
import type { Project } from '../protocol';
import { publish } from '../publish/publish';
import { chooseProject } from './choose';
import { newProject } from './newProject';
import { nextRom } from './nextRom';
import { Row } from './projectTree';
import type { Projects } from './projects';

interface Parts {
  readonly projects: Projects;
  readonly commands: ServerCommands;
  readonly tasks: BuildTasks;
  readonly layout: LayoutPanel;
  readonly log: vscode.LogOutputChannel;
}

/** A row of the Project view, the folder that a lens names, or nothing. */
export type About = Row | { readonly project: string } | undefined;

/** The project that a command is about. */
export async function projectOf(projects: Projects, about: About): Promise<Project> {
  if (about instanceof Row && about.project !== undefined) {
    return about.project;
  }
  const folder = about instanceof Row ? undefined : about?.project;
  if (folder === undefined) {
    return chooseProject(projects);
  }
  await projects.refresh(); // a lens stands in a text that may have changed
  const known = projects.all().find((candidate) => candidate.folder === folder);
  if (known === undefined || 'broken' in known) {
    throw new Error(known?.broken ?? `There is no FOTA project in ${folder}.`);
  }
  return known.project;
}

export function addProjectCommands(table: CommandTable, { projects, commands, tasks, layout, log }: Parts): void {
  table
    .add('fota.buildFirmware', async (about: About) => {
      await needsTrust();
      const project = await projectOf(projects, about);
      return vscode.tasks.executeTask(tasks.of(project));
    })
    .add('fota.publishRelease', async (about: About) => {
      await needsTrust();
      const place = about instanceof Row && about.contextValue === 'place' ? about.name : undefined;
      await publish(await projectOf(projects, about), place, commands, log);
      await projects.refresh();
    })
    .add('fota.nextRom', async (about: About) => { await nextRom(await projectOf(projects, about)); })
    .add('fota.showLayout', async (about: About | string) => {
      const folder = typeof about === 'string' ? about : undefined;
      await layout.show(folder ?? (await folderOf(projects, about as About)));
    })
    .add('fota.savePicture', () => savePicture(layout.picture()))
    .add('fota.refreshProjects', () => projects.refresh())
    .add('fota.createProject', async () => {
      const manifest = await newProject(commands);
      if (manifest !== undefined) {
        await vscode.window.showTextDocument(manifest);
        await projects.refresh();
        if (vscode.workspace.getWorkspaceFolder(manifest) === undefined) {
          await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.joinPath(manifest, '..'));
        }
      }
    });
}

/** Also of a project that cannot be read: its layout says why. */
async function folderOf(projects: Projects, about: About): Promise<string> {
  const edited = vscode.window.activeTextEditor?.document.uri;
  const around = about === undefined && edited?.scheme === 'file' ? projects.of(edited.fsPath) : undefined;
  return around?.folder ?? (await projectOf(projects, about)).folder;
}
