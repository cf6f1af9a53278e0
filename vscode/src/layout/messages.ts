// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import type { Drawn, Flash } from '../protocol';

/** What the page of the flash layout is told. */
export interface ToPage {
  readonly kind: 'flash';
  readonly flash: Flash | undefined;
  /** The picture that stands there while the text cannot be read. */
  readonly last: Drawn | undefined;
  readonly title: string;
}

/** What the page tells: the user wants to see where a part is declared, by its index, or the fault, or to keep the picture. */
export type FromPage = { readonly kind: 'ready' } | { readonly kind: 'save' } | { readonly kind: 'open'; readonly index: number } | { readonly kind: 'fault' };
