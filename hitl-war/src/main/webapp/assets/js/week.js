/** The week: what is on, what the sheet says, and changing it. */
import { signInWhenSignedOut } from './api.js';
import { announce, html, icon, nothing, render, showAccount } from './page.js';
import { dateText, loadTexts, t } from './text.js';
import { focusBlock, isPoint, weekGrid } from './weekgrid.js';
import { vars } from './vars.js';
import { find, lastSeen, load, pagesOf, setDates, wanted } from './week-data.js';
import { back, perform } from './week-edit.js';
import { checked, emptyForm, formOf, idsOf } from './week-form.js';
import { isoDate, mondayOf, plusDays, unchecked, weekday } from './week-model.js';
import { gridPlace, popoverPlace } from './week-place.js';
import { popover } from './week-popover.js';
import { sheetView } from './week-sheet.js';
import { dayStrip, phoneBar, side } from './week-side.js';
import { callFine, derive, goToLetter, state, take, tellOther } from './week-state.js';
import { head, otherTimetables, weekText, whichWeek } from './week-tools.js';

const CLOCK_MILLIS = 20_000;
const main = document.getElementById('main');

const dayHead = (day) => {
  const date = plusDays(state.monday, day);
  const short = dateText(date, { day: 'numeric', month: 'short' });
  return html`<b>${dateText(date, { weekday: 'long' })}</b><span>${state.today === day ? t('week.today', { date: short }) : short}</span>`;
};

const flagged = (block) => block.classes.includes('is-gentle')
  ? { ...block, remark: t('week.flag.overlap'), flag: html`<span class="flag doubt">${icon('warn')}${t('week.flag.overlap')}</span>` }
  : block.notes && block.start !== null && !isPoint(block) ? { ...block, flag: icon('note', t('week.has.note')) } : block;

/** So high that the day fits the window, and the shortest block its name. */
function minuteHeight() {
  const lasting = state.shown.filter((block) => block.start !== null && block.end !== null && block.end > block.start);
  const span = Math.max(60, ...lasting.map((block) => block.end)) - Math.min(9 * 60, ...lasting.map((block) => block.start));
  const shortest = Math.min(60, ...lasting.map((block) => block.end - block.start));
  return { screen: Math.min(2.4, Math.max(1.4, (innerHeight - 220) / span, Math.min(2.2, 16 / Math.max(5, shortest)))), print: Math.min(0.45, 148 / span) };
}

const grid = () => {
  const minute = minuteHeight();
  return html`
    <div class="sheet weeksheet ${state.view === 'week' ? 'is-whole' : ''}" ${vars({ '--fit': `${minute.screen}px`, '--print-minute': `${minute.print}mm` })}
        @click=${(event) => event.target.classList.contains('week') && actions.addAt(event)}>
      ${weekGrid(state.shown.map(flagged), {
        label: t('week.label', { name: state.timetable.name, week: weekText(state.monday, state.days) }),
        selected: state.selected, today: state.today, now: state.today === null ? null : state.minute, heads: dayHead,
        onselect: (key) => { state.selected = key; draw(); }, onopen: (key) => actions.open(key),
      })}
    </div>`;
};

const adrift = () => state.adrift.length === 0 ? nothing : html`
  <section class="adrift" aria-labelledby="adrift-head"><h2 id="adrift-head">${t('week.adrift')}</h2>
    <ul>${state.adrift.map((block) => html`<li><button class="btn" type="button" id="block-${block.key}" @click=${() => actions.open(block.key)}>
      ${block.name}${block.notes ? html`<span class="muted">${block.notes}</span>` : nothing}</button></li>`)}</ul></section>`;

const printFoot = () => html`
  <p class="printfoot">${t('week.asof', { time: dateText(new Date(), { day: 'numeric', month: 'long' }) })}
    ${unchecked(state.blocks).length ? t('week.unchecked', { count: unchecked(state.blocks).length }) : nothing}</p>`;

const notices = () => html`
  ${state.asOf ? html`<p class="notice" role="status">${icon('clock')}<span>${t('week.offline', { time: dateText(state.asOf, { hour: 'numeric', minute: '2-digit' }) })}</span>
    <button class="btn" type="button" @click=${reload}>${t('common.retry')}</button></p>` : nothing}`;

