// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { ServerCommands, Shown } from '../command/commands';
import { needsTrust } from '../command/run';
import type { Devices } from '../devices/devices';
import type { Outcome, Project, UploadReport } from '../protocol';
import { told, toldOfSeveral, type Told } from './outcome';

/** Devices that an upload goes to: by their names in fota.yaml, or by host or name. */
export interface Targets {
  readonly devices: readonly string[];
  readonly hosts: readonly string[];
}

/** Sends what a project builds to devices, with progress, and tells what they run afterwards. */
export class Uploads {
  constructor(
    private readonly commands: ServerCommands,
    private readonly known: Devices,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  async to(project: Project, targets: Targets): Promise<void> {
    await needsTrust();
    const names = [...targets.devices, ...targets.hosts];
    const given = { project: project.folder, build: project.builds };
    const [first] = names;
    const title = names.length === 1 ? `Upload to ${first ?? ''}` : `Upload to ${names.length} devices`;
    this.log.info(`${title}: ${project.product}, ${project.version.name}`);
    const shown: Shown = {
      title, location: vscode.ProgressLocation.Notification, log: (line) => { this.log.info(line); },
    };
    if (names.length === 1) {
      const target = targets.devices.length === 1 ? { device: first } : { to: first };
      this.tell(told(await this.commands.work<UploadReport>('fota.upload', { ...given, ...target }, shown)));
    } else {
      const outcomes = await this.commands.work<Outcome[]>('fota.uploadToSeveral', { ...given, ...targets }, shown);
      outcomes.forEach((outcome) => { this.logOne(outcome); });
      this.tell(toldOfSeveral(outcomes));
    }
  }

  private logOne(outcome: Outcome): void {
    switch (outcome.result) {
      case 'done':
        this.log.info(`${outcome.target}: ${told(outcome.upload).message}`);
        break;
      case 'failed':
        this.log.error(`${outcome.target}: ${outcome.problem.what} ${outcome.problem.why} ${outcome.problem.remedy}`);
        break;
      case 'up-to-date':
        this.log.info(`${outcome.target}: up to date`);
        break;
      case 'not-tried':
        this.log.info(`${outcome.target}: not tried`);
    }
  }

  private tell({ good, message }: Told): void {
    this.log[good ? 'info' : 'error'](message);
    const say = good ? vscode.window.showInformationMessage : vscode.window.showErrorMessage;
    void say(message, 'Show Log').then((chosen) => {
      if (chosen !== undefined) {
        this.log.show();
      }
    });
  }

  /** The devices that the user picks: those of fota.yaml, those that were heard, or one by its address. */
  async choose(project: Project): Promise<Targets> {
    const listed = project.devices.map(({ name, host }) => ({ label: name, description: `in fota.yaml: ${host}`, device: name, host: undefined }));
    const heard = this.known.all().map((entry) => ({
      label: entry.name, description: entry.device?.rom ? `runs ${entry.device.rom}` : '', device: undefined, host: entry.target,
    }));
    const all = [...listed, ...heard];
    const [only] = listed;
    if (all.length === 1 && only !== undefined) {
      return { devices: [only.device], hosts: [] };
    }
    if (all.length === 0) {
      throw new Error('No device was found yet. FOTA: Add Device by Address adds one that does not announce itself, and FOTA: Simulate Devices starts one.');
    }
    const picked = await vscode.window.showQuickPick(all, { title: `Upload ${project.version.name} to`, placeHolder: 'Devices (type to filter)', canPickMany: true });
    if (picked === undefined || picked.length === 0) {
      throw new vscode.CancellationError();
    }
    return {
      devices: picked.flatMap(({ device }) => (device === undefined ? [] : [device])),
      hosts: picked.flatMap(({ host }) => (host === undefined ? [] : [host])),
    };
  }
}
