// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { Server } from '../server/server';

/** What a secret is for, as the server names it. */
interface Subject {
  readonly kind: 'device-password' | 'key-passphrase' | 'server-password';
  readonly name: string;
}

const INDEX = 'fota.passwords';
const TITLES: Record<Subject['kind'], (name: string) => string> = {
  'device-password': (name) => `Password of the device ${name}`,
  'key-passphrase': (name) => `Passphrase of the key ${name}`,
  'server-password': (name) => `Password for the server ${name}`,
};

/** Passwords, asked for once and kept in the secret storage of VS Code until they are refused. */
export class Passwords {
  constructor(
    private readonly secrets: vscode.SecretStorage,
    private readonly state: vscode.Memento,
    server: Server,
  ) {
    server.onClient((client) => vscode.Disposable.from(
      client.onRequest('fota/secret', (subject: Subject) => this.get(subject)),
      client.onRequest('fota/forgetSecret', (subject: Subject) => this.forget(subject))));
  }

  private async get(subject: Subject): Promise<string | null> {
    const kept = await this.secrets.get(key(subject));
    if (kept !== undefined) {
      return kept;
    }
    const keep = vscode.workspace.getConfiguration('fota').get<boolean>('passwords.keep', true);
    const typed = await vscode.window.showInputBox({
      title: TITLES[subject.kind](subject.name),
      prompt: keep ? 'It is kept in the secret storage of this editor, and forgotten when it is refused.' : 'It is not kept.',
      password: true,
      ignoreFocusOut: true,
    });
    if (typed !== undefined && typed !== '' && keep) {
      await this.secrets.store(key(subject), typed);
      await this.state.update(INDEX, [...new Set([...this.kept(), key(subject)])]);
    }
    return typed ?? null;
  }

  private async forget(subject: Subject): Promise<null> {
    await this.drop(key(subject));
    return null;
  }

  private async drop(name: string): Promise<void> {
    await this.secrets.delete(name);
    await this.state.update(INDEX, this.kept().filter((other) => other !== name));
  }

  /** Forgets all; how many they were. */
  async forgetAll(): Promise<number> {
    const all = this.kept();
    for (const name of all) {
      await this.drop(name);
    }
    return all.length;
  }

  /** The storage does not tell what it holds. */
  private kept(): string[] {
    return this.state.get<string[]>(INDEX, []);
  }
}

function key({ kind, name }: Subject): string {
  return `fota:${kind}:${name}`;
}
