// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { ServerCommands } from '../command/commands';
import type { OutdatedDevices, Project } from '../protocol';
import type { Targets } from './upload';

/** The devices that run an older ROM than the project builds, if there are some and the user wants to update them. */
export async function outdated(project: Project, commands: ServerCommands, log: vscode.LogOutputChannel): Promise<Targets> {
  const { version, devices } = await commands.work<OutdatedDevices>('fota.outdatedDevices', { project: project.folder }, {
    title: `Look for devices older than ${project.version.name}`,
    location: vscode.ProgressLocation.Notification,
    log: (line) => { log.info(line); },
  });
  if (devices.length === 0) {
    void vscode.window.showInformationMessage(`No device that answers is older than ${version}.`);
    throw new vscode.CancellationError();
  }
  const older = devices.length === 1 ? 'the device that runs an older ROM' : `the ${devices.length} devices that run older ROMs`;
  const answer = await vscode.window.showInformationMessage(`Upload ${version} to ${older}?`,
    { modal: true, detail: devices.map(({ name, rom }) => `${name}: ${rom ?? ''}`).join('\n') }, 'Upload');
  if (answer === undefined) {
    throw new vscode.CancellationError();
  }
  return { devices: [], hosts: devices.map(({ name }) => name) };
}
