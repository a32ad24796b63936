/** What happens, as the server says it over the WebSocket; reconnects, and asks for what was missed meanwhile. */

const LONGEST_WAIT_MILLIS = 30_000;
const listeners = new Map();
const jobs = new Set();
let socket = null;
let lastEventId = null;
let wait = 500;

/**
 * Hears events of a type, such as "job:status"; "connected" and "disconnected" tell of the connection itself.
 *
 * @param {(message: Object) => void} listener
 */
export function on(type, listener) {
  listeners.set(type, [...(listeners.get(type) ?? []), listener]);
  if (!socket) {
    connect();
  }
}

/** Also hears of a job. */
export function follow(jobId) {
  jobs.add(jobId);
  say({ type: 'subscribe:job', jobId });
}

function say(message) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
  }
}

const tell = (type, message) => (listeners.get(type) ?? []).forEach((listener) => listener(message));

function connect() {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  socket = new WebSocket(`${scheme}://${location.host}/ws/v1/events`, 'bellgrid.v1');
  socket.addEventListener('message', (event) => take(JSON.parse(event.data)));
  socket.addEventListener('close', reconnect);
}

function take(message) {
  if (message.type === 'ready') {
    wait = 500;
    if (lastEventId !== null) {
      say({ type: 'resume', lastEventId });
    }
    lastEventId ??= message.lastEventId;
    jobs.forEach((jobId) => say({ type: 'subscribe:job', jobId }));
    tell('connected', message);
    return;
  }
  lastEventId = message.id ?? lastEventId;
  tell(message.type, message);
}

/** The token may have run out: renewed by the next call of the API, or by this. */
async function reconnect() {
  tell('disconnected', {});
  await new Promise((done) => setTimeout(done, wait));
  wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
  const { renew } = await import('./api.js');
  await renew().catch(() => false);
  connect();
}
