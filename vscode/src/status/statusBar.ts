// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { State } from 'vscode-languageclient/node';
import * as vscode from 'vscode';
import type { Projects } from '../project/projects';
import type { Server } from '../server/server';

/** What the project in the editor builds, and whether the language server runs. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('fota.status', vscode.StatusBarAlignment.Left, 10);
  private state = State.Starting;
  private readonly parts: vscode.Disposable[];

  constructor(private readonly projects: Projects, server: Server) {
    this.item.name = 'FOTA IDE';
    this.parts = [
      this.item,
      server.onState((state) => { this.state = state; this.show(); }),
      projects.onChange(() => { this.show(); }),
      vscode.window.onDidChangeActiveTextEditor(() => { this.show(); }),
    ];
    this.show();
  }

  private show(): void {
    const { item } = this;
    item.backgroundColor = undefined;
    if (this.state === State.Stopped) {
      item.text = '$(error) FOTA';
      item.tooltip = 'The FOTA language server does not run. Click to start it again.';
      item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
      item.command = 'fota.restartServer';
    } else if (this.state === State.Starting) {
      item.text = '$(loading~spin) FOTA';
      item.tooltip = 'The FOTA language server is starting.';
      item.command = 'fota.showLog';
    } else {
      this.showProject();
    }
    item.show();
  }

  /** That of the file in the editor, or the only one. */
  private showProject(): void {
    const { item } = this;
    const edited = vscode.window.activeTextEditor?.document.uri.fsPath;
    const all = this.projects.all();
    const known = (edited === undefined ? undefined : this.projects.of(edited)) ?? (all.length === 1 ? all[0] : undefined);
    if (known === undefined) {
      item.text = '$(circuit-board) FOTA';
      item.tooltip = all.length === 0 ? 'FOTA IDE: there is no project here.' : `FOTA IDE: ${all.length} projects. Click to see them.`;
      item.command = 'fota.project.focus';
    } else if ('broken' in known) {
      item.text = '$(warning) FOTA';
      item.tooltip = known.broken;
      item.command = 'workbench.actions.view.problems';
    } else {
      const { product, room, version } = known.project;
      item.text = `$(circuit-board) ${version.name}`;
      item.tooltip = `${product} builds ${version.name}. ${room === '' ? '' : `${room}. `}Click to upload it.`;
      item.command = 'fota.uploadToDevice';
    }
  }

  dispose(): void {
    this.parts.forEach((part) => { part.dispose(); });
  }
}
