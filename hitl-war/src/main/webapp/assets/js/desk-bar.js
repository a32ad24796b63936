/** The desk's bar: which sheet, how much is left, for how long it is one's own; and what has come in between. */
import { html, icon, nothing } from './page.js';
import { t } from './text.js';
import { asked, remaining } from './desk-model.js';
import { unplaced } from './desk-page.js';
import { vars } from './vars.js';

const PIPS = 12;
const WARN_SECONDS = 120;
const OFFERED = 4;

const brand = html`<a class="brand" href="/hitl"><svg viewBox="0 0 20 20" aria-hidden="true"><path class="bell" d="M1.500 9V5.500a4 4 0 0 1 8 0V9z"/><rect class="cell" x="11" y="1.500" width="7.500" height="7.500" rx="1.500"/><rect class="cell" x="1.500" y="10.500" width="8" height="8" rx="1.500"/><rect class="cell" x="11" y="10.500" width="7.500" height="8" rx="1.500"/></svg>Bellgrid</a>`;

export const secondsLeft = (view, now) => Math.max(0, Math.ceil((Date.parse(view.claimedUntil) - now) / 1000));

export const isEnding = (view, now) => secondsLeft(view, now) <= WARN_SECONDS;

function progress(state) {
  const all = asked(state);
  const left = remaining(state);
  const done = all.length - left.length;
  return html`
    <div class="progress push">
      ${all.length === 0 ? nothing : all.length <= PIPS
        ? html`<ol class="pips" aria-hidden="true">${all.map((_, index) => html`<li class=${index < done ? 'done' : index === done ? 'now' : ''}></li>`)}</ol>`
        : html`<span class="track" aria-hidden="true" ${vars({ '--done': done / all.length })}></span>`}
      <span id="left">${left.length ? t('desk.left', { count: left.length, all: all.length }) : t('desk.allsettled')}</span>
    </div>`;
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const lease = (view, now, doings) => html`
  <div class="lease ${isEnding(view, now) ? 'is-ending' : ''}">${icon(isEnding(view, now) ? 'warn' : 'clock')}
    <span>${t(isEnding(view, now) ? 'desk.ending' : 'desk.yours')} <b>${clock(secondsLeft(view, now))}</b></span>${doings.button('extend')}</div>`;

const more = (doings) => html`
  <details class="more" @keydown=${(event) => { if (event.key === 'Escape') { event.currentTarget.open = false; event.currentTarget.querySelector('summary').focus(); } }}>
    <summary class="btn quiet">${t('desk.more')}</summary>
    <div class="sheet more-menu">
      <button class="btn quiet" type="button" @click=${doings.release}>${t('desk.release')}</button>
      <button class="btn quiet" type="button" @click=${doings.cancelTask}>${t('desk.cancel')}</button>
      <button class="btn quiet" type="button" @click=${doings.showKeys}>${t('desk.keys.all')}</button>
    </div>
  </details>`;

/** The bar. */
export function bar(state, view, now, doings) {
  return html`
    ${brand}
    <div class="task"><h1>${view.title || t('desk.title')}</h1>
      <p>${view.facts}${view.purpose && view.purpose !== 'doubt' ? html` <span class="flag plain">${t(`desk.purpose.${view.purpose}`)}</span>` : nothing}</p></div>
    ${state && view.status === 'mine' ? html`${progress(state)}
      <span class="saved muted ${view.saved}">${t(`desk.saved.${view.saved}`)}</span>
      ${lease(view, now, doings)}
      ${doings.button('submit', '', remaining(state).length ? '' : 'primary')}${more(doings)}` : html`<span class="push"></span>`}
    <span id="account"></span>`;
}

const notice = (text, action = nothing, kind = '') => html`<p class="notice ${kind}">${icon(kind ? 'warn' : 'note')}<span>${text}</span>${action}</p>`;

const button = (key, doing, kind = '') => html`<button class="btn ${kind}" type="button" @click=${doing}>${t(key)}</button>`;

const NOTICES = {
  free: (view, doings) => notice(t('desk.free'), button('desk.claim', doings.claim, 'primary')),
  lost: (view, doings) => notice(view.holder ? t('desk.taken', { name: view.holder }) : t('desk.over', { minutes: view.claimMinutes }),
    view.holder ? html`<a class="btn" href="/hitl">${t('desk.toqueue')}</a>` : button('desk.claimagain', doings.claim, 'primary'), 'clash'),
  other: (view) => notice(t('desk.held', { name: view.holder }), html`<a class="btn" href="/hitl">${t('desk.toqueue')}</a>`),
};

/** What was left over, and the first of it to be added at once. */
function leftOver(state, view, doings) {
  const places = ['mine', 'free', 'assigned'].includes(view.status) ? unplaced(state, view) : [];
  const add = (place) => html`<button class="btn" type="button" @click=${() => doings.addUnplaced(place)}>${icon('plus')}${place.text}</button>`;
  return places.length ? notice(t('desk.unplaced', { count: places.length }), view.status === 'mine' ? places.slice(0, OFFERED).map(add) : nothing) : nothing;
}

/** What the reviewer has to know before anything else. */
export const notices = (state, view, doings) => html`
  ${view.signedOut ? notice(t('common.signedout'), html`<a class="btn primary" href=${doings.signInAddress()}>${t('common.signin')}</a>`, 'clash') : nothing}
  ${NOTICES[view.status]?.(view, doings) ?? nothing}
  ${leftOver(state, view, doings)}
  ${view.refused ? notice(view.refused, nothing, 'clash') : nothing}`;

/** Instead of a sheet: there is none, or none any more. */
export const ended = (view, doings) => html`
  <section class="ended sheet">
    <p>${icon(['failed', 'missing'].includes(view.status) ? 'warn' : 'check')}${t(`desk.ended.${view.status}`)}</p>
    ${view.status === 'failed' ? button('common.retry', doings.reload, 'primary') : html`<a class="btn primary" href="/hitl">${t('desk.toqueue')}</a>`}
  </section>`;
