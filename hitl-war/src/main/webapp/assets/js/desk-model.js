/** What a reviewer does with the blocks of a draft: each step is another state, so that it can be undone. */
import { asAdded, asked, find, inWeekOrder, isLooked, remaining, standing, weekOrder } from './desk-blocks.js';

export * from './desk-blocks.js';
export * from './desk-draft.js';

const STEPS = 200;
const LEAST_MINUTES = 5;
const USUAL_MINUTES = 45;

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

/** Moves blocks to a day; of several that are shown as one, one is left. */
export function move(state, keys, day) {
  const kept = state.blocks.find((block) => keys.includes(block.key) && block.day === day) ?? find(state, keys[0]);
  const blocks = state.blocks.map((block) => (block.key === kept.key ? { ...block, day, date: null }
    : keys.includes(block.key) ? { ...block, gone: true } : block));
  return then(state, { blocks, selected: kept.key });
}
