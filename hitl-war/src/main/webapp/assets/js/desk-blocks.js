/**
 * The blocks of a draft in a reviewer's hands, and what can be asked of them. A block is {key, position | null, timetable, name,
 * day 0..6 | null, date, week, start, end (minutes | null), wrong: {start, end}: texts that are no times, period, notes, color,
 * gone, doubtful, asked, confidence, flags, source, readings}; a state is {blocks, looked, selected, tag, past, future}.
 */

/** How many characters the API takes at most; fields take no more. */
export const LONGEST = { name: 500, start: 40, end: 40, notes: 4000 };

/** The blocks that there are, in their order. */
export const standing = (state) => state.blocks.filter((block) => !block.gone);

export const find = (state, key) => state.blocks.find((block) => block.key === key);

/** Whether a block needs no look any more. */
export const isLooked = (state, block) => block.gone || (block.position !== null && state.looked.has(block.position));

export const weekOrder = (one, other) =>
  one.timetable - other.timetable || (one.day ?? 9) - (other.day ?? 9)
  || (one.date ?? '').localeCompare(other.date ?? '') || (one.start ?? 1e4) - (other.start ?? 1e4);

export const inWeekOrder = (state) => standing(state).sort(weekOrder);

/** What has to be looked at in all, in the order of the week as it was read. */
export const asked = (state) => state.blocks.filter((block) => block.asked);

/** What still has to be looked at. */
export const remaining = (state) => asked(state).filter((block) => !isLooked(state, block)).sort(weekOrder);

/** A block that the machine had missed. */
export const asAdded = (values, key, timetable) => ({
  name: '', day: null, date: null, week: null, start: null, end: null, wrong: {}, period: null, notes: '', color: null, ...values,
  key, position: null, timetable, gone: false, doubtful: false, asked: false, confidence: 1, flags: [], readings: [],
  source: values.source ?? { page: null, polygon: [], text: null, tier: 'person' },
});

/** What a submission would be refused for: {key, field, why}, by the rules that the server has too. */
export const errors = (state) => standing(state).flatMap(errorsOf);

export function errorsOf(block) {
  const found = [];
  const say = (field, why) => found.push({ key: block.key, field, why });
  if (!block.name.trim()) { say('name', 'noname'); }
  if (block.day === null && !block.date) { say('day', 'noday'); }
  ['start', 'end'].filter((field) => block.wrong[field]).forEach((field) => say(field, 'notime'));
  if (block.start === null && !block.wrong.start && !block.period) { say('start', block.end === null ? 'nostart' : 'endonly'); }
  if (block.start !== null && block.end !== null && block.end <= block.start) { say('end', 'order'); }
  return found;
}
