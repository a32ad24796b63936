/** Keeps a reviewer's work: here at once, with the server soon after. What could not be sent waits here until it can. */
import { call } from './api.js';

const PAUSE_MILLIS = 300;
const AGAIN_MILLIS = 10_000;

const placeOf = (userId, taskId) => `bellgrid-work:${userId}:${taskId}`;

/** What of a task has not been sent yet, {timeblocks, looked, at}; null when all has. */
export function unsent(userId, taskId) {
  try {
    return JSON.parse(localStorage.getItem(placeOf(userId, taskId)));
  } catch {
    return null;
  }
}

/** The newer of what the server has and of what waits here. */
export function latest(kept, waiting) {
  return waiting && (!kept || waiting.at >= Date.parse(kept.savedAt)) ? { ...waiting, savedAt: null } : kept;
}

/**
 * A keeper of one task's work.
 *
 * @param {{onsaved: (answer: Object, sent: Object) => void, onfailed: (problem: Problem) => void, onstate: (state: string) => void}} told
 *     the state is "saved", "saving" or "waiting"
 */
export function keeper(userId, taskId, told) {
  const place = placeOf(userId, taskId);
  let timer = 0;
  let work = null;
  let sending = null;
  let isOver = false;

  function keepHere() {
    try {
      localStorage.setItem(place, JSON.stringify({ ...work, at: Date.now() }));
    } catch {
      // A full store: the server has to do.
    }
  }

  async function send(keepalive = false) {
    clearTimeout(timer);
    if (sending && !keepalive) {
      await sending;
    }
    if (!work || isOver) {
      return;
    }
    const sent = work;
    told.onstate('saving');
    sending = call('PUT', `/hitl/tasks/${taskId}/work`, { body: sent, keepalive })
      .then(({ data }) => {
        if (work === sent) {
          work = null;
          localStorage.removeItem(place);
          told.onstate('saved');
        }
        told.onsaved(data, sent);
      })
      .catch((problem) => {
        told.onstate('waiting');
        if (!isOver && ![401, 404, 409].includes(problem.status)) {
          timer = setTimeout(() => send(), AGAIN_MILLIS);
        }
        told.onfailed(problem);
      })
      .finally(() => { sending = null; });
    await sending;
    if (work && work !== sent && !isOver) {
      timer = setTimeout(() => send(), PAUSE_MILLIS);
    }
  }

  return {
    /** Keeps what has become of the task. */
    keep(now) {
      work = now;
      keepHere();
      told.onstate('saving');
      clearTimeout(timer);
      timer = setTimeout(() => send(), PAUSE_MILLIS);
    },
    /** Sends what waits. */
    send: () => send(),
    /** Sends what waits although the page is being left. */
    leave() {
      if (work && !isOver) {
        send(true);
      }
    },
    /** The task is settled: nothing of it is needed any more. */
    forget() {
      isOver = true;
      clearTimeout(timer);
      localStorage.removeItem(place);
    },
    /** The task is being settled, which nothing may overtake. */
    hold: () => clearTimeout(timer),
    /** Another task is being worked on. */
    stop() {
      clearTimeout(timer);
      isOver = true;
    },
    isWaiting: () => work !== null,
  };
}
