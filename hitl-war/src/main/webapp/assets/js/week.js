/** The week: what is on, what the sheet says, and changing it. */
import { signIn } from './api.js';
import { announce, render, showAccount } from './page.js';
import { loadTexts, t } from './text.js';
import { focusBlock } from './weekgrid.js';
import { find, lastSeen, load, pagesOf, setDates, wanted } from './week-data.js';
import { back, perform } from './week-edit.js';
import { checked, emptyForm, formOf, idsOf } from './week-form.js';
import { isoDate, mondayOf, plusDays, weekday } from './week-model.js';
import { gridPlace, popoverPlace } from './week-place.js';
import { callFine, derive, goToLetter, state, take, tellOther } from './week-state.js';
import { weekText } from './week-tools.js';
import { page } from './week-view.js';

const CLOCK_MILLIS = 20_000;
const main = document.getElementById('main');

let isDrawn = false;

function draw() {
  if (!isDrawn) {
    main.replaceChildren();
    isDrawn = true;
  }
  if (state.timetable) {
    derive(new Date());
  }
  render(page(state, actions), main);
}

/** At once: whoever types now must not be interrupted in the next frame. */
const focusFirst = () => (main.querySelector('.popover [data-first]') ?? main.querySelector('.popover'))?.focus();

function openForm(form, mode, place) {
  state.open = { mode, form, errors: {}, fault: '', busy: false, place, from: state.open?.key ?? state.selected };
  draw();
  focusFirst();
}

const actions = {
  start,
  reload,
  select(key) { state.selected = key; draw(); },
  hush() { state.toast = ''; draw(); },
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
  Object.assign(state.open, { busy: false, fault, isSignedOut: fault !== '' && state.open.isSignedOut });
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

/** What somebody is just writing is kept; without that there is nothing to lose. */
function signedOut() {
  if (state.open?.form) {
    state.open.isSignedOut = true;
  } else {
    signIn();
  }
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
window.addEventListener('bellgrid:signed-out', signedOut);
showAccount();
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
