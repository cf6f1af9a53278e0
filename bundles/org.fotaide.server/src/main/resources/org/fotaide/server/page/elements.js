// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// Small things to build a page with. Texts from the server only ever become text, never markup.

export const byId = id => document.getElementById(id);

/** An element with attributes and children; functions become listeners. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

const times = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'medium'});

export const time = millis => element('time', {datetime: new Date(millis).toISOString()}, times.format(millis));

const sizes = new Intl.NumberFormat(undefined);

export const bytes = size => sizes.format(size) + ' bytes';

/** Replaces the children of a table or list, and leaves the focus where it was. */
export function show(parent, children) {
  const focused = parent.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
  if (parent.querySelector('select:focus')) {
    return;
  }
  parent.replaceChildren(...children);
  if (focused) {
    parent.querySelector('[data-focus="' + CSS.escape(focused) + '"]')?.focus();
  }
}

let unanswered = () => {};

/** Asks a person; the promise says whether the answer was yes. That a dialog was closed is told late: by then the next may be open. */
export function confirmed(title, text, yes) {
  const dialog = byId('question');
  byId('question-title').textContent = title;
  byId('question-text').textContent = text;
  dialog.querySelector('.main').textContent = yes;
  unanswered();
  dialog.returnValue = 'cancel';
  dialog.showModal();
  return new Promise(done => {
    const end = answer => {
      dialog.removeEventListener('close', closed);
      done(answer);
    };
    const closed = () => dialog.open || end(dialog.returnValue === 'ok');
    unanswered = () => end(false);
    dialog.addEventListener('close', closed);
  });
}

function line(id, text) {
  byId(id).textContent = text;
  byId(id).hidden = !text;
}

/** Shows what went wrong, or takes it away. */
export const tell = text => line('problem', text);

/** Shows what somebody should know, or takes it away. */
export const notice = text => line('notice', text);

/** Lets the Cancel buttons of all dialogs close them; Enter is for the others. */
export function cancelButtons() {
  for (const button of document.querySelectorAll('dialog .cancel')) {
    button.addEventListener('click', () => button.closest('dialog').close('cancel'));
  }
}

/** Does something, and shows what went wrong. */
export async function attempt(work) {
  try {
    tell('');
    return await work();
  } catch (problem) {
    tell(problem.message);
    return undefined;
  }
}