const toast = () => !state.toast ? nothing : html`
  <p class="toast">${state.toast}
    ${state.undo.length ? html`<button class="btn quiet" type="button" @click=${() => actions.undo()}>${icon('undo')}${t('week.undo')}</button>` : nothing}
    <button class="btn quiet" type="button" aria-label=${t('common.close')} @click=${() => { state.toast = ''; draw(); }}>${icon('x')}</button></p>`;

const week = () => html`
  <div class="wrap view-${state.view}">
    ${head(state, actions)}
    ${notices()}
    <div class="cols">
      <section class="rel" id="week" aria-label=${t('week.the')}>
        ${state.view === 'sheet' ? sheetView(state, actions) : html`
          ${dayStrip(state, actions)}
          ${grid()}
          <div class="under"><button class="btn quiet" type="button" @click=${() => actions.add(state.day, null)}>${icon('plus')}${t('week.add')}</button>${whichWeek(state, actions)}</div>
          ${adrift()}${printFoot()}`}
        ${popover(state, actions)}
      </section>
      ${side(state, actions)}
    </div>
  </div>
  ${toast()}${phoneBar(state, actions)}`;

const empty = () => html`
  <div class="wrap none">
    <h1>${t('week.none')}</h1><p class="soft">${t('week.none.lead')}</p>
    <p class="btns"><a class="btn primary large" href="/sheets">${icon('upload')}${t('week.add.timetable')}</a>${otherTimetables(state, actions)}</p>
  </div>`;

const failed = () => html`
  <div class="wrap none"><h1>${t('week.the')}</h1>
    <p class="notice clash">${icon('warn')}<span>${state.fault}</span><button class="btn" type="button" @click=${start}>${t('common.retry')}</button></p>
    <p><a class="btn" href="/week">${t('week.newest')}</a></p></div>`;

function draw() {
  if (state.timetable) {
    derive(new Date());
  }
  render(state.timetable ? week() : state.empty ? empty() : state.fault ? failed() : nothing, main);
}

const focusFirst = () => requestAnimationFrame(() => (main.querySelector('.popover [data-first]') ?? main.querySelector('.popover'))?.focus());

function openForm(form, mode, place) {
  state.open = { mode, form, errors: {}, fault: '', busy: false, place, from: state.open?.key ?? state.selected };
  draw();
  focusFirst();
}

const actions = {
  step(weeks) { state.monday = plusDays(state.monday, 7 * weeks); state.open = null; draw(); announce(weekText(state.monday, state.days)); },
  letter(letter) { goToLetter(letter); state.open = null; draw(); announce(`${t('common.week', { week: state.letter })}, ${weekText(state.monday, state.days)}`); },
  tellWeek() { tellOther(isoDate(state.monday)); draw(); },
  day(day) { state.day = day; draw(); },
  today() { Object.assign(state, { view: 'today', monday: mondayOf(new Date()), day: weekday(new Date()), open: null }); draw(); scrollTo(0, 0); },
  async show(view) {
    const fromSheet = state.view === 'sheet';
    Object.assign(state, { view, open: null });
    draw();
    if (view === 'sheet') {
      main.querySelector('.sheetview .back').focus();
    } else if (fromSheet && state.selected) {
      focusBlock(state.selected);
    }
    if (view === 'sheet' && state.pages === null && state.timetable.documentId) {
      state.pages = await pagesOf(state.timetable.documentId).catch(() => []);
      draw();
    }
  },
  open(key) {
    if (state.open && state.open.mode !== 'view') {
      focusFirst();
      return;
    }
    Object.assign(state, { selected: key, open: { mode: 'view', key, place: popoverPlace(key) } });
    draw();
    focusFirst();
  },
  openShare() { state.open = state.open?.mode === 'share' ? null : { mode: 'share' }; draw(); focusFirst(); },
  close() {
    const back = state.open?.key ?? state.open?.from;
    state.open = null;
    draw();
    focusBlock(back);
  },
  edit(block) { openForm(formOf(block), 'edit', state.open.place); },
  add(day, start, place = null) { openForm(emptyForm(day, start, ''), 'add', place); },
  addAt(event) {
    if (state.open) {
      actions.close();
      return;
    }
    const { day, start, place } = gridPlace(event, state.days);
    if (day >= 0 && start !== null) {
      actions.add(day, start, place);
    }
  },
  scope(scope) {
    const { form } = state.open;
    form.scope = scope;
    form.day = state.blocks.find((block) => block.key === scope)?.day ?? form.day;
    draw();
  },
  async save() {
    const { form, mode } = state.open;
    const { fields, errors } = checked(form, state.monday);
    state.open.errors = errors;
    draw();
    const wrong = Object.keys(errors)[0];
    if (wrong) {
      document.getElementById(`f-${wrong}`).focus();
      return;
    }
    await settle([mode === 'add' ? { kind: 'add', fields } : { kind: 'change', ids: idsOf(form), fields }], 'week.saved');
  },
  delete() { settle([{ kind: 'delete', ids: idsOf(state.open.form) }], 'week.deleted'); },
  async undo() { await back('undo', 'redo'); draw(); },
  async redo() { await back('redo', 'undo'); draw(); },
  fine(finding) { callFine(finding.key); draw(); announce(t('week.fine')); main.querySelector('.side .btn, .week [tabindex="0"]')?.focus(); },
  pictureless(key) { state.pictureless.add(key); draw(); },
  pictureAgain(key) { state.pictureless.delete(key); draw(); },
  print() { window.print(); },
  share() { navigator.share({ title: state.timetable.name, url: location.href }).catch(() => {}); },
  async calendar(data) {
    const from = data.get('from') || null;
    const to = data.get('to') || null;
    state.calendarFault = from && to && to < from ? t('week.calendar.wrong') : '';
    try {
      if (!state.calendarFault && (from !== state.timetable.validFrom || to !== state.timetable.validTo)) {
        await setDates(state.timetable, state.version, from, to);
        take(await load(state.timetable.id));
      }
    } catch (problem) {
      state.calendarFault = problem.status === 412 ? t('week.changed.elsewhere') : t('week.unsaved');
    }
    draw();
    if (!state.calendarFault) {
      location.assign(`/api/v1/timetables/${state.timetable.id}/calendar.ics`);
    }
  },
  openFinder() { if (state.finder.items === null) { seek(); } },
  find(text) { state.finder.search = text.trim(); clearTimeout(actions.wait); actions.wait = setTimeout(seek, 250); },
  whose(mine) { state.finder.mine = mine; seek(); },
};

