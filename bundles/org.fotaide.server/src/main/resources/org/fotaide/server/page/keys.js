// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// The keys of the devices of a product: made here, shown once, revoked.

import {attempt, byId, confirmed, element, show, time} from './elements.js';
import {post, remove} from './server.js';

export function showKeys(keys, product, changed) {
  const rows = keys.filter(key => key.kind === 'device' && (key.ptype === null || key.ptype === product.ptype))
    .map(key => row(key, changed));
  show(byId('keys'), rows.length ? rows
    : [element('tr', {}, element('td', {colspan: 4, class: 'quiet'}, 'No device has a key yet.'))]);
}

function row(key, changed) {
  const whose = key.device ?? (key.ptype === null ? 'all devices' : 'all devices of the product');
  return element('tr', {},
    element('td', {'data-label': 'For'}, whose),
    element('td', {'data-label': 'Label'}, key.label),
    element('td', {'data-label': 'Made'}, time(key.created)),
    element('td', {class: 'actions'}, element('button', {type: 'button', 'data-focus': 'revoke ' + key.id,
      'aria-label': 'Revoke the key for ' + whose, click: () => revoke(key, whose, changed)}, 'Revoke')));
}

async function revoke(key, whose, changed) {
  if (await confirmed('Revoke the key', 'Whoever uses the key for ' + whose + ' is refused from now on.', 'Revoke')) {
    await attempt(() => remove('/api/keys/' + encodeURIComponent(key.id)));
    changed();
  }
}

/** The dialog that makes a key, and shows it this once. */
export function keyDialog(product, made) {
  const dialog = byId('key-dialog');
  const form = dialog.querySelector('form');
  const refused = dialog.querySelector('.refused');
  byId('new-key').addEventListener('click', () => {
    form.reset();
    refused.textContent = '';
    byId('made-key').hidden = true;
    byId('key-wish').hidden = false;
    dialog.showModal();
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!byId('made-key').hidden) {
      dialog.close();
      return;
    }
    try {
      const device = byId('key-device').value.trim();
      const key = await post('/api/keys', {
        kind: 'device', ptype: String(product().ptype), label: byId('key-label').value, ...(device ? {device} : {})});
      byId('made-key-text').textContent = key.key;
      byId('made-key').hidden = false;
      byId('key-wish').hidden = true;
      refused.textContent = '';
      made();
    } catch (problem) {
      refused.textContent = problem.message;
    }
  });
  dialog.addEventListener('close', () => {
    byId('made-key-text').textContent = '';
  });
}
