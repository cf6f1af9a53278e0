// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { randomUUID } from 'node:crypto';
import { ExecuteCommandRequest, WorkDoneProgress, type LanguageClient } from 'vscode-languageclient/node';
import * as vscode from 'vscode';
import type { Server } from '../server/server';

/** Where progress of work is shown, and where its lines go. */
export interface Shown {
  readonly title: string;
  readonly location: vscode.ProgressLocation;
  readonly log: (line: string) => void;
  /** Asked besides the button of the progress. */
  readonly token?: vscode.CancellationToken;
}

/** One thing that the server does. */
export type Step = <T>(command: string, given: object) => Promise<T>;

/** The commands of the server (docs/language-server.md), with progress that the user sees and stops. */
export class ServerCommands {
  private readonly logs = new Map<string, (line: string) => void>();

  constructor(private readonly server: Server) {
    server.onClient((client) => client.onNotification('fota/log', (said: { token: string; line: string }) => {
      this.logs.get(said.token)?.(said.line);
    }));
  }

  /** Asks for something that is answered at once. */
  async ask<T>(command: string, given: object = {}): Promise<T> {
    const client = await this.server.running();
    return (await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [given] })) as T;
  }

  /** Does something that takes a while. Rejected as the server answers, also when the user stops it. */
  work<T>(command: string, given: object, shown: Shown): Promise<T> {
    return this.works(shown, (step) => step<T>(command, given));
  }

  /** Does several things that belong together, under one progress. */
  async works<T>(shown: Shown, steps: (step: Step) => Promise<T>): Promise<T> {
    const client = await this.server.running();
    return vscode.window.withProgress(
      { location: shown.location, title: shown.title, cancellable: true },
      async (progress, button) => {
        const cancel = new vscode.CancellationTokenSource();
        const ends = [button, shown.token].map((token) => token?.onCancellationRequested(() => { cancel.cancel(); }));
        try {
          return await steps((command, given) => this.step(client, command, given, shown.log, progress, cancel.token));
        } finally {
          for (const end of ends) {
            end?.dispose();
          }
          cancel.dispose();
        }
      },
    );
  }

  private async step<T>(
    client: LanguageClient, command: string, given: object, log: (line: string) => void,
    progress: vscode.Progress<{ message?: string; increment?: number }>, cancel: vscode.CancellationToken,
  ): Promise<T> {
    const workDoneToken = randomUUID();
    this.logs.set(workDoneToken, log);
    let percentage = 0;
    const told = client.onProgress(WorkDoneProgress.type, workDoneToken, (news) => {
      if (news.kind === 'report') {
        const reached = news.percentage ?? percentage;
        progress.report({
          ...(news.message === undefined ? {} : { message: news.message }),
          increment: Math.max(0, reached - percentage),
        });
        percentage = Math.max(percentage, reached);
      }
    });
    try {
      const params = { command, arguments: [given], workDoneToken };
      const result: unknown = await client.sendRequest(ExecuteCommandRequest.type, params, cancel);
      return result as T;
    } finally {
      this.logs.delete(workDoneToken);
      told.dispose();
    }
  }
}
