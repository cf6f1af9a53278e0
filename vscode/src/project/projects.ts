// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { failureOf, text } from '../command/failure';
import type { ServerCommands } from '../command/commands';
import type { Project } from '../protocol';

/** What is known of a project, or why nothing is. */
export type Known =
  | { readonly folder: string; readonly project: Project }
  | { readonly folder: string; readonly file: string; readonly broken: string };

const MANIFESTS = '**/fota.{yaml,yml}';
const NOT_IN = '**/{node_modules,.git,build}/**';
const PAUSE_MILLISECONDS = 300;

/** The projects of the folders that are open, as their fota.yaml stand in the editor. */
export class Projects implements vscode.Disposable {
  private known: readonly Known[] = [];
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly parts: vscode.Disposable[];
  private waiting: NodeJS.Timeout | undefined;
  private reading: Promise<void> = Promise.resolve();

  readonly onChange = this.changes.event;

  constructor(private readonly commands: ServerCommands) {
    const watcher = vscode.workspace.createFileSystemWatcher(MANIFESTS);
    const soon = (): void => { this.soon(); };
    this.parts = [
      this.changes,
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidChange(soon),
      watcher.onDidDelete(soon),
      vscode.workspace.onDidChangeWorkspaceFolders(soon),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (isManifest(change.document)) {
          soon();
        }
      }),
    ];
  }

  all(): readonly Known[] {
    return this.known;
  }

  /** Those that can be read. */
  readable(): Project[] {
    return this.known.flatMap((known) => ('project' in known ? [known.project] : []));
  }

  /** The project that a file belongs to: the next one above it. */
  of(file: string): Known | undefined {
    return this.known
      .filter(({ folder }) => file === folder || file.startsWith(`${folder}/`) || file.startsWith(`${folder}\\`))
      .sort((one, other) => other.folder.length - one.folder.length)[0];
  }

  /** What was built, say, changes what is known without a change of the text. */
  refresh(): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => this.read());
    return this.reading;
  }

  private soon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => { void this.refresh(); }, PAUSE_MILLISECONDS);
  }

  private async read(): Promise<void> {
    const files = await vscode.workspace.findFiles(MANIFESTS, NOT_IN);
    const folders = [...new Set(files.map((file) => dirname(file.fsPath)))].sort();
    this.known = await Promise.all(folders.map((folder) => this.one(folder, files)));
    await vscode.commands.executeCommand('setContext', 'fota.hasProject', this.known.length > 0);
    this.changes.fire();
  }

  private async one(folder: string, files: readonly vscode.Uri[]): Promise<Known> {
    try {
      return { folder, project: await this.commands.ask<Project>('fota.project', { project: folder }) };
    } catch (error) {
      const failure = failureOf(error);
      const file = files.find((candidate) => dirname(candidate.fsPath) === folder)?.fsPath ?? folder;
      const broken = failure.kind === 'problem' ? text(failure.problem) : failure.kind === 'cancelled' ? 'It was not read.' : failure.message;
      return { folder, file, broken };
    }
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.parts.forEach((part) => { part.dispose(); });
  }
}

function isManifest(document: vscode.TextDocument): boolean {
  return /[\\/]fota\.ya?ml$/.test(document.uri.fsPath);
}
