// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { ServerCommands } from '../command/commands';
import { needsTrust, type CommandTable } from '../command/run';
import { chooseProject } from '../project/choose';
import { projectOf, type About } from '../project/projectCommands';
import { Row } from '../project/projectTree';
import type { Projects } from '../project/projects';
import { outdated } from '../upload/outdated';
import type { Targets, Uploads } from '../upload/upload';
import { addressText, readAddress } from './address';
import type { Devices } from './devices';
import type { Entry } from './list';
import { simulate } from './simulate';

interface Parts {
  readonly projects: Projects;
  readonly commands: ServerCommands;
  readonly devices: Devices;
  readonly uploads: Uploads;
  readonly log: vscode.LogOutputChannel;
}

/** What a lens names. */
interface Lens {
  readonly project: string;
  readonly device: string;
}

/** The product type of examples, where no project says one. */
const EXAMPLE_PTYPE = 45_772;

export function addDeviceCommands(table: CommandTable, { projects, commands, devices, uploads, log }: Parts): void {
  table
    .add('fota.uploadToDevice', async (about: About | Lens) => {
      const project = await projectOf(projects, about);
      await uploads.to(project, targets(about) ?? (await uploads.choose(project)));
      await projects.refresh();
    })
    .add('fota.uploadToOutdated', async (about: About) => {
      await needsTrust();
      const project = await projectOf(projects, about);
      await uploads.to(project, await outdated(project, commands, log));
      await projects.refresh();
    })
    .add('fota.devices.upload', async (entry: Entry, chosen?: readonly Entry[]) => {
      const project = await chooseProject(projects);
      const all = chosen !== undefined && chosen.length > 0 ? chosen : [entry];
      await uploads.to(project, { devices: [], hosts: all.map(({ target }) => target) });
    })
    .add('fota.devices.ask', () => devices.watch())
    .add('fota.devices.add', async (given?: string) => {
      const typed = given ?? (await vscode.window.showInputBox({
        title: 'Add Device',
        prompt: 'Address of the device: a host, an IP address or name.local, with :PORT where it is not 8266.',
        validateInput: (text) => {
          const read = readAddress(text);
          return typeof read === 'string' ? read : undefined;
        },
      }));
      const address = typed === undefined ? undefined : readAddress(typed);
      if (typeof address === 'string') {
        throw new Error(address);
      }
      if (address !== undefined) {
        await devices.add(address);
      }
    })
    .add('fota.devices.forget', async (entry: Entry, chosen?: readonly Entry[]) => {
      for (const one of chosen !== undefined && chosen.length > 0 ? chosen : [entry]) {
        await devices.forget(one);
      }
    })
    .add('fota.devices.openPage', async (entry: Entry) => {
      const host = entry.device?.address ?? entry.address.host;
      await vscode.env.openExternal(vscode.Uri.parse(`http://${host.includes(':') ? `[${host}]` : host}/`));
    })
    .add('fota.devices.copyAddress', (entry: Entry) => vscode.env.clipboard.writeText(addressText(entry.address)))
    .add('fota.devices.simulate', async () => {
      const [project] = projects.readable();
      const count = await simulate(commands, project?.ptype ?? EXAMPLE_PTYPE);
      await devices.watch();
      void vscode.window.showInformationMessage(count === 1 ? 'A simulated device runs.' : `${count} simulated devices run.`);
    })
    .add('fota.devices.stopSimulation', () => commands.ask('fota.stopSimulation'));
}

/** The device of a lens or of a row of the Project view. */
function targets(about: About | Lens): Targets | undefined {
  if (about instanceof Row) {
    return about.contextValue === 'listedDevice' ? { devices: [about.name], hosts: [] } : undefined;
  }
  return about !== undefined && 'device' in about ? { devices: [about.device], hosts: [] } : undefined;
}
