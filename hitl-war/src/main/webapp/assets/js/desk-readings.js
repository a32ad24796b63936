/** What readers have read at a block's place, taken apart into what a block says. */
import { shown, typed } from './time.js';

export const FIELDS = ['name', 'start', 'end', 'notes'];

const TIME = /\b(\d{1,2})\s?[:.h]\s?(\d{2})(?!\d)\s*([ap]m)?/gi;
const BETWEEN = /^\s*(?:[-–—]|to|bis|à|a|until)\s*$/i;
const JUNK = /^[\s\-–—,;|]+|[\s\-–—,;|]+$/g;
const HALF_DAY = 12 * 60;

/**
 * A reading taken apart: its first words are the name, times are times, the rest are notes.
 *
 * @param {{reader: string, text: string}} reading lines parted by line feeds
 * @param {Object} block whose times say which half of the day is meant
 */
export function parsed({ reader, text }, block) {
  const times = [...text.matchAll(TIME)].map(timeOf).filter((time) => time.minute !== null);
  const lines = text.split('\n').map((line) => line.replace(TIME, ' ').replace(/\s+/g, ' ').replace(JUNK, '')).filter(Boolean);
  const first = times.findIndex((time, place) => times[place + 1] && BETWEEN.test(text.slice(time.until, times[place + 1].from)));
  const [start, end] = first < 0 ? times : times.slice(first);
  return {
    reader,
    isEmpty: !text.trim(),
    name: { text: lines[0] ?? '', value: lines[0] ?? '' },
    start: { text: start?.text ?? '', value: start ? nearest(start.minute, block.start) : null },
    end: { text: end?.text ?? '', value: end ? nearest(end.minute, block.end) : null },
    notes: { text: lines.slice(1).join(', '), value: lines.slice(1).join('\n') },
  };
}

/** Lines of notes as they are shown in one. */
export const inLine = (notes) => notes.replaceAll('\n', ', ');

const timeOf = (found) => ({
  text: found[0].trim(), from: found.index, until: found.index + found[0].length, minute: typed(`${found[1]}:${found[2]}${found[3] ?? ''}`),
});

/** A time of a sheet that does not say which half of the day it means. */
function nearest(minute, hint) {
  const afternoon = minute < HALF_DAY ? minute + HALF_DAY : minute;
  return hint === null || hint === undefined
    ? (minute < 7 * 60 ? afternoon : minute)
    : Math.abs(afternoon - hint) < Math.abs(minute - hint) ? afternoon : minute;
}

/** What there is to compare of a block, by reader. */
export const readingsOf = (block) => block.readings.map((reading) => parsed(reading, block));

/** In which fields readers differ. */
export const differing = (readings) => {
  const said = readings.filter((reading) => !reading.isEmpty);
  return FIELDS.filter((field) => new Set(said.map((reading) => String(reading[field].value ?? ''))).size > 1);
};

/** What most readers say of a field, as text; where as many say something else, what has been believed. */
export function common(readings, field, believed) {
  const counts = new Map();
  readings.filter((reading) => !reading.isEmpty)
    .forEach(({ [field]: { text } }) => counts.set(text, (counts.get(text) ?? 0) + 1));
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  const isTie = second && second[1] === first[1];
  return isTie && counts.get(believed) === first[1] ? believed : first?.[0] ?? '';
}

/** A text in three parts, of which the middle is what sets it apart from another. */
export function apart(text, other) {
  if (text === other) {
    return [text, '', ''];
  }
  const one = [...text];
  const two = [...other];
  let head = 0;
  while (head < Math.min(one.length, two.length) && one[head] === two[head]) { head += 1; }
  let tail = 0;
  while (tail < Math.min(one.length, two.length) - head && one.at(-1 - tail) === two.at(-1 - tail)) { tail += 1; }
  return [one.slice(0, head).join(''), one.slice(head, one.length - tail).join(''), one.slice(one.length - tail).join('')];
}

/** What a block says by one reading: only what readers differ in, since the rest has been understood already. */
export function taken(readings, index) {
  const reading = readings[index];
  const fields = differing(readings).filter((field) => reading[field].value !== null && reading[field].value !== '' || field === 'notes');
  const values = Object.fromEntries(fields.map((field) => [field, reading[field].value]));
  return 'start' in values || 'end' in values ? { ...values, wrong: {} } : values;
}

/** How often each text was read, most often first: [[text, count]]. */
export function votes(readings, field) {
  const counts = new Map();
  readings.filter((reading) => !reading.isEmpty).forEach((reading) => {
    const text = field === 'start' || field === 'end' ? (reading[field].value === null ? '' : shown(reading[field].value)) : reading[field].text;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  return [...counts].sort((one, other) => other[1] - one[1]);
}
