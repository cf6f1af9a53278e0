// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// The page as a whole: logging in, which product is shown, and keeping it up to date.

import {deployDialog} from './deploy.js';
import {deviceDialog, showDevices, showHistory} from './devices.js';
import {attempt, byId, cancelButtons, notice, tell} from './elements.js';
import {showGroups} from './groups.js';
import {keyDialog, showKeys} from './keys.js';
import {newProduct, showProducts} from './products.js';
import {learnValues, showRoms} from './roms.js';
import {get, logIn, logOut, post, resume, watch} from './server.js';

let products = [];
let stopWatching = () => {};
let refreshing = false;
let again = false;

const chosen = () => products.find(product => '#' + product.ptype === location.hash) ?? products[0];

/** Reads anew what is shown; calls that come meanwhile become one more. */
async function refresh() {
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  try {
    await read();
  } catch (problem) {
    if (problem.status === 401) {
      showLogin();
    } else {
      tell(problem.message);
    }
  } finally {
    refreshing = false;
  }
  if (again) {
    again = false;
    refresh();
  }
}

async function read() {
  products = await get('/api/products');
  const product = chosen();
  showProducts(products, product?.ptype);
  byId('nothing').hidden = Boolean(product);
  byId('product').hidden = !product;
  if (!product) {
    return;
  }
  const [roms, devices, history, keys] = await Promise.all([
    get('/api/roms?ptype=' + product.ptype), get('/api/devices?ptype=' + product.ptype), get('/api/history?most=50'),
    get('/api/keys')]);
  byId('product-name').textContent = product.name;
  byId('product-facts').textContent = 'Product type ' + product.ptype + ' · '
    + (product.current ? 'current: ' + product.current : 'nothing current') + ' · '
    + (product.access === 'open' ? 'devices fetch without a key' : 'devices need a key');
  learnValues(roms);
  showRoms(roms, product, refresh);
  showDevices(devices, roms, refresh);
  showGroups(product, devices, roms, refresh);
  showKeys(keys, product, refresh);
  showHistory(history);
}

function showWork() {
  byId('login').hidden = true;
  byId('work').hidden = false;
  byId('logout').hidden = false;
  stopWatching();
  stopWatching = watch(refresh, connected => {
    byId('live').textContent = connected ? 'live' : 'not connected, trying again …';
  });
  refresh();
}

function showLogin() {
  stopWatching();
  byId('work').hidden = true;
  byId('logout').hidden = true;
  byId('live').textContent = '';
  byId('login').hidden = false;
  byId('key').value = '';
  byId('key').focus();
}

byId('login').addEventListener('submit', event => {
  event.preventDefault();
  attempt(async () => {
    await logIn(byId('key').value);
    showWork();
  });
});
byId('logout').addEventListener('click', () => attempt(async () => {
  await logOut();
  showLogin();
}));
byId('upgrade-all').addEventListener('click', () => attempt(async () => {
  const counts = await post('/api/products/' + chosen().ptype + '/upgrade');
  notice(counts.told + ' told, ' + counts.waiting + ' to be told when they come.');
  refresh();
}));
addEventListener('hashchange', refresh);
cancelButtons();
newProduct(ptype => {
  location.hash = '#' + ptype;
  refresh();
});
deployDialog(chosen, published => {
  notice(published.notes.join(' '));
  refresh();
});
deviceDialog(refresh);
keyDialog(chosen, refresh);
attempt(async () => (await resume() ? showWork() : showLogin()));
