// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// The devices of a product: what they run, how far they are, what they are told. And the history.

import {attempt, byId, confirmed, element, show, time} from './elements.js';
import {post, put} from './server.js';

const WORDS = {
  new: 'never seen', idle: 'idle', offered: 'was told of an update', downloading: 'fetches an update',
  ready: 'has an update, waits for its restart', restarting: 'restarts', failed: 'failed',
};

export function showDevices(devices, roms, changed) {
  const rows = devices.map(device => row(device, roms, changed));
  show(byId('devices'), rows.length ? rows
    : [element('tr', {}, element('td', {colspan: 6, class: 'quiet'}, 'No device has reported yet.'))]);
  byId('upgrade-all').disabled = !devices.some(device => device.connected && device.outdated);
}

function row(device, roms, changed) {
  const path = '/api/devices/' + encodeURIComponent(device.id);
  return element('tr', {},
    element('td', {'data-label': 'Device'}, element('code', {}, device.id), device.name ? ' ' + device.name : '',
      device.group ? element('span', {class: 'quiet'}, ' · ' + device.group) : null),
    element('td', {'data-label': 'Runs'}, element('span', {class: 'rom'}, device.rom || '?'),
      device.outdated ? element('span', {class: 'quiet'}, ' outdated') : null),
    element('td', {'data-label': 'State', class: 'state-' + device.state}, WORDS[device.state] ?? device.state,
      device.detail ? element('span', {class: 'quiet'}, ' ' + device.detail) : null),
    element('td', {'data-label': 'Last seen'}, device.connected ? 'connected' : time(device.lastSeen)),
    element('td', {'data-label': 'Wanted'}, wanted(device, roms, path, changed)),
    element('td', {class: 'actions'},
      element('button', {type: 'button', disabled: !(device.connected && device.outdated), 'data-focus': 'upgrade ' + device.id,
        click: () => order(path + '/upgrade', changed)}, 'Upgrade'), ' ',
      element('button', {type: 'button', disabled: !device.connected, 'data-focus': 'reboot ' + device.id,
        click: () => reboot(device, path, changed)}, 'Reboot')));
}

function wanted(device, roms, path, changed) {
  const options = [element('option', {value: '', selected: !device.pin}, 'the current ROM'),
    ...roms.map(rom => element('option', {value: rom.rom, selected: device.pin === rom.rom}, rom.rom))];
  return element('select', {
    'aria-label': 'ROM that ' + device.id + ' is to run', 'data-focus': 'wanted ' + device.id,
    change: async event => {
      event.target.blur();
      await attempt(() => put(path, {rom: event.target.value}));
      changed();
    },
  }, ...options);
}

async function order(path, changed) {
  await attempt(() => post(path));
  changed();
}

async function reboot(device, path, changed) {
  if (await confirmed('Reboot', device.id + ' restarts, and runs what it fetched.', 'Reboot')) {
    await order(path + '/reboot', changed);
  }
}

export function showHistory(events) {
  show(byId('history'), events.map(event => element('li', {}, time(event.time), sentence(event))));
}

const HAPPENED = {
  product: 'Product', published: 'Published', current: 'Set as current:', pinned: 'Wanted by name:', device: 'Device',
  offered: 'Told of an update:', downloading: 'Begins to fetch:', downloaded: 'Has fetched:', refused: 'Refused:',
  failed: 'Failed:', restart: 'Told to restart:', runs: 'Runs:', key: 'Key',
};

function sentence(event) {
  return [HAPPENED[event.kind] ?? event.kind, event.device, event.rom, event.text, event.who ? '(' + event.who + ')' : ''].filter(Boolean).join(' ');
}
