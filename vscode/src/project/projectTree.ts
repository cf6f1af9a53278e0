// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver-protocol';
import type { Declared, Project, ProjectSlot } from '../protocol';
import { address, bytes } from './bytes';
import type { Known, Projects } from './projects';

/** A row of the Project view. */
export class Row extends vscode.TreeItem {
  readonly rows: readonly Row[];
  readonly project: Project | undefined;

  constructor(readonly name: string, given: Partial<vscode.TreeItem> & { rows?: readonly Row[]; project?: Project } = {}) {
    const { rows = [], project, ...item } = given;
    super(name, rows.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Expanded);
    Object.assign(this, item);
    this.rows = rows;
    this.project = project;
  }
}

/** The Project view: slots with sizes and free bytes, regions, releases, devices and places of each project. */
export class ProjectTree implements vscode.TreeDataProvider<Row> {
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(private readonly projects: Projects) {
    this.onDidChangeTreeData = projects.onChange;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return row;
  }

  getChildren(row?: Row): Row[] {
    return row === undefined ? this.projects.all().map(top) : [...row.rows];
  }
}

function top(known: Known): Row {
  if ('broken' in known) {
    return new Row(vscode.workspace.asRelativePath(known.file), {
      description: 'cannot be read',
      tooltip: known.broken,
      iconPath: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
      command: { command: 'vscode.open', title: 'Open', arguments: [vscode.Uri.file(known.file)] },
      contextValue: 'broken',
    });
  }
  const { project } = known;
  const place = places(project);
  const slots = project.slots.map((slot) => slotRow(project, slot));
  const regions = project.regions.map((region) =>
    place(region, 'symbol-field', `${address(region.offset)}, ${bytes(region.size)}`));
  const releases = project.releases.map((release) => place(release, 'tag'));
  const devices = project.devices.map((device) =>
    place(device, 'circuit-board', device.port === undefined ? device.host : `${device.host}:${device.port}`, 'listedDevice'));
  const publish = project.places.map((target) => place(target, 'cloud-upload', `${target.via}, ${target.url}`, 'place'));
  return new Row(project.product, {
    description: project.version.name,
    tooltip: `${project.product}, product type ${project.ptype}: builds ${project.version.name} in ${project.folder}`,
    iconPath: new vscode.ThemeIcon('package'),
    command: open(project, project.version.range),
    contextValue: project.builds ? 'project builds' : 'project',
    rows: [...group('Slots', slots), ...group('Regions', regions), ...group('Releases', releases), ...group('Devices', devices),
      ...group('Publish places', publish)],
    project,
  });
}

function group(label: string, rows: readonly Row[]): Row[] {
  return rows.length === 0 ? [] : [new Row(label, { rows, description: String(rows.length) })];
}

function places(project: Project) {
  return (declared: Declared, icon: string, description = '', contextValue = 'declared'): Row =>
    new Row(declared.name, {
      description, contextValue, project, iconPath: new vscode.ThemeIcon(icon), command: open(project, declared.range),
    });
}

function open(project: Project, place: Range): vscode.Command {
  return { command: 'fota.openPlace', title: 'Open', arguments: [project.file, place] };
}

function slotRow(project: Project, slot: ProjectSlot): Row {
  const tooLarge = (slot.image?.free ?? 0) < 0;
  return new Row(slot.slot, {
    description: `${room(slot)}${bytes(slot.size)} at ${address(slot.offset)}`,
    tooltip: slot.image === undefined
      ? `Nothing was built yet. The largest image that both slots take has ${slot.largest} bytes.`
      : `The last image takes ${slot.image.size} of ${slot.largest} bytes.`,
    iconPath: tooLarge
      ? new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
      : new vscode.ThemeIcon('server'),
    contextValue: 'slot',
    command: { command: 'fota.showLayout', title: 'Show Flash Layout', arguments: [project.folder] },
    project,
  });
}

function room(slot: ProjectSlot): string {
  if (slot.image?.free === undefined) {
    return '';
  }
  return slot.image.free < 0 ? `${bytes(-slot.image.free)} too large, ` : `${bytes(slot.image.free)} free, `;
}
