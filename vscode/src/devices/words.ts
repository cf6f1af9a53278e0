// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import type { NetworkInterface } from '../protocol';
import { addressText } from './address';
import type { Entry, Standing } from './list';

interface Words {
  readonly word: string;
  readonly explanation: string;
}

const STANDING: Record<Standing, Words> = {
  present: { word: 'there', explanation: 'It answers.' },
  silent: {
    word: 'no answer',
    explanation: 'It was asked several times and did not answer. It may be off, asleep, out of reach of its access point, or busy with another update.',
  },
  gone: { word: 'gone', explanation: 'It said goodbye: it was switched off properly, or restarts into another program.' },
  remembered: {
    word: 'seen earlier',
    explanation: 'An earlier session heard it, and this one has not. It may be off, or in another network than this computer; a firewall that stops UDP port 5353, client isolation of the access point, or a VPN has the same effect.',
  },
  typed: {
    word: 'by address',
    explanation: 'It was added by its address and has not announced itself by multicast DNS. An upload asks it directly.',
  },
};

export function standingWord(standing: Standing): string {
  return STANDING[standing].word;
}

/** Behind the name of a device. */
export function brief(entry: Entry, now: Date): string {
  const { device } = entry;
  const runs = [device?.rom, device?.slot].filter((part) => part !== undefined).join(' from ');
  const seen = entry.standing === 'present' ? undefined : device?.lastSeen;
  const standing = entry.standing === 'present' ? [] : [standingWord(entry.standing)];
  return [...(runs === '' ? [] : [runs]), ...standing, ...(seen ? [`seen ${ago(new Date(seen), now)}`] : [])].join(', ');
}

/** All that is known of a device, in Markdown. */
export function details(entry: Entry): string {
  const { device, standing } = entry;
  const { word, explanation } = STANDING[standing];
  const ip = device?.address;
  const lines = [`**${code(entry.name)}** at ${code(addressText(entry.address))}${ip === undefined ? '' : ` (${code(ip)})`}`,
    `${capital(word)}. ${explanation}`];
  if (device !== undefined) {
    lines.push(runs(device.rom, device.slot));
    const facts = [
      device.board === undefined ? undefined : `Board: ${code(device.board)}`,
      device.password === undefined ? undefined : `Password: ${device.password ? 'needed' : 'none'}`,
      device.interfaces.length === 0 ? undefined : `Heard on: ${device.interfaces.map(code).join(', ')}`,
      device.lastSeen === undefined ? undefined : `Last seen: ${new Date(device.lastSeen).toLocaleString()}`,
    ].filter((fact) => fact !== undefined);
    lines.push(facts.join('  \n'));
  }
  return lines.join('\n\n');
}

function runs(rom: string | undefined, slot: string | undefined): string {
  if (rom === undefined) {
    return 'It does not say which ROM it runs: firmware with `rom=` and `slot=` in its TXT record does, and then an upload can be proved.';
  }
  return slot === undefined ? `It runs ${code(rom)}.` : `It runs ${code(rom)} from ${slot}.`;
}

/** What a device says of itself is shown as it is, never as Markdown. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/[\r\n]+/g, ' ')}\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function ago(then: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - then.getTime()) / 1000));
  if (seconds < 60) {
    return 'just now';
  }
  const units: [number, string][] = [[86_400, 'day'], [3_600, 'hour'], [60, 'minute']];
  const [length, unit] = units.find(([least]) => seconds >= least) ?? [60, 'minute'];
  const count = Math.floor(seconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** Where it is listened, beside the title of the list. */
export function lookedOn(interfaces: readonly NetworkInterface[]): string {
  const used = interfaces.filter(({ use }) => use === 'used').map(({ name }) => name);
  if (used.length > 0) {
    return `on ${used.join(', ')}`;
  }
  return interfaces.length === 0 ? '' : 'no network interface can be used';
}
