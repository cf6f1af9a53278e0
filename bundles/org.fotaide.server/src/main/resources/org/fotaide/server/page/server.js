// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
// Questions to the server. A problem comes as an Error whose message is what happened, why, and what to do.

let token = '';

export class Problem extends Error {
  constructor(problem, status) {
    super([problem.what, problem.why, problem.remedy].filter(Boolean).join(' '));
    this.code = problem.code;
    this.why = problem.why;
    this.status = status;
  }
}

async function answer(response) {
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Problem(json?.problem ?? {what: 'The server answered ' + response.status + '.'}, response.status);
  }
  return json;
}

async function ask(method, path, body) {
  const headers = {'X-Fota-Token': token};
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let response;
  try {
    response = await fetch(path, {method, headers, body: body === undefined ? undefined : JSON.stringify(body)});
  } catch {
    throw new Problem({what: 'The server does not answer.', why: 'It may have been stopped.'}, 0);
  }
  return answer(response);
}

export const get = path => ask('GET', path);
export const put = (path, body) => ask('PUT', path, body);
export const remove = path => ask('DELETE', path);
export const post = (path, body = {}) => ask('POST', path, body);

export async function logIn(key) {
  token = (await post('/session', {key})).token;
}

/** Whether the browser is logged in already. */
export async function resume() {
  try {
    token = (await get('/session')).token;
    return true;
  } catch (problem) {
    if (problem.status === 401) {
      return false;
    }
    throw problem;
  }
}

export async function logOut() {
  await remove('/session');
  token = '';
}

/** Sends a form with files; tells the part that is on its way, 0 to 1. */
export function upload(path, form, told) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('X-Fota-Token', token);
    request.upload.onprogress = event => event.lengthComputable && told(event.loaded / event.total);
    request.onerror = () => failed(new Problem({what: 'The server does not answer.', why: 'Nothing was published.'}, 0));
    request.onload = () => answer(new Response(request.status === 204 ? null : request.responseText, {status: request.status}))
      .then(done, failed);
    request.send(form);
  });
}

/** Calls somebody whenever something changed on the server; tells whether the connection stands. */
export function watch(changed, connected) {
  const events = new EventSource('/changes');
  events.addEventListener('change', changed);
  events.onopen = () => connected(true);
  events.onerror = () => connected(false);
  return () => events.close();
}
