// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import type { FlashArea } from '../protocol';

/** Where a part of the flash is drawn, in hundredths of the width, and in which lane. */
export interface Bar {
  readonly index: number;
  readonly left: number;
  readonly width: number;
  /** 0 is the flash itself; regions of the project stand below it. */
  readonly lane: number;
}

/** The bars of a flash, to scale, by their offsets. Regions that lie on each other get lanes of their own. */
export function bars(size: number, areas: readonly FlashArea[]): Bar[] {
  const ends: number[] = [];
  return areas
    .map((area, index) => ({ area, index }))
    .sort((one, other) => one.area.offset - other.area.offset || one.index - other.index)
    .map(({ area, index }) => {
      const begin = clamp(area.offset, size);
      const end = Math.max(begin, clamp(area.offset + area.size, size));
      return { index, left: (100 * begin) / size, width: (100 * (end - begin)) / size, lane: area.kind === 'region' ? laneFor(ends, begin, end) : 0 };
    });
}

function clamp(offset: number, size: number): number {
  return Math.min(size, Math.max(0, offset));
}

function laneFor(ends: number[], begin: number, end: number): number {
  const free = ends.findIndex((taken) => taken <= begin);
  const lane = free < 0 ? ends.length : free;
  ends[lane] = end;
  return lane + 1;
}

/** Addresses for the axis: round ones, at most so many. */
export function ticks(size: number, most = 4): number[] {
  let step = 1024;
  while (size / step > most) {
    step *= 2;
  }
  const all = [];
  for (let at = 0; at <= size; at += step) {
    all.push(at);
  }
  return all;
}
