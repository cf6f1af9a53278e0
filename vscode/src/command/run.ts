// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import { failureOf, text } from './failure';

/** Registers commands whose failures the user is told of, with what to do. */
export class CommandTable implements vscode.Disposable {
  private readonly registered: vscode.Disposable[] = [];

  constructor(private readonly log: vscode.LogOutputChannel) {}

  add(name: string, run: (...given: never[]) => unknown): this {
    this.registered.push(vscode.commands.registerCommand(name, async (...given: never[]) => {
      try {
        return await run(...given);
      } catch (error) {
        this.tell(error);
        return undefined;
      }
    }));
    return this;
  }

  /** A cancel is no failure: whoever cancelled knows. */
  tell(error: unknown): void {
    const failure = failureOf(error);
    if (failure.kind === 'cancelled') {
      this.log.info('Stopped.');
      return;
    }
    if (failure.kind === 'told') {
      return;
    }
    const message = failure.kind === 'problem' ? text(failure.problem) : failure.message;
    this.log.error(failure.kind === 'problem' ? `${failure.problem.code}: ${message}` : message);
    void vscode.window.showErrorMessage(message, 'Show Log').then((chosen) => {
      if (chosen !== undefined) {
        this.log.show();
      }
    });
  }

  dispose(): void {
    this.registered.forEach((one) => { one.dispose(); });
  }
}

/** What runs programs that a project names, or sends what they made, waits until the user trusts the folder. */
export async function needsTrust(): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    const chosen = await vscode.window.showWarningMessage(
      'This folder is not trusted: files are checked, but nothing is built, uploaded or published.', 'Manage Trust');
    if (chosen !== undefined) {
      await vscode.commands.executeCommand('workbench.trust.manage');
    }
    throw new vscode.CancellationError();
  }
}
