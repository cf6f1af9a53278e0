// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import type { Device, Presence } from '../protocol';
import { addressText, type Address } from './address';

/** How sure it is that a device is there. */
export type Standing = Presence | 'typed';

/** A device of the list. */
export interface Entry {
  readonly name: string;
  readonly address: Address;
  /** What an upload calls it: the name of one that was heard, since its address may change. */
  readonly target: string;
  readonly standing: Standing;
  readonly device: Device | undefined;
}

/** All devices of which anything is known, by name: those that were heard, now or earlier, and those that the user added. */
export function entries(heard: readonly Device[], typed: readonly Address[], forgotten: readonly string[]): Entry[] {
  const known = heard
    .filter((device) => device.presence === 'present' || !forgotten.includes(keyOf(device)))
    .map((device): Entry => ({
      name: device.name, address: device, target: device.name, standing: device.presence, device,
    }));
  const added = typed
    .filter((address) => !known.some((entry) => isAt(entry, address)))
    .map((address): Entry => {
      const text = addressText(address);
      return { name: text, address, target: text, standing: 'typed', device: undefined };
    });
  return [...known, ...added].sort((one, other) => one.name.localeCompare(other.name, 'en', { sensitivity: 'base' }));
}

export function keyOf(device: Device): string {
  return `${device.name}\n${device.host}`.toLowerCase();
}

function isAt(entry: Entry, typed: Address): boolean {
  const names = [entry.device?.host, entry.device?.address, entry.name].map((name) => name?.toLowerCase());
  return typed.port === entry.address.port && names.includes(typed.host.toLowerCase());
}
