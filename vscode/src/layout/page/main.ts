// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import type { Drawn, FlashArea } from '../../protocol';
import { address, bytes } from '../../project/bytes';
import type { FromPage, ToPage } from '../messages';
import { bars, ticks } from '../scale';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): unknown; setState(state: unknown): void };

const LANE = 26;
const FLASH_HEIGHT = 64;
const vscode = acquireVsCodeApi();
const picture = element('picture');
const axis = element('axis');
const list = element('parts');
const details = element('details');
const notice = element('notice');
let chosen = '';
let zoom = 1;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`the page has no ${id}`);
  }
  return found;
}

function make(tag: string, classes: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = classes;
  made.textContent = text;
  return made;
}

function show({ flash, last, title }: ToPage): void {
  element('title').textContent = title;
  const drawn = flash?.drawn === true ? flash : last;
  notice.replaceChildren();
  if (flash?.drawn === false) {
    const link = make('button', 'link', `⚠ ${flash.explanation}`);
    link.addEventListener('click', () => { vscode.postMessage({ kind: 'fault' }); });
    notice.append(link);
    if (drawn !== undefined) {
      notice.append(make('span', '', ' The picture is the last one that could be drawn.'));
    }
  }
  document.body.classList.toggle('stale', flash?.drawn === false);
  document.body.classList.toggle('empty', drawn === undefined);
  if (drawn !== undefined) {
    draw(drawn);
  }
}

function draw(flash: Drawn): void {
  element('build').textContent = flash.build;
  const all = bars(flash.size, flash.areas);
  const lanes = Math.max(...all.map(({ lane }) => lane), 0);
  picture.style.height = `${FLASH_HEIGHT + lanes * LANE + 4}px`;
  const rows = make('div', 'rows');
  picture.replaceChildren(...all.map((bar) => {
    const area = flash.areas[bar.index];
    if (area === undefined) {
      return make('div', '');
    }
    const part = partOf(area, bar.index, 'bar');
    part.style.left = `${bar.left}%`;
    part.style.width = `max(${bar.width}%, 3px)`;
    part.style.top = bar.lane === 0 ? '0' : `${FLASH_HEIGHT + 4 + (bar.lane - 1) * LANE}px`;
    part.style.height = bar.lane === 0 ? `${FLASH_HEIGHT}px` : `${LANE - 4}px`;
    part.tabIndex = -1;
    if (area.filled !== undefined && area.size > 0) {
      const fill = make('span', 'fill');
      fill.style.width = `${Math.min(100, (100 * area.filled) / area.size)}%`;
      part.append(fill);
    }
    part.append(make('span', 'name', area.name));
    const row = partOf(area, bar.index, 'row');
    row.append(make('span', 'mark'), make('span', 'name', area.name),
      make('span', 'place', `${address(area.offset)} to ${address(area.offset + area.size - 1)}`), make('span', 'size', bytes(area.size)),
      make('span', 'worst', area.severity === 'error' ? '✕' : area.severity === 'warning' ? '!' : ''));
    rows.append(row);
    return part;
  }));
  list.replaceChildren(...rows.children);
  axis.replaceChildren(...ticks(flash.size).map((at) => {
    const tick = make('span', 'tick', address(at));
    tick.style.left = `${(100 * at) / flash.size}%`;
    return tick;
  }));
  const kept = flash.areas.findIndex((area) => keyOf(area) === chosen);
  choose(flash, kept);
}

function keyOf(area: FlashArea): string {
  return `${area.kind} ${area.name}`;
}

function partOf(area: FlashArea, index: number, shape: string): HTMLElement {
  const part = make('button', `${shape} ${area.kind}${area.severity === undefined ? '' : ` ${area.severity}`}`);
  part.dataset['index'] = String(index);
  part.title = area.lines.join('\n');
  part.setAttribute('aria-label', area.lines.join(' '));
  return part;
}

let current: Drawn | undefined;

function choose(flash: Drawn, index: number): void {
  current = flash;
  const area = flash.areas[index];
  chosen = area === undefined ? '' : keyOf(area);
  details.replaceChildren(...(area === undefined ? flash.summary.split('\n') : area.lines).map((line) => make('p', '', line)));
  for (const part of document.querySelectorAll<HTMLElement>('[data-index]')) {
    const selected = Number(part.dataset['index']) === index;
    part.classList.toggle('chosen', selected);
    part.setAttribute('aria-pressed', String(selected));
  }
  const rows = [...list.querySelectorAll<HTMLElement>('.row')];
  const focus = rows.find((row) => Number(row.dataset['index']) === index) ?? rows[0];
  rows.forEach((row) => { row.tabIndex = row === focus ? 0 : -1; });
}

function indexOf(event: Event): number | undefined {
  const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  return part === null ? undefined : Number(part.dataset['index']);
}

document.addEventListener('click', (event) => {
  const index = indexOf(event);
  if (index !== undefined && current !== undefined) {
    choose(current, index);
    vscode.postMessage({ kind: 'open', index });
  }
});
document.addEventListener('focusin', (event) => {
  const index = indexOf(event);
  if (index !== undefined && current !== undefined) {
    choose(current, index);
  }
});
document.addEventListener('keydown', (event) => {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
  const step = steps[event.key];
  if (step !== undefined) {
    const rows = [...list.querySelectorAll<HTMLElement>('.row')];
    const at = rows.findIndex((row) => row.tabIndex === 0);
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
    event.preventDefault();
  } else if (event.key === '+' || event.key === '-' || event.key === '0') {
    enlarge(event.key === '0' ? 1 : event.key === '+' ? zoom * 1.5 : zoom / 1.5);
  }
});

function enlarge(to: number): void {
  zoom = Math.min(64, Math.max(1, to));
  element('stage').style.width = `${100 * zoom}%`;
}

for (const [id, to] of [['enlarge', () => zoom * 1.5], ['reduce', () => zoom / 1.5], ['fit', () => 1]] as const) {
  element(id).addEventListener('click', () => { enlarge(to()); });
}
element('save').addEventListener('click', () => { vscode.postMessage({ kind: 'save' }); });
window.addEventListener('message', (event: MessageEvent<ToPage>) => { show(event.data); });
vscode.postMessage({ kind: 'ready' });
