/** How the page of the week looks. */
import { html, icon, nothing } from './page.js';
import { dateText, t } from './text.js';
import { vars } from './vars.js';
import { isPoint, weekGrid } from './weekgrid.js';
import { plusDays, unchecked } from './week-model.js';
import { popover } from './week-popover.js';
import { sheetView } from './week-sheet.js';
import { dayStrip, phoneBar, side } from './week-side.js';
import { head, otherTimetables, weekText, whichWeek } from './week-tools.js';

const dayHead = (state, day) => {
  const date = plusDays(state.monday, day);
  const short = dateText(date, { day: 'numeric', month: 'short' });
  return html`<b>${dateText(date, { weekday: 'long' })}</b><span>${state.today === day ? t('week.today', { date: short }) : short}</span>`;
};

const flagged = (block) => block.classes.includes('is-gentle')
  ? { ...block, remark: t('week.flag.overlap'), flag: html`<span class="flag doubt">${icon('warn')}${t('week.flag.overlap')}</span>` }
  : block.notes && block.start !== null && !isPoint(block) ? { ...block, flag: icon('note', t('week.has.note')) } : block;

/** So high that the day fits the window, and the shortest block its name. */
function minuteHeight(state) {
  const lasting = state.shown.filter((block) => block.start !== null && block.end !== null && block.end > block.start);
  const span = Math.max(60, ...lasting.map((block) => block.end)) - Math.min(9 * 60, ...lasting.map((block) => block.start));
  const shortest = Math.min(60, ...lasting.map((block) => block.end - block.start));
  return { screen: Math.min(2.4, Math.max(1.4, (innerHeight - 220) / span, Math.min(2.2, 16 / Math.max(5, shortest)))), print: Math.min(0.45, 148 / span) };
}

const grid = (state, on) => {
  const minute = minuteHeight(state);
  return html`
    <div class="sheet weeksheet ${state.view === 'week' ? 'is-whole' : ''}" ${vars({ '--fit': `${minute.screen}px`, '--print-minute': `${minute.print}mm` })}
        @click=${(event) => event.target.classList.contains('week') && on.addAt(event)}>
      ${weekGrid(state.shown.map(flagged), {
        label: t('week.label', { name: state.timetable.name, week: weekText(state.monday, state.days) }),
        selected: state.selected, today: state.today, now: state.today === null ? null : state.minute, heads: (day) => dayHead(state, day),
        onselect: on.select, onopen: on.open,
      })}
    </div>`;
};

const adrift = (state, on) => state.adrift.length === 0 ? nothing : html`
  <section class="adrift" aria-labelledby="adrift-head"><h2 id="adrift-head">${t('week.adrift')}</h2>
    <ul>${state.adrift.map((block) => html`<li><button class="btn" type="button" id="block-${block.key}" @click=${() => on.open(block.key)}>
      ${block.name}${block.notes ? html`<span class="muted">${block.notes}</span>` : nothing}</button></li>`)}</ul></section>`;

const printFoot = (state) => html`
  <p class="printfoot">${t('week.asof', { time: dateText(new Date(), { day: 'numeric', month: 'long' }) })}
    ${unchecked(state.blocks).length ? t('week.unchecked', { count: unchecked(state.blocks).length }) : nothing}</p>`;

const notice = (state, on) => !state.asOf ? nothing : html`
  <p class="notice" role="status">${icon('clock')}<span>${t('week.offline', { time: dateText(state.asOf, { hour: 'numeric', minute: '2-digit' }) })}</span>
    <button class="btn" type="button" @click=${on.reload}>${t('common.retry')}</button></p>`;

const toast = (state, on) => !state.toast ? nothing : html`
  <p class="toast">${state.toast}
    ${state.undo.length ? html`<button class="btn quiet" type="button" @click=${() => on.undo()}>${icon('undo')}${t('week.undo')}</button>` : nothing}
    <button class="btn quiet" type="button" aria-label=${t('common.close')} @click=${on.hush}>${icon('x')}</button></p>`;

const week = (state, on) => html`
  <div class="wrap view-${state.view}">
    ${head(state, on)}
    ${notice(state, on)}
    <div class="cols">
      <section class="rel" id="week" aria-label=${t('week.the')}>
        ${state.view === 'sheet' ? sheetView(state, on) : html`
          ${dayStrip(state, on)}
          ${grid(state, on)}
          <div class="under"><button class="btn quiet" type="button" @click=${() => on.add(state.day, null)}>${icon('plus')}${t('week.add')}</button>${whichWeek(state, on)}</div>
          ${adrift(state, on)}${printFoot(state)}`}
        ${popover(state, on)}
      </section>
      ${side(state, on)}
    </div>
  </div>
  ${toast(state, on)}${phoneBar(state, on)}`;

const empty = (state, on) => html`
  <div class="wrap none">
    <h1>${t('week.none')}</h1><p class="soft">${t('week.none.lead')}</p>
    <p class="btns"><a class="btn primary large" href="/sheets">${icon('upload')}${t('week.add.timetable')}</a>${otherTimetables(state, on)}</p>
  </div>`;

const failed = (state, on) => html`
  <div class="wrap none"><h1>${t('week.the')}</h1>
    <p class="notice clash">${icon('warn')}<span>${state.fault}</span><button class="btn" type="button" @click=${on.start}>${t('common.retry')}</button></p>
    <p><a class="btn" href="/week">${t('week.newest')}</a></p></div>`;

/** The whole page, for whatever is known. */
export const page = (state, on) =>
  state.timetable ? week(state, on) : state.empty ? empty(state, on) : state.fault ? failed(state, on) : nothing;
