// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import type { Middleware } from 'vscode-languageclient/node';
import * as vscode from 'vscode';
import { forServer } from './settings';

/** Commands of the server that lenses run, and what this editor does instead: the same with a terminal and progress. */
const SHOWN: Readonly<Record<string, string>> = { 'fota.build': 'fota.buildFirmware', 'fota.upload': 'fota.uploadToDevice' };

/** What stands between the editor and the server. */
export function serverMiddleware(): Middleware {
  return {
    executeCommand: (command, given, next) => {
      const ours = SHOWN[command];
      const done: unknown = ours === undefined ? next(command, given) : vscode.commands.executeCommand(ours, ...(given as unknown[]));
      return done;
    },
    // nothing is built or uploaded where the user trusts nobody
    provideCodeLenses: (document, token, next) => (vscode.workspace.isTrusted ? next(document, token) : []),
    workspace: {
      configuration: async (params, token, next) => {
        const values = await next(params, token);
        return Array.isArray(values) ? values.map((value: unknown) => forServer(value)) : values;
      },
    },
  };
}