async function settle(edits, said) {
  state.open.busy = true;
  draw();
  const fault = await perform(edits, said);
  Object.assign(state.open, { busy: false, fault });
  if (fault) {
    draw();
    return;
  }
  state.redo = [];
  actions.close();
}

async function seek() {
  const { search, mine } = state.finder;
  const { items } = await find(search, mine).catch(() => ({ items: [] }));
  if (state.finder.search === search && state.finder.mine === mine) {
    state.finder.items = items;
    draw();
  }
}

async function reload() {
  if (state.timetable && !(state.open && state.open.mode !== 'view')) {
    take(await load(state.timetable.id).catch(() => state));
    draw();
  }
}

const said = (problem) => (problem.status === 0 ? t('common.offline') : problem.status === 404 ? t('week.gone') : t('common.failed', { id: problem.requestId }));

async function start() {
  try {
    const id = await wanted(new URLSearchParams(location.search)).catch((problem) => {
      if (problem.status === 0 && lastSeen()) {
        return lastSeen();
      }
      throw problem;
    });
    if (id) {
      take(await load(id));
      document.title = `${state.timetable.name} – Bellgrid`;
    } else {
      state.empty = true;
    }
  } catch (problem) {
    state.fault = said(problem);
  }
  draw();
}

function keys(event) {
  const isField = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isField && state.timetable) {
    event.preventDefault();
    (event.shiftKey ? actions.redo : actions.undo)();
  } else if (event.key.toLowerCase() === 'w' && !event.ctrlKey && !event.metaKey && !event.altKey && event.target.closest('[role="grid"]') && state.letter) {
    actions.letter(state.letter === 'A' ? 'B' : 'A');
    focusBlock(state.selected ?? state.shown[0]?.key);
  }
}

await loadTexts('week');
signInWhenSignedOut();
showAccount();
main.replaceChildren();
await start();
document.addEventListener('keydown', keys);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && reload());
window.addEventListener('resize', () => state.timetable && draw());
window.addEventListener('online', reload);
['beforeprint', 'afterprint'].forEach((type) => window.addEventListener(type, () => {
  state.printing = type === 'beforeprint';
  draw();
}));
setInterval(() => state.timetable && draw(), CLOCK_MILLIS);
