/** What waits for reviewers: they take the next, or one that they choose. Follows what happens without moving under the hand. */
import { get, post, signInWhenSignedOut } from './api.js';
import { on } from './live.js';
import { alertNow, announce, me, render, role, showAccount } from './page.js';
import { loadTexts, t } from './text.js';
import { loadPreferences, meaning } from './desk-keys.js';
import { changes, filtered, isHeld, ordered, rowFrom } from './queue-model.js';
import { view } from './queue-view.js';

const OPEN = ['pending', 'assigned', 'in_progress'];
const MOST = 100;
const SETTLE_MILLIS = 400;
const CLOCK_MILLIS = 15_000;
const NOTE_MILLIS = 60_000;

const state = {
  tasks: null, fresh: null, total: 0, summary: null, me: null, people: [],
  preferences: { keys: {}, keysOff: false }, filter: 'all', school: '', row: null, notes: new Map(), offline: false, failed: '', busy: false, now: Date.now(),
};

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What waits, and how much of it there is that the answer leaves out. */
async function read() {
  const school = state.school ? `&school=${encodeURIComponent(state.school)}` : '';
  const lists = OPEN.map((status) => get(`/hitl/tasks?status=${status}&sortBy=priority&order=desc&limit=${MOST}${school}`));
  const [summary, ...parts] = await Promise.all([get(`/hitl/summary?zone=${encodeURIComponent(zone())}`), ...lists]);
  return {
    summary,
    tasks: ordered(parts.flatMap((part) => part.items)),
    total: parts.reduce((sum, part) => sum + part.pagination.total, 0),
  };
}

/** Whether somebody is about to press something in the list, which must not move then. */
function isInUse() {
  const list = document.getElementById('tasks');
  return Boolean(list && (list.matches(':hover') || list.contains(document.activeElement)));
}

async function refresh(evenInUse = false) {
  try {
    const found = await read();
    state.offline = false;
    state.failed = '';
    state.summary = found.summary;
    state.now = Date.now();
    if (evenInUse || !state.tasks || !isInUse()) {
      Object.assign(state, { tasks: found.tasks, total: found.total, fresh: null });
    } else {
      state.fresh = changes(state.tasks, found.tasks) > 0 ? found : null;
    }
  } catch (problem) {
    state.offline = problem.status === 0;
    state.failed = state.offline ? t('common.offline') : t('common.failed', { id: problem.requestId });
  }
  draw();
}

let waiting = 0;

function refreshSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, SETTLE_MILLIS);
}

const goOn = (id) => location.assign(`/hitl/desk?task=${encodeURIComponent(id)}`);

async function claim(task) {
  if (state.busy || state.offline || (isHeld(task, state.now) && task.assignee !== state.me)) {
    return;
  }
  await taking(async () => goOn((await post(`/hitl/tasks/${task.id}/claim`)).id), task);
}

async function claimNext() {
  if (!state.busy && !state.offline) {
    await taking(async () => goOn((await post('/hitl/tasks/claim')).id), null);
  }
}

/** Does it, and says where it stands what has come in between. */
async function taking(work, task) {
  state.busy = true;
  draw();
  try {
    await work();
    return;
  } catch (problem) {
    if (problem.status === 409 && task) {
      const now = await get(`/hitl/tasks/${task.id}`).catch(() => null);
      const note = now?.assigneeName ? t('queue.lost', { name: now.assigneeName }) : t('queue.gone');
      state.notes.set(task.id, { note, until: Date.now() + NOTE_MILLIS });
      state.tasks = state.tasks.map((other) => (other.id === task.id && now ? { ...other, ...now } : other));
      alertNow(note);
    } else {
      state.failed = problem.status === 404 ? t('queue.nothing') : problem.status === 0 ? t('common.offline') : t('common.failed', { id: problem.requestId });
      alertNow(state.failed);
    }
  }
  state.busy = false;
  draw();
  refreshSoon();
}

async function assign(task, userId) {
  try {
    const handed = await post(`/hitl/tasks/${task.id}/assign`, { userId });
    announce(t('queue.assigned', { name: handed.assigneeName }));
  } catch (problem) {
    state.failed = t('common.failed', { id: problem.requestId });
    alertNow(state.failed);
  }
  await refresh(true);
}

const shown = () => filtered(state.tasks ?? [], state.filter, state);

function focusRow(id) {
  state.row = id;
  draw();
  document.getElementById(`task-${id}`)?.focus();
}

const isTyping = (target) => target.matches('input:not([type=radio]), select, textarea') || target.closest('details[open]');

function keys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return;
  }
  const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const list = shown();
  if (meaning(event, state.preferences, false) === 'claimNext') {
    event.preventDefault();
    claimNext();
  } else if (steps && list.length && !event.target.matches('input')) {
    event.preventDefault();
    focusRow(rowFrom(list, event.target.closest('tr')?.dataset.task ? state.row : null, steps));
  } else if (event.key === 'Enter' && event.target.matches('tr[data-task]')) {
    event.preventDefault();
    claim(list.find((task) => task.id === event.target.dataset.task));
  }
}

let typing = 0;

const doings = {
  claim, claimNext, assign,
  refresh: () => refresh(true),
  show: (filter) => { state.filter = filter; draw(); announce(t('queue.shown', { count: shown().length })); },
  find: (school) => {
    state.school = school;
    clearTimeout(typing);
    typing = setTimeout(async () => { await refresh(true); announce(t('queue.shown', { count: shown().length })); }, SETTLE_MILLIS);
  },
  row: (id) => { state.row = id; },
  isAdmin: role() === 'admin',
};

const draw = () => render(view({ ...state, shown: shown() }, doings), document.getElementById('main'));

signInWhenSignedOut();
await loadTexts('queue');
showAccount();
document.getElementById('main').replaceChildren();
[state.me, state.preferences] = await Promise.all([me().then(({ id }) => id).catch(() => null), loadPreferences()]);
await refresh();
document.addEventListener('keydown', keys);
on('hitl:task', refreshSoon);
on('connected', refreshSoon);
window.addEventListener('online', refreshSoon);
window.addEventListener('offline', refreshSoon);
setInterval(() => { state.now = Date.now(); draw(); }, CLOCK_MILLIS);
if (doings.isAdmin) {
  state.people = (await get('/admin/users').catch(() => ({ items: [] }))).items
    .filter((user) => user.active && ['reviewer', 'admin'].includes(user.role));
  draw();
}
