/** A task at the desk: opened, claimed, kept. The desk is {state, view, keeper, me, draw}. */
import { get, post } from './api.js';
import { alertNow, announce } from './page.js';
import { t } from './text.js';
import { body, opened, standing } from './desk-model.js';
import { keeper, latest, unsent } from './desk-save.js';

const CLOSED = ['completed', 'cancelled'];
const HELD = ['assigned', 'in_progress'];

/** Whose a task is: "mine", "assigned" to oneself, "other", "free" or "closed". */
function standingOf(task, me) {
  if (CLOSED.includes(task.status)) {
    return 'closed';
  }
  const isHeld = HELD.includes(task.status) && Date.parse(task.claimedUntil) > Date.now();
  return !isHeld ? 'free' : task.assignee !== me ? 'other' : task.status === 'assigned' ? 'assigned' : 'mine';
}

/** Shows a task; one's own is one's own for longer by it. */
export async function open(desk, id) {
  desk.keeper?.stop();
  try {
    const task = await get(`/hitl/tasks/${encodeURIComponent(id)}`);
    const isOwn = ['mine', 'assigned'].includes(standingOf(task, desk.me.id));
    show(desk, isOwn ? await post(`/hitl/tasks/${task.id}/claim`) : task);
  } catch (problem) {
    desk.view.status = problem.status === 404 || problem.status === 400 ? 'missing' : 'failed';
    desk.draw();
  }
}

/** Puts a task onto the desk, with what has been made of it before. */
export function show(desk, task) {
  const waiting = unsent(desk.me.id, task.id);
  const work = task.draftData ? latest(task.work, waiting) : null;
  desk.state = opened({ ...task, work });
  desk.keeper = keeper(desk.me.id, task.id, {
    onstate: (saved) => { desk.view.saved = saved; desk.drawBar(); },
    onsaved: (answer, sent) => saved(desk, answer, sent),
    onfailed: (problem) => notSaved(desk, problem),
  });
  const view = desk.view;
  Object.assign(view, {
    id: task.id, documentId: task.documentId, kind: task.kind, purpose: task.purpose, timetables: task.draftData?.timetables ?? [], unplaced: task.draftData?.unplaced ?? [],
    title: [task.school, task.className ?? task.document].filter(Boolean).join(', '),
    facts: [task.className ? task.document : '', task.pages ? t('desk.pagecount', { count: task.pages }) : ''].filter(Boolean).join(', '),
    pages: [], pagesKnown: false, page: 1, zoom: 1, mode: null, box: null, pictureFailed: false,
    typing: null, findings: [], refused: '', saved: 'saved', warned: false, busy: false,
  });
  stand(desk, task);
  document.title = `${view.title} – Bellgrid`;
  desk.draw();
  desk.focus();
  loadPages(desk, task);
  if (waiting && view.status === 'mine') {
    desk.keeper.keep(body(desk.state));
    announce(t('desk.resumed'));
  }
}

/** How long a claim lasts is known from when it is made; what is left of one later is less. */
const minutesFromNow = (until) => (until ? Math.round((Date.parse(until) - Date.now()) / 60_000) : 0);

function stand(desk, task) {
  desk.view.status = standingOf(task, desk.me.id);
  desk.view.claimedUntil = task.claimedUntil;
  desk.view.claimMinutes = Math.max(desk.view.claimMinutes ?? 0, minutesFromNow(task.claimedUntil));
  desk.view.holder = task.assignee === desk.me.id ? '' : task.assigneeName ?? '';
}

async function loadPages(desk, task) {
  const found = await get(`/documents/${task.documentId}/pages`).catch(() => ({ items: [] }));
  if (desk.view.id === task.id) {
    Object.assign(desk.view, { pages: found.items, pagesKnown: true });
    desk.state = { ...desk.state };
    desk.draw();
  }
}

function saved(desk, answer, sent) {
  const view = desk.view;
  view.claimedUntil = answer.claimedUntil ?? view.claimedUntil;
  view.warned = false;
  view.signedOut = false;
  const keys = keysOfSent(desk.state, sent);
  view.findings = (answer.findings ?? []).filter((finding) => ['overlap', 'gap', 'odd_length'].includes(finding.kind))
    .map((finding) => ({ ...finding, keys: finding.positions.map((place) => keys[place - 1]).filter(Boolean) }));
  desk.draw();
}

/** Which block each of those that were sent is; the order of the list is kept by all changes but additions in between. */
function keysOfSent(state, sent) {
  const added = standing(state).filter((block) => block.position === null).map((block) => block.key);
  return sent.timeblocks.map((block) => (block.position ? `b${block.position}` : added.shift()));
}

function notSaved(desk, problem) {
  if (problem.status === 409 || problem.status === 404) {
    recheck(desk);
  } else if (problem.status !== 401) {
    alertNow(t('desk.notsaved'));
  }
}

/** Asks whose the task is by now. */
export async function recheck(desk) {
  const view = desk.view;
  if (!['mine', 'free', 'lost', 'other'].includes(view.status) || view.busy) {
    return;
  }
  const task = await get(`/hitl/tasks/${view.id}`).catch(() => null);
  if (!task || task.id !== view.id || view.busy) {
    return;
  }
  const before = view.status;
  view.signedOut = false;
  stand(desk, task);
  if (view.status === 'assigned') {
    await claim(desk);
  } else if (view.status !== 'mine' && view.status !== 'closed' && ['mine', 'lost'].includes(before)) {
    view.status = 'lost';
    if (before === 'mine') {
      alertNow(view.holder ? t('desk.taken', { name: view.holder }) : t('desk.over', { minutes: view.claimMinutes }));
    }
  }
  desk.draw();
}

/** Takes the task that is shown; what was made of it before is still there. */
export async function claim(desk) {
  const { view } = desk;
  try {
    const before = view.status;
    const task = await post(`/hitl/tasks/${view.id}/claim`);
    if (before === 'lost') {
      stand(desk, task);
      desk.keeper.keep(body(desk.state));
      desk.draw();
      desk.focus();
    } else {
      show(desk, task);
    }
  } catch (problem) {
    if (problem.status === 409) {
      const task = await get(`/hitl/tasks/${view.id}`).catch(() => null);
      if (task) {
        stand(desk, task);
        alertNow(view.holder ? t('desk.held', { name: view.holder }) : t('desk.ended.closed'));
      }
    } else {
      view.refused = said(problem);
    }
    desk.draw();
  }
}

/** Has the task for longer. */
export async function extend(desk) {
  try {
    const task = await post(`/hitl/tasks/${desk.view.id}/claim`);
    desk.view.claimedUntil = task.claimedUntil;
    desk.view.warned = false;
    announce(t('desk.extended'));
    desk.drawBar();
  } catch (problem) {
    await recheck(desk);
  }
}

/** A refusal in plain words. */
export const said = (problem) => (problem.status === 0 ? t('common.offline') : t('common.failed', { id: problem.requestId }));
