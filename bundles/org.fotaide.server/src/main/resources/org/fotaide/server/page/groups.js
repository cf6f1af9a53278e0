// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// The groups of a product: how many devices each has, and which ROM they are to run.

import {attempt, byId, element, show} from './elements.js';
import {put} from './server.js';

export function showGroups(product, devices, roms, changed) {
  const names = new Set([...Object.keys(product.pins), ...devices.map(device => device.group).filter(Boolean)]);
  byId('groups-section').hidden = !names.size;
  show(byId('group-names'), [...names].sort().map(name => element('option', {value: name})));
  show(byId('groups'), [...names].sort().map(name => element('tr', {},
    element('td', {'data-label': 'Group'}, name),
    element('td', {'data-label': 'Devices'}, devices.filter(device => device.group === name).length),
    element('td', {'data-label': 'Wanted'}, wanted(product, name, roms, changed)))));
}

function wanted(product, name, roms, changed) {
  const pin = product.pins[name];
  const options = [element('option', {value: '', selected: !pin}, 'the current ROM'),
    ...roms.map(rom => element('option', {value: rom.rom, selected: pin === rom.rom}, rom.rom))];
  return element('select', {
    'aria-label': 'ROM that group ' + name + ' is to run', 'data-focus': 'group ' + name,
    change: async event => {
      event.target.blur();
      await attempt(() => put('/api/products/' + product.ptype + '/groups/' + encodeURIComponent(name), {rom: event.target.value}));
      changed();
    },
  }, ...options);
}
