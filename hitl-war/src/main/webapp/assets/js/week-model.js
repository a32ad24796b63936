/** A timetable as a week of days: which blocks take place when. Nothing here draws or asks. */
import { DAYS, minutes } from './time.js';
import { isBreak } from './subjects.js';
import { isPlaced, isPoint, merged } from './weekgrid.js';

const DAY_MILLIS = 86_400_000;

/** A day without a time, as the API writes it. */
export const isoDate = (date) => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

export const plusDays = (date, days) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);

/** 0 for Monday. */
export const weekday = (date) => (date.getDay() + 6) % 7;

export const mondayOf = (date) => plusDays(date, -weekday(date));

const parsed = (text) => (text ? new Date(`${text}T00:00`) : null);

/** Whether weeks A and B alternate. */
export const alternates = (timetable) => timetable.timeblocks.some((block) => block.week);

/** Whether the timetable says from when its weeks are counted. */
export const isAnchored = (timetable) => Boolean(timetable.validFrom ?? timetable.weekStartDate);

/**
 * Which of the alternating weeks a week is.
 *
 * @param {?{monday: string, week: string}} told by a person, where the timetable does not say: some week and what it is
 */
export function letterOf(timetable, monday, told) {
  if (!alternates(timetable)) {
    return null;
  }
  const first = parsed(timetable.validFrom ?? timetable.weekStartDate);
  const anchor = first ? { monday: mondayOf(first), week: 'A' } : told ? { monday: parsed(told.monday), week: told.week } : { monday: mondayOf(new Date()), week: 'A' };
  const weeks = Math.round((monday - anchor.monday) / (7 * DAY_MILLIS));
  return (weeks % 2 === 0) === (anchor.week === 'A') ? 'A' : 'B';
}

/** The week to begin with: this one, unless the sheet gives dates of another. */
export function firstMonday(timetable, today) {
  const dates = timetable.timeblocks.map((block) => block.date).filter(Boolean).sort();
  const monday = mondayOf(today);
  const isThisWeek = dates.some((date) => mondayOf(parsed(date)).getTime() === monday.getTime());
  return dates.length === 0 || isThisWeek ? monday : mondayOf(parsed(dates[0]));
}

/** A block of the API as the grid has it. */
function gridBlock(block) {
  const date = parsed(block.date);
  const day = block.dayOfWeek ? DAYS.indexOf(block.dayOfWeek) : date ? weekday(date) : null;
  return {
    key: block.id, name: block.name, day, start: minutes(block.startTime), end: minutes(block.endTime), week: block.week,
    notes: block.notes || (block.startTime ? '' : block.period ?? ''), position: block.position, date: block.date, source: block.source, flags: block.flags,
  };
}

/** What takes place in a week; the blocks that have no date do so in every one of their letter. */
export function blocksOfWeek(timetable, monday, letter) {
  return timetable.timeblocks.filter((block) => {
    const date = parsed(block.date);
    return (!block.week || !letter || block.week === letter) && (!date || mondayOf(date).getTime() === monday.getTime());
  }).map(gridBlock);
}

/** The same as the grid shows it: days put together, and what is special about a block named. */
export function shownBlocks(blocks, { day, today, minute, gentle }) {
  const marked = blocks.map((block) => ({ ...block, classes: gentle.has(block.position) && !isBreak(block.name) ? ['is-gentle'] : [] }));
  return merged(marked).map((block) => {
    const covers = (other) => other !== null && block.day !== null && block.day <= other && other < block.day + block.days;
    const isNow = covers(today) && isPlaced(block) && !isPoint(block) && block.start <= minute && minute < block.end;
    return { ...block, classes: [...block.classes, covers(day) ? 'on-day' : '', isNow ? 'is-now' : ''].filter(Boolean) };
  });
}

const ofDay = (blocks, day) => blocks.filter((block) => block.day === day && isPlaced(block)).sort((one, other) => one.start - other.start);

/**
 * What is on, and what comes.
 *
 * @param {(date: Date) => Object[]} blocksOn the blocks of the week of a date
 * @returns {{now: ?Object, next: ?Object, inDays: number, first: Object[]}} first are moments before the next block
 */
export function nowAndNext(blocksOn, moment) {
  const minute = moment.getHours() * 60 + moment.getMinutes();
  const today = ofDay(blocksOn(moment), weekday(moment));
  const lasting = today.filter((block) => !isPoint(block));
  const now = lasting.filter((block) => block.start <= minute && minute < block.end).at(-1) ?? null;
  const later = lasting.find((block) => block.start > minute);
  if (later) {
    return { now, next: later, inDays: 0, first: today.filter((block) => isPoint(block) && block.start >= minute && block.start <= later.start) };
  }
  for (let inDays = 1; inDays <= 7; inDays += 1) {
    const date = plusDays(moment, inDays);
    const next = ofDay(blocksOn(date), weekday(date)).find((block) => !isPoint(block));
    if (next) {
      return { now, next, inDays, first: [] };
    }
  }
  return { now, next: null, inDays: 0, first: [] };
}

/** Names a finding by what it says, so that "Fine" holds until something about it changes. */
const findingKey = (finding, blocks) =>
  [finding.kind, ...blocks.map((block) => `${block.name} ${block.day} ${block.week ?? ''} ${block.start} ${block.end}`)].join('|');

/** The findings that are about this week and that nobody has called fine. */
export function openFindings(timetable, blocks, fine) {
  const byPosition = new Map(blocks.map((block) => [block.position, block]));
  return timetable.findings
    .map((finding) => ({ ...finding, blocks: finding.positions.map((position) => byPosition.get(position)) }))
    .filter((finding) => finding.blocks.every(Boolean))
    .map((finding) => ({ ...finding, key: findingKey(finding, finding.blocks) }))
    .filter((finding) => !fine.has(finding.key));
}

/** Blocks that a machine has read with something to know about, and no person has looked at. */
export const unchecked = (blocks) => blocks.filter((block) => block.flags.length > 0 && block.source.tier !== 'person');
