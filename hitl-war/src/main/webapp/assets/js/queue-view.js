/** The queue as it is drawn. */
import { html, icon, initials, nothing } from './page.js';
import { repeat } from '/assets/lib/lit-html/directives/repeat.js';
import { duration, t } from './text.js';
import { kbd } from './desk-help.js';
import { keyMap } from './desk-keys.js';
import { changes, filtered, FILTER_NAMES, isHeld, isLate, minutesLeft, minutesWaiting, next } from './queue-model.js';
import { vars } from './vars.js';

const BARS = 12;
const PRIORITY_ICON = { urgent: 'up', high: 'up', normal: 'same', low: 'downp' };
const PICTURES = ['png', 'jpeg', 'tiff', 'webp', 'bmp'];

const priority = (task) => html`
  <span class="prio ${task.priority}">${icon(PRIORITY_ICON[task.priority])}${t(`queue.priority.${task.priority}`)}</span>`;

const count = (task) => html`
  <span class="count"><b>${task.doubtful}</b><i aria-hidden="true" class=${task.doubtful > BARS ? 'many' : ''}
      ${vars({ '--n': Math.min(BARS, task.doubtful) })}></i></span>`;

const waiting = (task, now) => {
  const text = duration(minutesWaiting(task, now));
  return isLate(task, now) ? html`<span class="late">${icon('clock')}${text}</span>` : text;
};

/** "phone photo, 1 page", "Word". */
function kind(task) {
  const name = !task.kind ? '' : PICTURES.includes(task.kind) ? t('queue.kind.picture') : t(`queue.kind.${task.kind}`);
  return [name, task.pages > 1 || (task.pages && !name) ? t('queue.pages', { count: task.pages }) : ''].filter(Boolean).join(', ');
}

const place = (task) => task.school ?? task.document;
const sheet = (task) => (task.school ? task.className ?? task.document : task.className) ?? '';

const purpose = (task) => (task.purpose && task.purpose !== 'doubt' ? html`<span class="flag plain">${t(`queue.purpose.${task.purpose}`)}</span>` : nothing);

const nextKey = ({ preferences }) => (preferences.keysOff ? nothing : kbd(keyMap(preferences).claimNext));

const nextSheet = (task, state, doings) => html`
  <section class="sheet next" aria-labelledby="next-title">
    ${task.pages && task.documentId
      ? html`<img class="snip" src="/api/v1/documents/${task.documentId}/pages/1/preview?size=small" alt=${t('queue.picture')}
          @error=${(event) => event.target.classList.add('missing')} @load=${(event) => event.target.classList.remove('missing')}>`
      : html`<span class="snip none">${icon('note')}${kind(task)}</span>`}
    <div>
      <p class="muted">${t('queue.next')}</p>
      <h2 id="next-title">${[place(task), sheet(task)].filter(Boolean).join(', ')}</h2>
      <ul class="facts">
        <li>${priority(task)}</li>
        <li>${task.purpose && task.purpose !== 'doubt' ? purpose(task) : html`${count(task)} ${t('queue.doubtful', { count: task.doubtful })}`}</li>
        <li>${isLate(task, state.now) ? html`<span class="late">${icon('clock')}${t('queue.waits', { time: duration(minutesWaiting(task, state.now)) })}</span>`
          : html`${icon('clock')}${t('queue.waits', { time: duration(minutesWaiting(task, state.now)) })}`}</li>
        <li>${icon(PICTURES.includes(task.kind) ? 'camera' : 'note')}${kind(task)}</li>
      </ul>
    </div>
    <div class="claim">
      <button class="btn primary" type="button" aria-disabled=${state.busy || state.offline ? 'true' : nothing} aria-describedby="claim-note"
        @click=${doings.claimNext}>${t('queue.claimnext')} ${nextKey(state)}</button>
      <p id="claim-note">${state.offline ? t('queue.noclaim') : t('queue.yours', { minutes: state.summary.claimMinutes })}</p>
    </div>
  </section>`;

const nothingNext = (state) => html`
  <section class="sheet next none">
    <p>${icon('check')}${state.school ? t('queue.nomatch') : state.tasks.length ? t('queue.allheld') : t('queue.nothing')}</p>
  </section>`;

const filters = (state, doings) => html`
  <fieldset class="seg"><legend class="vh">${t('queue.show')}</legend>
    ${FILTER_NAMES.map((name) => html`<label><input type="radio" name="filter" value=${name} .checked=${state.filter === name}
        @change=${() => doings.show(name)}><span>${t(`queue.filter.${name}`, { n: filtered(state.tasks, name, state).length })}</span></label>`)}
  </fieldset>`;

function holder(task, state) {
  const lost = state.notes.get(task.id);
  if (lost && lost.until > state.now) {
    return html`<span class="who lost">${icon('warn')}${lost.note}</span>`;
  }
  if (!isHeld(task, state.now)) {
    return html`<span class="muted">${t('queue.free')}</span>`;
  }
  const [first = '', last = ''] = (task.assigneeName ?? '').split(/\s+(?=\S+$)/);
  const left = task.claimedUntil ? minutesLeft(task, state.now) : 0;
  const name = task.assignee === state.me ? t('queue.you') : task.assigneeName ?? '';
  return html`<span class="who"><span class="avatar" aria-hidden="true">${initials(first, last)}</span>${t('queue.left', { name, minutes: left })}</span>`;
}

