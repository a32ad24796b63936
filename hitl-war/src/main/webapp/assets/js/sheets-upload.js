/** Sends files, one after the other, and says how far each is. */
import { Problem, renew } from './api.js';

/**
 * Sends a file.
 *
 * @param {string} key names the request, so that it counts once however often it is sent
 * @param {(share: number) => void} onprogress 0..1 of its bytes
 * @param {AbortSignal} signal
 * @returns {Promise<Object>} the API's answer
 * @throws {Problem}
 */
export async function sendFile(file, key, onprogress, signal) {
  let answer = await attempt(file, key, onprogress, signal);
  if (answer.status === 401 && (await renew())) {
    answer = await attempt(file, key, onprogress, signal);
  }
  if (answer.status === 401) {
    window.dispatchEvent(new CustomEvent('bellgrid:signed-out'));
  }
  if (answer.status !== 202) {
    throw new Problem(answer.status, answer.body, answer.retryAfter);
  }
  return answer.body;
}

// fetch does not tell how much of a body has been sent.
function attempt(file, key, onprogress, signal) {
  const form = new FormData();
  form.append('file', file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', '/api/v1/documents');
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Idempotency-Key', key);
  request.responseType = 'json';
  request.upload.addEventListener('progress', (event) => event.lengthComputable && onprogress(event.loaded / event.total));
  return new Promise((resolve, reject) => {
    request.addEventListener('load', () => resolve({
      status: request.status, body: request.response ?? {}, retryAfter: Number(request.getResponseHeader('Retry-After') ?? 0),
    }));
    request.addEventListener('error', () => resolve({ status: 0, body: {}, retryAfter: 0 }));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

/** Files that wait for their turn. */
export class Outgoing {
  #waiting = [];
  #busy = false;

  /** @param {(row: Object) => Promise<void>} send */
  constructor(send) {
    this.send = send;
  }

  add(rows) {
    this.#waiting.push(...rows);
    this.#next();
  }

  drop(row) {
    this.#waiting = this.#waiting.filter((other) => other !== row);
  }

  async #next() {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    while (this.#waiting.length > 0) {
      await this.send(this.#waiting.shift());
    }
    this.#busy = false;
  }
}
