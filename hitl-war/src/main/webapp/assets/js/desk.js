/** The review desk: one sheet, one question at a time, by keys. */
import { get } from './api.js';
import { on } from './live.js';
import { alertNow, html, icon, me, nothing, render, showAccount } from './page.js';
import { loadTexts, t } from './text.js';
import { focusBlock } from './weekgrid.js';
import { bar, ended, isEnding, notices, secondsLeft } from './desk-bar.js';
import { edits } from './desk-edit.js';
import { cropOf, editor } from './desk-editor.js';
import { foot, kbd, keysDialog } from './desk-help.js';
import { keyMap, loadPreferences, meaning, savePreferences } from './desk-keys.js';
import { asked, find, remaining } from './desk-model.js';
import { centre, pagePane } from './desk-page.js';
import { cancel, claim, extend, open, recheck, release, submit } from './desk-task.js';
import { cells, keysOf, weekPane } from './desk-week.js';

const ZOOMS = [1, 1.5, 2, 3, 4];
const CLOSER = 3;
const AHEAD = 2;
const PANES = ['#picture, #page', '#week [role=gridcell][tabindex="0"], #week .looseblock', '#field-name', '#bar .lease .btn, #bar a'];

const desk = {
  state: null, keeper: null, me: null,
  view: { status: 'loading', preferences: { keys: {}, keysOff: false }, outlines: true, pages: [], timetables: [], findings: [], zoom: 1, title: '', facts: '', saved: 'saved' },
  draw, drawBar,
  focus: () => desk.state?.selected && focusBlock(cells(desk.state).find((cell) => cell.keys.includes(desk.state.selected))?.key),
};
const { view } = desk;
const edit = edits(desk);

/** Actions by name; what changes blocks is done with one's own sheet alone. */
const looking = {
  back: edit.back,
  outlines: () => { view.outlines = !view.outlines; draw(); },
  zoomIn: () => zoom(1), zoomOut: () => zoom(-1),
  closer: () => zoomTo(view.zoom === CLOSER ? 1 : CLOSER),
  pane: () => toPane(1), paneBack: () => toPane(-1),
  help: showKeys,
};
const changing = {
  accept: edit.accept, acceptAll: edit.acceptAll, remove: edit.remove, split: edit.split, merge: edit.merge, undo: edit.undo, redo: edit.redo,
  edit: edit.edit, add: edit.add, extend: () => extend(desk), submit: trySubmit,
  ...Object.fromEntries([1, 2, 3, 4].map((n) => [`reading${n}`, () => edit.take(n - 1)])),
};

function act(action) {
  const isMine = view.status === 'mine' && !view.busy;
  (looking[action] ?? (isMine ? changing[action] : null))?.();
}

function trySubmit() {
  const left = remaining(desk.state);
  if (left.length) {
    edit.select(left[0].key, true);
    alertNow(t('desk.left', { count: left.length, all: asked(desk.state).length }));
  } else {
    submit(desk);
  }
}

function zoomTo(factor) {
  view.zoom = factor;
  draw();
  requestAnimationFrame(() => centre(desk.state));
}

const zoom = (step) => zoomTo(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(view.zoom) + step))]);

function toPane(step) {
  const panes = PANES.map((selector) => document.querySelector(selector));
  const here = ['page', 'week', 'edit', 'bar'].findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
  panes[(Math.max(here, 0) + step + (here < 0 && step > 0 ? 0 : panes.length)) % panes.length]?.focus();
}

function showKeys() {
  view.keysShown = true;
  draw();
  document.getElementById('keys').showModal();
}

const unavailable = {
  undo: () => !desk.state.past.length, redo: () => !desk.state.future.length,
  submit: () => remaining(desk.state).length > 0 || view.busy, acceptAll: () => !desk.state.blocks.some((block) => !block.asked),
};
const WORDLESS = ['zoomIn', 'zoomOut'];

/** The button of an action, with its key. */
function button(action, sign = '', kind = '', pressed) {
  const isOff = (action in changing && view.status !== 'mine') || unavailable[action]?.();
  const name = t(`desk.act.${action}`);
  const isWordless = WORDLESS.includes(action);
  const look = action === 'accept' || kind === 'primary' ? 'primary' : ['remove', 'split', 'merge', 'acceptAll', 'submit'].includes(action) ? '' : 'quiet';
  return html`<button type="button" class="btn ${look} ${kind}" data-act=${action} aria-disabled=${isOff ? 'true' : nothing} aria-pressed=${pressed ?? nothing}
    aria-label=${isWordless ? name : nothing} aria-describedby=${action === 'submit' ? 'left' : nothing} @click=${() => act(action)}>
    ${sign ? icon(sign) : nothing}${isWordless ? nothing : html`<span>${name}</span>${keys(action)}`}</button>`;
}

