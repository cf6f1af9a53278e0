// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// What the server answers to requests of ours (docs/language-server.md). What it does not know is missing.
import type { Range } from 'vscode-languageserver-protocol';

export type Slot = 'user1' | 'user2';

/** An image of the last build. Sizes are in bytes; free is negative for one that is too large. */
export interface BuiltImage {
  readonly rom: string;
  readonly size: number;
  readonly free?: number;
}

export interface ProjectSlot {
  readonly slot: Slot;
  readonly offset: number;
  readonly size: number;
  /** The largest image that it takes. */
  readonly largest: number;
  readonly image?: BuiltImage;
}

export interface Declared {
  readonly name: string;
  /** Where it stands in fota.yaml. */
  readonly range: Range;
}

export interface Region extends Declared {
  readonly offset: number;
  readonly size: number;
}

export interface ListedDevice extends Declared {
  readonly via?: string;
  readonly host: string;
  readonly port?: number;
}

export interface Place extends Declared {
  readonly via: string;
  readonly url: string;
}

export interface Project {
  readonly folder: string;
  readonly file: string;
  readonly product: string;
  readonly ptype: number;
  readonly version: Declared;
  readonly builds: boolean;
  readonly slots: readonly ProjectSlot[];
  /** What the last build leaves free, in one line; empty where the flash has no slots. */
  readonly room: string;
  readonly regions: readonly Region[];
  readonly releases: readonly Declared[];
  readonly devices: readonly ListedDevice[];
  readonly places: readonly Place[];
}

export type Presence = 'present' | 'silent' | 'gone' | 'remembered';

export interface Device {
  readonly name: string;
  readonly host: string;
  readonly address?: string;
  readonly port: number;
  readonly board?: string;
  readonly slot?: Slot;
  readonly rom?: string;
  readonly password?: boolean;
  readonly presence: Presence;
  readonly lastSeen?: string;
  readonly interfaces: readonly string[];
}

export interface NetworkInterface {
  readonly name: string;
  readonly use: string;
  readonly reason: string;
}

export interface DeviceNews {
  readonly devices: readonly Device[];
  readonly interfaces: readonly NetworkInterface[];
}

/** The devices that answer and run an older ROM than the project builds. */
export interface OutdatedDevices {
  readonly version: string;
  readonly devices: readonly Device[];
}

export interface CompilerMessage {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly text: string;
}

export interface BuildImage {
  readonly slot?: Slot;
  readonly file: string;
  readonly size: number;
  readonly free: number;
}

export interface BuildReport {
  readonly rom: string;
  readonly milliseconds: number;
  readonly images: readonly BuildImage[];
  readonly messages: readonly CompilerMessage[];
  readonly notes: readonly string[];
}

export interface Problem {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  /** Of a build that failed. */
  readonly messages?: readonly CompilerMessage[];
}

export interface Running {
  readonly slot?: Slot;
  readonly rom?: string;
}

export type Proof =
  | { readonly result: 'proven' | 'came-back' | 'still-old'; readonly now: Running }
  | { readonly result: 'not-back' | 'unproven' };

export interface UploadReport {
  readonly device: string;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly proof?: Proof;
}

export type Outcome =
  | { readonly target: string; readonly result: 'done'; readonly upload: UploadReport }
  | { readonly target: string; readonly result: 'failed'; readonly problem: Problem }
  | { readonly target: string; readonly result: 'up-to-date' | 'not-tried' };

export interface PublishReport {
  readonly rom: string;
  readonly place: string;
  readonly where: string;
  readonly outcome: string;
  readonly words: readonly string[];
}

export interface FlashArea {
  readonly name: string;
  readonly kind: string;
  readonly offset: number;
  readonly size: number;
  /** All that there is to tell of it, its name and place first. */
  readonly lines: readonly string[];
  readonly range: Range;
  readonly severity?: 'error' | 'warning' | 'information';
  /** What the image in it takes; null where it is of no image. */
  readonly filled?: number;
}

export interface Drawn {
  readonly drawn: true;
  readonly file: string;
  readonly size: number;
  readonly build: string;
  readonly summary: string;
  readonly areas: readonly FlashArea[];
  /** The same as a picture that stands on its own. */
  readonly svg: string;
}

export type Flash = Drawn | { readonly drawn: false; readonly file: string; readonly explanation: string; readonly range: Range };

export interface Template {
  readonly name: string;
  readonly title: string;
}
