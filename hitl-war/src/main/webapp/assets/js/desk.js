/** The review desk: one sheet, one question at a time, by keys. */
import { signInAddress } from './api.js';
import { on } from './live.js';
import { alertNow, html, me, render, showAccount } from './page.js';
import { loadTexts, t } from './text.js';
import { focusBlock } from './weekgrid.js';
import { actions } from './desk-actions.js';
import { bar, ended, isEnding, notices, secondsLeft } from './desk-bar.js';
import { edits } from './desk-edit.js';
import { cropOf, editor } from './desk-editor.js';
import { foot, keysDialog } from './desk-help.js';
import { keyMap, loadPreferences, meaning, savePreferences } from './desk-keys.js';
import { remaining } from './desk-model.js';
import { pagePane } from './desk-page.js';
import { cancel, release } from './desk-end.js';
import { claim, open, recheck } from './desk-task.js';
import { cells, weekPane } from './desk-week.js';

const AHEAD = 2;

const desk = {
  state: null, keeper: null, me: null,
  view: { status: 'loading', preferences: { keys: {}, keysOff: false }, outlines: true, pages: [], timetables: [], unplaced: [], findings: [], zoom: 1, title: '', facts: '', saved: 'saved' },
  draw, drawBar,
  focus: () => desk.state?.selected && focusBlock(cells(desk.state).find((cell) => cell.keys.includes(desk.state.selected))?.key),
};
const { view } = desk;
const edit = edits(desk);
const { act, button, keys, showKeys } = actions(desk, edit);

const doings = {
  ...edit, button, kbd: keys, showKeys,
  claim: () => claim(desk), release: () => release(desk), cancelTask: () => cancel(desk), reload: () => location.reload(),
  turnTo: (number) => { view.page = number; draw(); },
  pictureFailed: () => { view.pictureFailed = true; draw(); },
  pictureAgain: () => { view.pictureFailed = false; draw(); },
  signInAddress,
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
    <div class="notices">${notices(state, view, doings)}</div>
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
  const action = meaning(event, view.preferences, isField(target) || target.matches('select'), target.matches('textarea'));
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
