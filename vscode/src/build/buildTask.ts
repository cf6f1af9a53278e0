// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { ServerCommands } from '../command/commands';
import { failureOf } from '../command/failure';
import type { Projects } from '../project/projects';
import type { BuildReport, Project } from '../protocol';
import { failures, summary } from './lines';

const TYPE = 'fota';

/** How a task of ours stands in tasks.json. */
interface Definition extends vscode.TaskDefinition {
  readonly task: 'build';
  /** From the folder of the workspace; without it, the only project there. */
  readonly project?: string;
}

/** Tasks that build each project of the workspace. */
export class BuildTasks implements vscode.TaskProvider {
  constructor(
    private readonly projects: Projects,
    private readonly commands: ServerCommands,
  ) {}

  provideTasks(): vscode.Task[] {
    return this.projects.readable().filter(({ builds }) => builds).map((project) => this.of(project));
  }

  /** Completes one that stands in tasks.json. */
  resolveTask(task: vscode.Task): vscode.Task | undefined {
    const definition = task.definition as Definition;
    const project = this.projects.readable().find(({ folder }) =>
      definition.project === undefined || relative(folder) === definition.project);
    return project === undefined ? undefined : this.of(project, definition, task.scope);
  }

  of(project: Project, definition?: Definition, scope?: vscode.Task['scope']): vscode.Task {
    const place = scope ?? vscode.workspace.getWorkspaceFolder(vscode.Uri.file(project.folder)) ?? vscode.TaskScope.Workspace;
    const task = new vscode.Task(
      definition ?? { type: TYPE, task: 'build', project: relative(project.folder) },
      place,
      `build ${project.product}`,
      TYPE,
      new vscode.CustomExecution(() => Promise.resolve(new BuildTerminal(project, this.commands, this.projects))),
      ['$fota']);
    task.group = vscode.TaskGroup.Build;
    task.detail = `Build the firmware ${project.version.name}`;
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Shared, clear: true };
    return task;
  }
}

function relative(folder: string): string {
  return vscode.workspace.asRelativePath(folder, false);
}

/** The terminal of one build: what the tools say as they say it, what was made, and what is wrong on which line. */
class BuildTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly ended = new vscode.EventEmitter<number>();
  private readonly cancel = new vscode.CancellationTokenSource();

  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.ended.event;

  constructor(
    private readonly project: Project,
    private readonly commands: ServerCommands,
    private readonly projects: Projects,
  ) {}

  open(): void {
    void this.build().then((status) => { this.ended.fire(status); });
  }

  close(): void {
    this.cancel.cancel();
  }

  /** Ctrl+C in the terminal. */
  handleInput(typed: string): void {
    if (typed === '\u0003') {
      this.cancel.cancel();
    }
  }

  private async build(): Promise<number> {
    if (!vscode.workspace.isTrusted) {
      this.line('This folder is not trusted: nothing is built.');
      return 1;
    }
    try {
      const report = await this.commands.work<BuildReport>('fota.build', { project: this.project.folder }, {
        title: `Build ${this.project.product}`,
        location: vscode.ProgressLocation.Window,
        log: (line) => { this.line(line); },
        token: this.cancel.token,
      });
      summary(report).forEach((line) => { this.line(line); });
      return 0;
    } catch (error) {
      return this.failed(error);
    } finally {
      await this.projects.refresh();
    }
  }

  private failed(error: unknown): number {
    const failure = failureOf(error);
    switch (failure.kind) {
      case 'cancelled':
        this.line('Stopped.');
        return 130;
      case 'problem':
        failures(failure.problem).forEach((line) => { this.line(line); });
        return 1;
      case 'told':
      case 'other':
        this.line(failure.message);
        return 1;
    }
  }

  private line(text: string): void {
    this.written.fire(`${text.replace(/\r?\n/g, '\r\n')}\r\n`);
  }
}
