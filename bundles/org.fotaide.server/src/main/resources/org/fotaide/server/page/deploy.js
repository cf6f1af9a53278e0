// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// The dialog that publishes a ROM. The name is judged by the server while it is typed.

import {byId, element} from './elements.js';
import {get, upload} from './server.js';

const PAUSE = 150;
const PARTS = ['user1', 'user2', 'firmware', 'filesystem'];
const INSISTABLE = ['server-not-newer', 'server-two-builds'];

let product;
let pause;
let asked = 0;

const dialog = () => byId('deploy-dialog');
const refused = () => dialog().querySelector('.refused');

export function deployDialog(current, done) {
  byId('deploy').addEventListener('click', () => open(current()));
  byId('rom-name').addEventListener('input', () => {
    insist(false);
    clearTimeout(pause);
    pause = setTimeout(judge, PAUSE);
  });
  dialog().querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    save(done);
  });
}

function open(which) {
  product = which;
  dialog().querySelector('form').reset();
  refused().textContent = '';
  byId('rom-findings').replaceChildren();
  byId('rom-current').checked = true;
  insist(false);
  progress(false);
  dialog().showModal();
  byId('rom-name').focus();
}

async function judge() {
  const text = byId('rom-name').value;
  const mine = ++asked;
  const findings = byId('rom-findings');
  if (!text) {
    findings.replaceChildren();
    return;
  }
  try {
    const found = await get('/api/names?ptype=' + product.ptype + '&text=' + encodeURIComponent(text));
    if (mine === asked) {
      findings.replaceChildren(...judgement(found));
    }
  } catch (problem) {
    findings.replaceChildren(element('p', {class: 'error'}, problem.message));
  }
}

function judgement(found) {
  if (found.legal && !found.obstacle) {
    const notes = found.notes.map(note => element('li', {}, note));
    return [element('p', {class: 'good'}, 'A legal name with the version value ' + found.value + '.'), element('ul', {}, ...notes)];
  }
  const shown = [];
  if (found.faults.length) {
    shown.push(element('code', {}, ...marked(found)));
    shown.push(element('ul', {}, ...found.faults.map(fault => element('li', {class: fault.severity}, fault.message))));
  }
  if (found.obstacle) {
    shown.push(element('p', {class: 'error'}, found.obstacle));
  }
  for (const repair of found.repairs) {
    shown.push(element('button', {type: 'button', click: () => choose(repair)}, repair));
  }
  return shown;
}

/** The name with the characters at fault marked. */
function marked(found) {
  const parts = [];
  let at = 0;
  for (const fault of [...found.faults].sort((one, other) => one.start - other.start)) {
    if (fault.start >= at && fault.end > fault.start) {
      parts.push(found.text.slice(at, fault.start), element('mark', {}, found.text.slice(fault.start, fault.end)));
      at = fault.end;
    }
  }
  parts.push(found.text.slice(at));
  return parts;
}

function choose(name) {
  byId('rom-name').value = name;
  byId('rom-name').focus();
  judge();
}

function insist(offered) {
  byId('insist').hidden = !offered;
  byId('rom-insist').checked = false;
  byId('insist').querySelector('span').textContent = 'Publish ' + byId('rom-name').value + ' all the same';
}

function progress(visible) {
  byId('rom-progress').hidden = !visible;
  byId('rom-progress').value = 0;
}

async function save(done) {
  const name = byId('rom-name').value;
  const form = new FormData();
  for (const part of PARTS) {
    const file = byId('file-' + part).files[0];
    if (file) {
      form.append(part, file);
    }
  }
  form.append('note', byId('rom-note').value);
  form.append('current', byId('rom-current').checked ? 'yes' : 'no');
  if (byId('rom-insist').checked) {
    form.append('force', name);
  }
  const button = dialog().querySelector('button.main');
  button.disabled = true;
  refused().textContent = '';
  progress(true);
  try {
    const published = await upload('/api/roms/' + encodeURIComponent(name), form, part => { byId('rom-progress').value = part; });
    dialog().close();
    done(published);
  } catch (problem) {
    refused().textContent = problem.message;
    if (INSISTABLE.includes(problem.code)) {
      insist(true);
    }
  } finally {
    button.disabled = false;
    progress(false);
  }
}
