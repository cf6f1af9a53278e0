// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Where a device takes images. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Where an ESP8266 takes invitations. */
export const USUAL_PORT = 8266;

/** Reads HOST, HOST:PORT or [IPv6]:PORT; a text that says what is wrong otherwise. */
export function readAddress(text: string): Address | string {
  const trimmed = text.trim();
  const parts = /^\[([0-9A-Fa-f:.%a-z]+)\](?::(\d+))?$/.exec(trimmed) ?? /^([^:\s/@[\]]+)(?::(\d+))?$/.exec(trimmed);
  const host = parts?.[1];
  if (host === undefined) {
    return /^[0-9A-Fa-f:]+$/.test(trimmed) && trimmed.includes('::')
      ? { host: trimmed, port: USUAL_PORT }
      : 'An address is a host, an IP address or name.local, with :PORT where it is not 8266; an IPv6 address with a port stands in brackets.';
  }
  const port = parts?.[2] === undefined ? USUAL_PORT : Number(parts[2]);
  return port >= 1 && port <= 65_535 ? { host, port } : 'A port is a number from 1 to 65535.';
}

export function addressText({ host, port }: Address): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