const keys = (action) => kbd(keyMap(view.preferences)[action]);

const doings = {
  ...edit, button, kbd: keys, showKeys,
  claim: () => claim(desk), release: () => release(desk), cancelTask: () => cancel(desk), reload: () => location.reload(),
  turnTo: (number) => { view.page = number; draw(); },
  pictureFailed: () => { view.pictureFailed = true; draw(); },
  pictureAgain: () => { view.pictureFailed = false; draw(); },
  signInAddress: () => `/signin?to=${encodeURIComponent(location.pathname + location.search)}`,
  hideKeys: () => { view.keysShown = false; view.capturing = null; view.captureError = ''; draw(); desk.focus(); },
  capture: (action, error = '') => { view.capturing = action; view.captureError = error; draw(); },
  rekey: (preferences) => {
    Object.assign(view, { preferences, capturing: null, captureError: '' });
    draw();
    savePreferences(preferences).catch(() => { view.captureError = t('desk.notsaved'); draw(); });
  },
  get isMine() { return view.status === 'mine'; },
  get state() { return desk.state; },
};

const PANED = ['mine', 'free', 'other', 'lost', 'assigned'];

function draw() {
  drawBar();
  const { state } = desk;
  const clashes = new Set(view.findings.filter((finding) => finding.kind === 'overlap').flatMap((finding) => finding.keys));
  render(html`
    <div class="notices">${notices(view, doings)}</div>
    ${state && PANED.includes(view.status) ? html`${pagePane(state, view, clashes, doings)}${weekPane(state, view, clashes, doings)}${editor(state, view, doings)}`
      : view.status === 'loading' ? html`<p class="loading muted">${t('common.loading')}</p>` : ended(view, doings)}
    ${foot(view.preferences, doings)}${keysDialog(view, doings)}`, document.getElementById('main'));
  fetchAhead();
}

function drawBar() {
  render(bar(desk.state, view, Date.now(), doings), document.getElementById('bar'));
}

const fetched = new Set();

/** The crops that will be needed next. */
function fetchAhead() {
  if (!desk.state || !view.pages.length) {
    return;
  }
  remaining(desk.state).filter((block) => block.key !== desk.state.selected).slice(0, AHEAD)
    .map((block) => cropOf(block, view.documentId)).filter((address) => address && !fetched.has(address))
    .forEach((address) => {
      fetched.add(address);
      new Image().src = address;
    });
}

const isField = (target) => target.matches('input:not([type=checkbox]):not([type=radio]), textarea');
const isOwnMaster = (target) => target.closest('dialog, details') || (target.closest('button, a, select') && !target.matches('.looseblock'));

document.addEventListener('keydown', (event) => {
  const { target } = event;
  if (!desk.state || target.closest('dialog')) {
    return;
  }
  if (event.key === 'Escape') {
    if (view.mode === 'draw') {
      edit.stopDrawing();
    }
    desk.focus();
    return;
  }
  const action = meaning(event, view.preferences, isField(target) || target.matches('select'));
  if (!action || (['Enter', ' '].includes(event.key) && !event.ctrlKey && isOwnMaster(target) && !isField(target))) {
    return;
  }
  if (action === 'closer' && event.repeat) {
    event.preventDefault();
    return;
  }
  event.preventDefault();
  act(action);
});

function tick() {
  if (view.status !== 'mine') {
    return;
  }
  const now = Date.now();
  drawBar();
  if (secondsLeft(view, now) === 0) {
    recheck(desk);
  } else if (isEnding(view, now) && !view.warned) {
    view.warned = true;
    alertNow(t('desk.endingsoon', { key: keyMap(view.preferences).extend }));
  }
}

document.getElementById('main').replaceChildren();
await loadTexts('desk');
const task = new URLSearchParams(location.search).get('task') ?? '';
window.addEventListener('bellgrid:signed-out', () => {
  if (!view.signedOut) {
    view.signedOut = true;
    draw();
    alertNow(t('common.signedout'));
  }
});
[desk.me, view.preferences] = await Promise.all([me(), loadPreferences()]).catch(() => [null, view.preferences]);
if (!desk.me) {
  view.status = 'failed';
  draw();
} else {
  await open(desk, task);
}
showAccount();
on('hitl:task', (message) => message.taskId === view.id && recheck(desk));
on('connected', () => { recheck(desk); desk.keeper?.isWaiting() && desk.keeper.send(); });
setInterval(tick, 1000);
window.addEventListener('pagehide', () => desk.keeper?.leave());
document.addEventListener('visibilitychange', () => (document.hidden ? desk.keeper?.leave() : desk.keeper?.isWaiting() && desk.keeper.send()));
window.addEventListener('online', () => desk.keeper?.send());
