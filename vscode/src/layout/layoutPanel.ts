// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { ServerCommands } from '../command/commands';
import { show } from '../command/place';
import type { Projects } from '../project/projects';
import type { Drawn, Flash } from '../protocol';
import { html } from './html';
import type { FromPage, ToPage } from './messages';
import type { Picture } from './savePicture';

/** Said to be true as long as the view is there. */
const SHOWN = 'fota.layoutShown';

/** The Flash Layout view: one page beside the editor, of the project that is worked on. */
export class LayoutPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private folder: string | undefined;
  private flash: Flash | undefined;
  private last: Drawn | undefined;
  private readonly parts: vscode.Disposable[];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly projects: Projects,
    private readonly commands: ServerCommands,
  ) {
    this.parts = [
      projects.onChange(() => { void this.refresh(); }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const around = editor?.document.uri.scheme === 'file' ? projects.of(editor.document.uri.fsPath) : undefined;
        if (around !== undefined && around.folder !== this.folder) {
          void this.follow(around.folder);
        }
      }),
    ];
  }

  async show(folder: string): Promise<void> {
    this.panel ??= this.open();
    this.panel.reveal(undefined, true);
    await this.follow(folder);
  }

  /** What is shown now; the last that could be drawn while the text cannot be read. */
  picture(): Picture {
    const { folder } = this;
    const shown = this.shown();
    if (this.panel === undefined || folder === undefined || shown === undefined) {
      throw new Error('No flash is drawn. FOTA: Show Flash Layout draws that of a project whose fota.yaml can be read.');
    }
    return { svg: shown.svg, folder };
  }

  private shown(): Drawn | undefined {
    return this.flash?.drawn === true ? this.flash : this.last;
  }

  private open(): vscode.WebviewPanel {
    const { extensionUri } = this.context;
    const local = [vscode.Uri.joinPath(extensionUri, 'dist'), vscode.Uri.joinPath(extensionUri, 'media')];
    const panel = vscode.window.createWebviewPanel('fota.layout', 'Flash Layout', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: local, retainContextWhenHidden: true });
    const { webview } = panel;
    const uri = (folder: string, file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, folder, file)).toString();
    webview.onDidReceiveMessage((said: FromPage) => { void this.hear(said); });
    webview.html = html({ source: webview.cspSource, script: uri('dist', 'layout.js'), style: uri('media', 'layout.css') });
    void vscode.commands.executeCommand('setContext', SHOWN, true);
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.flash = undefined;
      this.last = undefined;
      void vscode.commands.executeCommand('setContext', SHOWN, false);
    });
    return panel;
  }

  private async follow(folder: string): Promise<void> {
    if (this.folder !== folder) {
      this.folder = folder;
      this.last = undefined;
    }
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    const { folder } = this;
    if (this.panel === undefined || folder === undefined) {
      return;
    }
    const flash = await this.commands.ask<Flash>('fota.layout', { project: folder }).catch(() => undefined);
    if (folder === this.folder && flash !== undefined) {
      this.flash = flash;
      this.last = flash.drawn ? flash : this.last;
      await this.send();
    }
  }

  private async send(): Promise<void> {
    const known = this.projects.all().find(({ folder }) => folder === this.folder);
    const name = known !== undefined && 'project' in known ? known.project.product : basename(this.folder ?? '');
    const news: ToPage = { kind: 'flash', flash: this.flash, last: this.last, title: `Flash Layout of ${name}` };
    await this.panel?.webview.postMessage(news);
  }

  private async hear(said: FromPage): Promise<void> {
    const shown = this.shown();
    if (said.kind === 'ready') {
      await this.send();
    } else if (said.kind === 'save') {
      await vscode.commands.executeCommand('fota.savePicture');
    } else if (said.kind === 'fault' && this.flash?.drawn === false) {
      await show(this.flash.file, this.flash.range, vscode.ViewColumn.One);
    } else if (said.kind === 'open' && shown !== undefined) {
      const area = shown.areas[said.index];
      if (area !== undefined) {
        await show(shown.file, area.range, vscode.ViewColumn.One);
      }
    }
  }

  dispose(): void {
    this.panel?.dispose();
    this.parts.forEach((part) => { part.dispose(); });
  }
}
