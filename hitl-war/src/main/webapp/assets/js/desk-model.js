/**
 * What a reviewer makes of a draft, as data that is never changed, only followed by another. A block is
 * {key, position | null, timetable, name, day 0..6 | null, date, week, start, end (minutes | null), wrong: {start, end}: texts
 * that are no times, period, notes, color, gone, doubtful, asked, confidence, flags, source, readings}.
 */
import { DAYS, iso, minutes } from './time.js';

const STEPS = 200;
const LEAST_MINUTES = 5;
const USUAL_MINUTES = 45;

/** The state of a task that has just been opened. */
export function opened(task) {
  const doubtful = new Set(task.doubtfulPositions ?? []);
  const isSecondLook = Boolean(task.purpose && task.purpose !== 'doubt');
  const timetables = (task.draftData?.timetables ?? []).flatMap((head, index) => Array(head.timeblocks).fill(index + 1));
  const drafted = (task.draftData?.timeblocks ?? []).map((block) => ({
    ...typedBlock(block), key: `b${block.position}`, position: block.position, timetable: timetables[block.position - 1] ?? 1,
    gone: false, doubtful: doubtful.has(block.position), asked: isSecondLook || doubtful.has(block.position),
    confidence: block.confidence, flags: block.flags, source: block.source, readings: block.readings ?? [],
  }));
  const state = { blocks: drafted, looked: new Set(), selected: null, tag: null, past: [], future: [] };
  const resumed = task.work ? withWork(state, task.work) : state;
  return { ...resumed, selected: (remaining(resumed)[0] ?? inWeekOrder(resumed)[0])?.key ?? null };
}

/** The values of a block as the API writes them; what is no time stays as it was typed. */
function typedBlock(block) {
  const start = minutes(block.startTime);
  const end = minutes(block.endTime);
  const wrong = {
    ...(block.startTime && start === null ? { start: block.startTime } : {}),
    ...(block.endTime && end === null ? { end: block.endTime } : {}),
  };
  const day = block.dayOfWeek ? DAYS.indexOf(block.dayOfWeek) : -1;
  return {
    name: block.name ?? '', day: day < 0 ? null : day, date: block.date ?? null, week: block.week ?? null, start, end, wrong,
    period: block.period ?? null, notes: block.notes ?? '', color: block.color ?? null,
  };
}

/** A draft with the work that has been kept of it. */
export function withWork(state, work) {
  const drafted = new Map(state.blocks.map((block) => [block.position, block]));
  const kept = new Map(work.timeblocks.filter((block) => block.position).map((block) => [block.position, block]));
  const blocks = state.blocks.map((block) => {
    const now = kept.get(block.position);
    return now ? { ...block, ...typedBlock(now), gone: false } : { ...block, gone: true };
  });
  const added = work.timeblocks.filter((block) => !drafted.has(block.position))
    .map((block, index) => asAdded(typedBlock(block), `n${index + 1}`, block.timetable ?? 1));
  return { ...state, blocks: [...blocks, ...added], looked: new Set(work.looked ?? []) };
}

const asAdded = (values, key, timetable) => ({
  name: '', day: null, date: null, week: null, start: null, end: null, wrong: {}, period: null, notes: '', color: null, ...values,
  key, position: null, timetable, gone: false, doubtful: false, asked: false, confidence: 1, flags: [], readings: [],
  source: values.source ?? { page: null, polygon: [], text: null, tier: 'person' },
});

/** What is kept and what is submitted of it. */
export const body = (state) => ({
  timeblocks: standing(state).map((block) => ({
    position: block.position, timetable: block.timetable, name: block.name, dayOfWeek: block.day === null ? null : DAYS[block.day],
    date: block.date, week: block.week, startTime: written(block, 'start'), endTime: written(block, 'end'),
    period: block.period, notes: block.notes, color: block.color,
  })),
  looked: [...state.looked],
});

const written = (block, field) => block.wrong[field] ?? (block[field] === null ? null : iso(block[field]));

/** The blocks that there are, in their order. */
export const standing = (state) => state.blocks.filter((block) => !block.gone);

export const find = (state, key) => state.blocks.find((block) => block.key === key);

/** Whether a block needs no look any more. */
export const isLooked = (state, block) => block.gone || (block.position !== null && state.looked.has(block.position));

const weekOrder = (one, other) =>
  one.timetable - other.timetable || (one.day ?? 9) - (other.day ?? 9)
  || (one.date ?? '').localeCompare(other.date ?? '') || (one.start ?? 1e4) - (other.start ?? 1e4);

const inWeekOrder = (state) => standing(state).sort(weekOrder);

/** What has to be looked at in all, in the order of the week as it was read. */
export const asked = (state) => state.blocks.filter((block) => block.asked);

/** What still has to be looked at. */
export const remaining = (state) => asked(state).filter((block) => !isLooked(state, block)).sort(weekOrder);

/** Follows a state with another that can be undone; changes with the same tag, one after the other, are one. */
function then(state, change, tag = null) {
  const { past, future, ...now } = state;
  const isSame = tag !== null && tag === state.tag;
  return { ...state, ...change, tag, past: isSame ? past : [...past, now].slice(-STEPS), future: [] };
}

export const select = (state, key) => (key === state.selected ? state : { ...state, selected: key, tag: null });

export function undo(state) {
  const { past, future, ...now } = state;
  return past.length ? { ...past.at(-1), tag: null, past: past.slice(0, -1), future: [now, ...future] } : state;
}

