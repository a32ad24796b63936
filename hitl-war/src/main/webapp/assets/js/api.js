/** The REST API, as whoever is signed in: the browser shows the session's cookies, this module renews them. */

const ROOT = '/api/v1';
const RENEWED_AT = 'bellgrid-renewed-at';
const FRESH_MILLIS = 5000;

/** A problem document (RFC 9457), or a request that found nobody: then the status is 0. */
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.code = body.code ?? '';
    this.requestId = body.requestId ?? '';
    this.fields = body.errors ?? [];
    this.retryAfter = retryAfter;
  }
}

/**
 * Asks the API.
 *
 * @param {string} method of HTTP
 * @param {string} path after /api/v1, such as "/jobs"
 * @param {{body?: any, form?: FormData, version?: string, type?: string, signal?: AbortSignal, keepalive?: boolean}} what
 * @returns {Promise<{data: any, version: ?string}>} the body, and the version that its ETag names
 * @throws {Problem}
 */
export async function call(method, path, what = {}) {
  let answer = await send(method, path, what);
  if (answer.status === 401 && (await renew())) {
    answer = await send(method, path, what);
  }
  if (answer.status === 401) {
    window.dispatchEvent(new CustomEvent('bellgrid:signed-out'));
  }
  const json = (answer.headers.get('Content-Type') ?? '').includes('json');
  const data = json ? await answer.json() : null;
  if (!answer.ok) {
    throw new Problem(answer.status, data ?? {}, Number(answer.headers.get('Retry-After') ?? 0));
  }
  return { data, version: answer.headers.get('ETag') };
}

async function send(method, path, { body, form, version, type, signal, keepalive }) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) {
    headers['Content-Type'] = type ?? (method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
  }
  if (version) {
    headers['If-Match'] = version;
  }
  try {
    return await fetch(ROOT + path, {
      method,
      headers,
      body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
      signal,
      keepalive,
      credentials: 'same-origin',
    });
  } catch (fault) {
    if (fault.name === 'AbortError') {
      throw fault;
    }
    throw new Problem(0, { detail: 'offline', code: 'OFFLINE' }, 0);
  }
}

/** @returns {Promise<any>} the body */
export const get = async (path, what) => (await call('GET', path, what)).data;
export const post = async (path, body, what) => (await call('POST', path, { body, ...what })).data;
export const put = async (path, body, what) => (await call('PUT', path, { body, ...what })).data;
export const patch = async (path, body, version) => (await call('PATCH', path, { body, version })).data;
export const remove = async (path, version) => (await call('DELETE', path, { version })).data;

/**
 * Renews the session, once for all tabs: a refresh token serves once.
 *
 * @returns {Promise<boolean>} whether somebody is signed in
 */
export function renew() {
  return navigator.locks.request('bellgrid-renew', async () => {
    if (Date.now() - Number(localStorage.getItem(RENEWED_AT) ?? 0) < FRESH_MILLIS) {
      return true;
    }
    const answer = await send('POST', '/auth/session/renewal', { body: {} });
    if (answer.ok) {
      localStorage.setItem(RENEWED_AT, String(Date.now()));
    }
    return answer.ok;
  });
}

/** Has a page that holds no unsent work sign in again by itself. */
export function signInWhenSignedOut() {
  window.addEventListener('bellgrid:signed-out', signIn);
}

/** Goes to where somebody signs in again whose session has ended, and from there back here. */
export const signIn = () => location.assign(signInAddress());

export const signInAddress = () => `/signin?ended&to=${encodeURIComponent(location.pathname + location.search)}`;
