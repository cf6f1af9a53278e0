// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// The list of products, and the dialog that makes one.

import {byId, element, show} from './elements.js';
import {put} from './server.js';

export function showProducts(products, chosen) {
  show(byId('products'), products.map(product => element('li', {},
    element('a', {href: '#' + product.ptype, 'aria-current': product.ptype === chosen ? 'page' : null, 'data-focus': product.ptype},
      product.name, element('small', {}, product.ptype + (product.current ? ' · ' + product.current : ''))))));
}

export function newProduct(made) {
  const dialog = byId('product-dialog');
  const form = dialog.querySelector('form');
  const refused = dialog.querySelector('.refused');
  byId('new-product').addEventListener('click', () => {
    form.reset();
    refused.textContent = '';
    dialog.showModal();
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const ptype = byId('product-ptype').value;
    try {
      await put('/api/products/' + ptype, {
        name: byId('product-title').value,
        access: byId('product-open').checked ? 'open' : 'key',
      });
      dialog.close();
      made(Number(ptype));
    } catch (problem) {
      refused.textContent = problem.message;
    }
  });
}
