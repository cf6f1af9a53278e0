// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { State } from 'vscode-languageclient/node';
import * as vscode from 'vscode';
import type { ServerCommands } from '../command/commands';
import type { DeviceNews } from '../protocol';
import type { Server } from '../server/server';
import type { Address } from './address';
import { entries, keyOf, type Entry } from './list';

const TYPED = 'fota.typedDevices';
const FORGOTTEN = 'fota.forgottenDevices';
const NOTHING: DeviceNews = { devices: [], interfaces: [] };

/** The devices in reach as the server hears them, and those that the user added by their addresses. */
export class Devices implements vscode.Disposable {
  private news = NOTHING;
  private watching = false;
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly parts: vscode.Disposable[];

  readonly onChange = this.changes.event;

  constructor(
    private readonly commands: ServerCommands,
    private readonly state: vscode.Memento,
    server: Server,
  ) {
    server.onClient((client) => client.onNotification('fota/devices', (news: DeviceNews) => { this.heard(news); }));
    this.parts = [
      this.changes,
      server.onState((state) => {
        if (state === State.Running && this.watching) {
          void this.watch();
        }
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('fota.discovery.interfaces') && this.watching) {
          void this.watch();
        }
      }),
    ];
  }

  get interfaces(): DeviceNews['interfaces'] {
    return this.news.interfaces;
  }

  all(): Entry[] {
    return entries(this.news.devices, this.typed(), this.state.get<string[]>(FORGOTTEN, []));
  }

  /** Begins to look for devices, or asks all of them again. */
  async watch(): Promise<void> {
    this.watching = true;
    this.heard(await this.commands.ask<DeviceNews>('fota.watchDevices'));
  }

  async unwatch(): Promise<void> {
    if (this.watching) {
      this.watching = false;
      await this.commands.ask('fota.unwatchDevices');
    }
  }

  async add(address: Address): Promise<void> {
    const others = this.typed().filter((typed) => typed.host !== address.host || typed.port !== address.port);
    await this.state.update(TYPED, [...others, address]);
    this.changes.fire();
  }

  /** Takes a device out of the list: one that was added, or that does not answer. */
  async forget(entry: Entry): Promise<void> {
    const { host, port } = entry.address;
    await this.state.update(TYPED, this.typed().filter((typed) => typed.host !== host || typed.port !== port));
    if (entry.device !== undefined) {
      await this.state.update(FORGOTTEN, [...new Set([...this.state.get<string[]>(FORGOTTEN, []), keyOf(entry.device)])]);
    }
    this.changes.fire();
  }

  private heard(news: DeviceNews): void {
    this.news = news;
    this.changes.fire();
  }

  private typed(): Address[] {
    return this.state.get<Address[]>(TYPED, []);
  }

  dispose(): void {
    this.parts.forEach((part) => { part.dispose(); });
  }
}
