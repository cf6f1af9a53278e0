// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import { addressText } from './address';
import type { Devices } from './devices';
import type { Entry, Standing } from './list';
import { brief, details, lookedOn, standingWord } from './words';

const ICONS: Record<Standing, vscode.ThemeIcon> = {
  present: new vscode.ThemeIcon('circuit-board', new vscode.ThemeColor('charts.green')),
  silent: new vscode.ThemeIcon('circuit-board', new vscode.ThemeColor('charts.yellow')),
  gone: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground')),
  remembered: new vscode.ThemeIcon('history', new vscode.ThemeColor('disabledForeground')),
  typed: new vscode.ThemeIcon('link'),
};

/** The Devices view. */
export class DeviceTree implements vscode.TreeDataProvider<Entry> {
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(private readonly devices: Devices) {
    this.onDidChangeTreeData = devices.onChange;
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    const item = new vscode.TreeItem(entry.name);
    item.id = `${entry.name} ${addressText(entry.address)}`;
    item.description = brief(entry, new Date());
    item.tooltip = new vscode.MarkdownString(details(entry));
    item.iconPath = ICONS[entry.standing];
    item.contextValue = entry.standing === 'present' ? 'device present' : 'device removable';
    item.accessibilityInformation = { label: `${entry.name}, ${standingWord(entry.standing)}, ${item.description}` };
    return item;
  }

  getChildren(entry?: Entry): Entry[] {
    return entry === undefined ? this.devices.all() : [];
  }
}

/** Shows the devices, and looks for them as long as somebody sees the view. */
export function deviceView(devices: Devices): vscode.Disposable {
  const view = vscode.window.createTreeView('fota.devices', {
    treeDataProvider: new DeviceTree(devices), canSelectMany: true, showCollapseAll: false,
  });
  const look = (): void => {
    if (view.visible) {
      devices.watch().catch((error: unknown) => { view.message = error instanceof Error ? error.message : String(error); });
    }
  };
  look();
  return vscode.Disposable.from(view,
    view.onDidChangeVisibility(look),
    devices.onChange(() => {
      const all = devices.all();
      view.description = lookedOn(devices.interfaces);
      view.message = '';
      const here = all.filter(({ standing }) => standing === 'present').length;
      view.badge = here === 0 ? undefined : { value: here, tooltip: here === 1 ? '1 device answers' : `${here} devices answer` };
    }));
}