export function redo(state) {
  const { past, future, ...now } = state;
  return future.length ? { ...future[0], tag: null, past: [...past, now], future: future.slice(1) } : state;
}

/** The block after those keys that still has to be looked at; round again from the beginning; null when none is left. */
function following(state, keys) {
  const here = state.blocks.find((block) => keys.includes(block.key));
  const left = remaining(state).filter((block) => !keys.includes(block.key));
  return (left.find((block) => here && weekOrder(block, here) >= 0) ?? left[0])?.key ?? null;
}

/** The block before that one among all that had to be looked at; the same when it is the first. */
export function back(state) {
  const order = asked(state).filter((block) => !block.gone).sort(weekOrder);
  const here = find(state, state.selected);
  const place = order.findIndex((block) => block.key === state.selected);
  const before = place >= 0 ? order[place - 1] : order.filter((block) => here && weekOrder(block, here) < 0).at(-1);
  return select(state, before?.key ?? state.selected);
}

const lookedWith = (state, keys) =>
  new Set([...state.looked, ...state.blocks.filter((block) => keys.includes(block.key) && block.position !== null).map((block) => block.position)]);

/** Takes blocks as they are, and goes on to the next in doubt; stays where it is when that was the last. */
export function accept(state, keys) {
  const done = { ...state, looked: lookedWith(state, keys) };
  const selected = following(done, keys) ?? state.selected;
  const isNew = keys.some((key) => find(state, key)?.position !== null && !isLooked(state, find(state, key)));
  return isNew ? then(state, { looked: done.looked, selected }) : select(state, selected);
}

/** Takes all blocks that are not in doubt. */
export const acceptCertain = (state) => then(state, {
  looked: new Set([...state.looked, ...standing(state).filter((block) => !block.asked && block.position !== null).map((block) => block.position)]),
});

/** Has blocks say something else. */
export const change = (state, keys, values, tag = null) =>
  then(state, { blocks: state.blocks.map((block) => (keys.includes(block.key) ? { ...block, ...values } : block)) }, tag);

/** Takes blocks for none, and goes on. */
export function remove(state, keys) {
  const blocks = state.blocks.map((block) => (keys.includes(block.key) ? { ...block, gone: true } : block));
  const done = { ...state, blocks };
  return then(state, { blocks, selected: following(done, keys) ?? nearestTo(done, state.selected) });
}

function nearestTo(state, key) {
  const here = find(state, key);
  const order = inWeekOrder(state);
  return (order.find((block) => here && weekOrder(block, here) >= 0) ?? order.at(-1))?.key ?? null;
}

function newKey(state) {
  const numbers = state.blocks.map((block) => (block.position === null ? Number(block.key.slice(1)) : 0));
  return `n${Math.max(0, ...numbers) + 1}`;
}

/** Adds a block that was missed; without values it follows the selected one. */
export function add(state, values) {
  const here = find(state, state.selected);
  const start = here?.end ?? here?.start ?? null;
  const place = values ?? { day: here?.day ?? 0, start, end: start === null ? null : Math.min(start + USUAL_MINUTES, 1439) };
  const key = newKey(state);
  return then(state, { blocks: [...state.blocks, asAdded(place, key, here?.timetable ?? 1)], selected: key });
}

/** Makes two of each block, at half of its time; as it is when there is no time between start and end. */
export function split(state, keys) {
  const parted = state.blocks.filter((block) => keys.includes(block.key) && block.start !== null && block.end - block.start >= 2 * LEAST_MINUTES);
  if (!parted.length) {
    return state;
  }
  let next = state;
  parted.forEach((block) => {
    const middle = Math.round((block.start + block.end) / 2 / LEAST_MINUTES) * LEAST_MINUTES;
    const second = asAdded({ ...block, start: middle, source: block.source }, newKey(next), block.timetable);
    const blocks = next.blocks.flatMap((other) => (other.key === block.key ? [{ ...other, end: middle }, second] : [other]));
    next = { ...next, blocks };
  });
  return then(state, { blocks: next.blocks });
}

/** Makes one of a block and the next of its day; as it is when there is none. */
export function merge(state, key) {
  const here = find(state, key);
  const next = inWeekOrder(state).find((block) => block.key !== key && block.timetable === here?.timetable && block.day === here.day
    && block.day !== null && here.start !== null && block.start !== null && block.start >= here.start && (block.week ?? here.week) === here.week);
  if (!next) {
    return state;
  }
  const both = (one, other) => (one === other || !other ? one : !one ? other : `${one} / ${other}`);
  const values = { end: Math.max(here.end ?? here.start, next.end ?? next.start), name: both(here.name, next.name), notes: both(here.notes, next.notes) };
  return then(state, {
    blocks: state.blocks.map((block) => (block.key === key ? { ...block, ...values } : block.key === next.key ? { ...block, gone: true } : block)),
  });
}

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

/** Moves blocks to a day; of several that are shown as one, one is left. */
export function move(state, keys, day) {
  const kept = state.blocks.find((block) => keys.includes(block.key) && block.day === day) ?? find(state, keys[0]);
  const blocks = state.blocks.map((block) => (block.key === kept.key ? { ...block, day, date: null }
    : keys.includes(block.key) ? { ...block, gone: true } : block));
  return then(state, { blocks, selected: kept.key });
}
