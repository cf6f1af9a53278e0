// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// The devices of a product: what they run, how far they are, what they are told. And the history.

import {attempt, byId, confirmed, element, show, time} from './elements.js';
import {post, put, remove} from './server.js';

const WORDS = {
  new: 'never seen', idle: 'idle', offered: 'was told of an update', downloading: 'fetches an update',
  ready: 'has an update, waits for its restart', restarting: 'restarts', unproven: 'has restarted, and has not said whether it runs',
  failed: 'failed',
};

/** Firmware without a ROM name stays so: the page says what its owner can do. */
const UNPROVEN = 'It is asked a few seconds after its restart. Firmware that states no ROM name has no answer: look at the device itself. '
  + 'It is offered newer ROMs all the same.';

export function showDevices(devices, roms, changed) {
  const rows = devices.map(device => row(device, roms, changed));
  show(byId('devices'), rows.length ? rows
    : [element('tr', {}, element('td', {colspan: 6, class: 'quiet'}, 'No device has reported yet.'))]);
  byId('upgrade-all').disabled = !devices.some(device => device.outdated);
}

function row(device, roms, changed) {
  const path = '/api/devices/' + encodeURIComponent(device.id);
  return element('tr', {},
    element('td', {'data-label': 'Device'}, element('code', {}, device.id), device.name ? ' ' + device.name : '',
      device.group ? element('span', {class: 'quiet'}, ' · ' + device.group) : null),
    element('td', {'data-label': 'Runs'}, ...runs(device)),
    element('td', {'data-label': 'State', class: 'state-' + device.state}, ...state(device)),
    element('td', {'data-label': 'Last seen'}, device.connected ? 'connected' : time(device.lastSeen)),
    element('td', {'data-label': 'Wanted'}, wanted(device, roms, path, changed),
      device.waiting ? waiting(device, path, changed) : null),
    element('td', {class: 'actions'},
      element('button', {type: 'button', disabled: !device.outdated || Boolean(device.waiting), 'data-focus': 'upgrade ' + device.id,
        click: () => order(path + '/upgrade', changed)}, 'Upgrade'), ' ',
      element('button', {type: 'button', disabled: !device.connected, 'data-focus': 'reboot ' + device.id,
        click: () => reboot(device, path, changed)}, 'Reboot'), ' ',
      element('button', {type: 'button', 'data-focus': 'edit ' + device.id, click: () => edit(device, path)}, 'Edit …')));
}

function runs(device) {
  return device.state === 'unproven'
    ? ['not known', element('span', {class: 'quiet'}, ' before: ' + (device.rom || '?'))]
    : [element('span', {class: 'rom'}, device.rom || '?'),
      device.outdated ? element('span', {class: 'quiet'}, ' outdated') : null];
}

function state(device) {
  const moving = device.state === 'downloading' && device.progress !== null;
  return [WORDS[device.state] ?? device.state,
    device.detail ? element('span', {class: 'quiet'}, ' ' + device.detail) : null,
    device.state === 'unproven' ? element('p', {class: 'quiet'}, UNPROVEN) : null,
    moving ? element('progress', {max: 100, value: device.progress, 'aria-label': device.id + ' has fetched'}) : null,
    moving ? element('span', {class: 'quiet'}, ' ' + device.progress + ' %') : null];
}

/** An order that the device has not heard of yet. */
function waiting(device, path, changed) {
  return element('p', {class: 'waiting'}, 'waiting for the device: ', element('span', {class: 'rom'}, device.waiting.rom), ' ',
    element('button', {type: 'button', 'data-focus': 'withdraw ' + device.id, click: async () => {
      await attempt(() => remove(path + '/order'));
      changed();
    }}, 'Withdraw'));
}

let edited = '';

function edit(device, path) {
  edited = path;
  byId('device-dialog-title').textContent = device.id;
  byId('device-name').value = device.name;
  byId('device-group').value = device.group;
  byId('device-dialog').querySelector('.refused').textContent = '';
  byId('device-dialog').showModal();
}

/** The dialog with a device's name and group. */
export function deviceDialog(changed) {
  const dialog = byId('device-dialog');
  dialog.querySelector('form').addEventListener('submit', async event => {
    event.preventDefault();
    try {
      await put(edited, {name: byId('device-name').value, group: byId('device-group').value.trim()});
      dialog.close();
      changed();
    } catch (problem) {
      dialog.querySelector('.refused').textContent = problem.message;
    }
  });
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
  kept: 'Ordered:', withdrawn: 'Order withdrawn:', offered: 'Told of an update:', downloading: 'Begins to fetch:', downloaded: 'Has fetched:', refused: 'Refused:',
  failed: 'Failed:', restart: 'Told to restart:', runs: 'Runs:', key: 'Key',
};

function sentence(event) {
  return [HAPPENED[event.kind] ?? event.kind, event.device, event.rom, event.text, event.who ? '(' + event.who + ')' : ''].filter(Boolean).join(' ');
}