function action(task, state, doings) {
  const isMine = task.assignee === state.me;
  if (isHeld(task, state.now) && isMine) {
    return html`<button class="btn primary" type="button" @click=${() => doings.claim(task)}>${t('queue.goon')}<span class="vh"> ${place(task)} ${sheet(task)}</span></button>`;
  }
  return isHeld(task, state.now) ? nothing : html`
    <button class="btn" type="button" aria-disabled=${state.busy || state.offline ? 'true' : nothing} @click=${() => doings.claim(task)}>
      ${t('queue.claim')}<span class="vh"> ${place(task)} ${sheet(task)}</span></button>`;
}

const hand = (task, state, doings) => (doings.isAdmin && state.people.length ? html`
  <details class="hand" @keydown=${(event) => { if (event.key === 'Escape') { event.currentTarget.open = false; event.currentTarget.querySelector('summary').focus(); } }}>
    <summary class="btn quiet" aria-label=${t('queue.hand', { sheet: `${place(task)} ${sheet(task)}` })}>${icon('user')}</summary>
    <div class="sheet hand-menu"><p class="label">${t('queue.handto')}</p>
      ${state.people.map((user) => html`<button class="btn quiet" type="button" ?disabled=${user.id === task.assignee}
        @click=${(event) => { event.target.closest('details').open = false; doings.assign(task, user.id); }}>${user.firstName} ${user.lastName}</button>`)}
    </div>
  </details>` : nothing);

const row = (task, state, doings, isStop) => html`
  <tr id="task-${task.id}" data-task=${task.id} tabindex=${isStop ? 0 : -1} @focus=${() => doings.row(task.id)}
      class=${isHeld(task, state.now) && task.assignee === state.me ? 'mine' : ''}>
    <td>${priority(task)}</td>
    <th scope="row">${place(task)}<small>${[sheet(task), kind(task)].filter(Boolean).join(', ')}${purpose(task)}</small></th>
    <td><span class="cardlabel">${t('queue.waiting')} </span>${waiting(task, state.now)}</td>
    <td>${count(task)}<span class="cardlabel"> ${t('queue.doubtful', { count: task.doubtful })}</span></td>
    <td>${holder(task, state)}</td>
    <td class="r"><span class="acts">${action(task, state, doings)}${hand(task, state, doings)}</span></td>
  </tr>`;

function list(state, doings) {
  const stop = state.shown.some((task) => task.id === state.row) ? state.row : state.shown[0]?.id;
  return html`
    <div class="sheet" id="tasks" @mouseleave=${() => state.fresh && !document.getElementById('tasks').contains(document.activeElement) && doings.refresh()}>
      <table class="table">
        <caption class="vh">${t('queue.caption')}</caption>
        <thead><tr><th scope="col">${t('queue.priority')}</th><th scope="col">${t('queue.sheet')}</th><th scope="col">${t('queue.waiting')}</th>
          <th scope="col">${t('queue.doubt')}</th><th scope="col">${t('queue.heldby')}</th><th scope="col"><span class="vh">${t('queue.action')}</span></th></tr></thead>
        <tbody>${repeat(state.shown, (task) => task.id, (task) => row(task, state, doings, task.id === stop))}</tbody>
      </table>
      ${state.shown.length ? nothing : html`<p class="empty">${t(state.school ? 'queue.nomatch' : `queue.empty.${state.filter}`)}</p>`}
    </div>
    ${state.total > state.tasks.length ? html`<p class="more muted">${t('queue.more', { count: state.total - state.tasks.length })}</p>` : nothing}`;
}

const today = ({ settledToday }) => (settledToday?.tasks
  ? t('queue.today', { count: settledToday.blocks, time: seconds(settledToday.medianSeconds ?? 0) }) : t('queue.today.none'));

const seconds = (value) => (value < 90 ? t('queue.seconds', { n: Math.ceil(value) }) : duration(value / 60));

/** @param {Object} state the tasks, what is shown of them, and what else is known */
export function view(state, doings) {
  if (!state.tasks) {
    return html`<div class="wrap"><div class="head"><h1>${t('common.nav.queue')}</h1></div>
      ${state.failed ? html`<p class="notice clash">${icon('warn')}${state.failed}<button class="btn" type="button" @click=${doings.refresh}>${t('common.retry')}</button></p>` : nothing}</div>`;
  }
  const first = next(state.tasks, state.now);
  return html`
    <div class="wrap">
      <div class="head"><h1>${t('common.nav.queue')}</h1>
        <p>${t('queue.wait', { count: state.summary.waiting })} ${state.summary.waiting ? t('queue.inall', { count: state.summary.doubtful }) : nothing}</p></div>
      ${state.failed ? html`<p class="notice clash">${icon('warn')}<span>${state.failed}</span><button class="btn" type="button" @click=${doings.refresh}>${t('common.retry')}</button></p>` : nothing}
      ${first ? nextSheet(first, state, doings) : nothingNext(state)}
      <div class="bar">
        ${filters(state, doings)}
        ${state.fresh ? html`<p class="fresh">${t('queue.changes', { count: changes(state.tasks, state.fresh.tasks) })}
          <button class="btn quiet" type="button" @click=${doings.refresh}>${icon('rotate')}${t('queue.update')}</button></p>` : nothing}
        <label class="push"><span class="vh">${t('queue.school')}</span>
          <input class="input" type="search" placeholder=${t('queue.school')} .value=${state.school} @input=${(event) => doings.find(event.target.value.trim())}></label>
      </div>
      ${list(state, doings)}
      <p class="foot"><span>${today(state.summary)}</span>
        <span class="push"><kbd>↑</kbd> <kbd>↓</kbd> ${t('queue.keys.move')}, <kbd>Enter</kbd> ${t('queue.keys.row')}, ${nextKey(state)} ${t('queue.keys.next')}</span></p>
    </div>`;
}
