/** What the page of the week knows, and what follows from it. */
import { alternates, blocksOfWeek, firstMonday, letterOf, mondayOf, nowAndNext, openFindings, plusDays, shownBlocks, weekday } from './week-model.js';

const FINE = 'bellgrid-fine-';
const TOLD = 'bellgrid-which-week-';

export const state = {
  timetable: null, version: '', asOf: null, empty: false, fault: '',
  monday: null, letter: null, day: null, view: 'today', selected: null, open: null,
  pictureless: new Set(), pages: null, undo: [], redo: [], toast: '', calendarFault: '', adrift: [], printing: false,
  finder: { search: '', mine: true, items: null },
};

const stored = (key, otherwise) => JSON.parse(localStorage.getItem(key) ?? otherwise);

/** Takes a timetable to be shown; its first time begins with the week of today. */
export function take({ timetable, version, asOf }) {
  const isNew = state.timetable?.id !== timetable.id;
  Object.assign(state, { timetable, version, asOf, empty: false, fault: '' });
  if (isNew) {
    Object.assign(state, { monday: firstMonday(timetable, new Date()), pages: null, selected: null, undo: [], redo: [] });
  }
}

const fine = () => new Set(stored(FINE + state.timetable.id, '[]'));

export const callFine = (key) => localStorage.setItem(FINE + state.timetable.id, JSON.stringify([...fine(), key].slice(-200)));

const letterOn = (monday) => letterOf(state.timetable, monday, stored(TOLD + state.timetable.id, 'null'));

/** Has a person say that the week shown is the other one. */
export function tellOther(mondayText) {
  localStorage.setItem(TOLD + state.timetable.id, JSON.stringify({ monday: mondayText, week: state.letter === 'A' ? 'B' : 'A' }));
}

/** The nearest week of that letter: the one shown, or the next. */
export function goToLetter(letter) {
  if (alternates(state.timetable) && letterOn(state.monday) !== letter) {
    state.monday = plusDays(state.monday, letterOn(plusDays(state.monday, 7)) === letter ? 7 : -7);
  }
}

/** Works out all that is drawn. */
export function derive(moment) {
  const blocksOn = (date) => blocksOfWeek(state.timetable, mondayOf(date), letterOn(mondayOf(date)));
  const isThisWeek = mondayOf(moment).getTime() === state.monday.getTime();
  state.moment = moment;
  state.minute = moment.getHours() * 60 + moment.getMinutes();
  state.today = isThisWeek && !state.printing ? weekday(moment) : null;
  state.letter = letterOn(state.monday);
  state.blocks = blocksOn(state.monday);
  state.days = Math.max(5, ...state.blocks.map((block) => (block.day ?? 0) + 1));
  state.day = Math.min(state.day ?? state.today ?? 0, state.days - 1);
  state.findings = openFindings(state.timetable, state.blocks, fine());
  const gentle = new Set(state.findings.filter((finding) => finding.kind === 'overlap').flatMap((finding) => finding.positions));
  state.shown = shownBlocks(state.blocks, { day: state.day, today: state.today, minute: state.minute, gentle });
  state.nownext = nowAndNext(blocksOn, moment);
  state.adrift = state.shown.filter((block) => block.day === null || block.start === null);
}
