// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** A number of bytes for people: whole kilobytes where it is, such as 4 KB. */
export function bytes(count: number): string {
  if (count >= 1024 && count % 1024 === 0) {
    return `${count / 1024} KB`;
  }
  return count === 1 ? '1 byte' : `${count} bytes`;
}

/** An address in flash, such as 0x7E000. */
export function address(offset: number): string {
  return `0x${offset.toString(16).toUpperCase()}`;
}
