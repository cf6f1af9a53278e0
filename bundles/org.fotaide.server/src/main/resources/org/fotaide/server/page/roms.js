// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// The ROMs of a product, and which one its devices get.

import {attempt, byId, bytes, confirmed, element, show, time} from './elements.js';
import {post} from './server.js';

export function showRoms(roms, product, changed) {
  const rows = roms.map(rom => element('tr', {},
    element('td', {'data-label': 'ROM'}, element('span', {class: 'rom'}, rom.rom), rom.current ? element('span', {class: 'tag'}, 'current') : null),
    element('td', {'data-label': 'Images'}, rom.images.map(image => image.file + ' ' + bytes(image.size)).join(', ')),
    element('td', {'data-label': 'Note'}, rom.note),
    element('td', {'data-label': 'Published'}, time(rom.created)),
    element('td', {class: 'actions'}, rom.current || rom.rom.endsWith('(n)') ? '' : element('button',
      {type: 'button', 'data-focus': 'current ' + rom.rom, click: () => setCurrent(rom, product, changed)}, 'Set as current'))));
  show(byId('roms'), rows.length ? rows : [element('tr', {}, element('td', {colspan: 5, class: 'quiet'}, 'Nothing is published yet.'))]);
}

async function setCurrent(rom, product, changed) {
  const older = product.current && value(product.current) >= rom.value;
  const text = older
    ? product.current + ' is current and not older. Devices take only a larger version, unless one is wanted for them by name. Set ' + rom.rom + ' all the same?'
    : 'Devices of ' + product.name + ' that run an older version get ' + rom.rom + '.';
  if (await confirmed('Set as current', text, older ? 'Set it all the same' : 'OK')) {
    await attempt(() => post('/api/roms/' + encodeURIComponent(rom.rom) + '/current', older ? {force: rom.rom} : {}));
    changed();
  }
}

/** The version value that the server told of a ROM; the server judges again. */
const values = new Map();

export function learnValues(roms) {
  roms.forEach(rom => values.set(rom.rom, rom.value));
}

const value = rom => values.get(rom) ?? 0;
