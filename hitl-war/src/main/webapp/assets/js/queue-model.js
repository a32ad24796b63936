/** What waits for reviewers, as data: its order, what of it is shown, and what has changed meanwhile. */

const URGENCY = ['urgent', 'high', 'normal', 'low'];

/** How long something may wait before that is said in red, in minutes. */
const LATE_MINUTES = 120;

/** The most urgent first, and of these the oldest. */
export const ordered = (tasks) =>
  [...tasks].sort((one, other) => URGENCY.indexOf(one.priority) - URGENCY.indexOf(other.priority)
    || one.createdAt.localeCompare(other.createdAt));

const HELD = ['assigned', 'in_progress'];

/** Whether somebody has it; a claim that has run out is none. */
export const isHeld = (task, now) => HELD.includes(task.status) && (!task.claimedUntil || Date.parse(task.claimedUntil) > now);

/** Minutes that are left of a claim, begun ones counted. */
export const minutesLeft = (task, now) => Math.max(0, Math.ceil((Date.parse(task.claimedUntil) - now) / 60_000));

export const minutesWaiting = (task, now) => Math.max(0, Math.floor((now - Date.parse(task.createdAt)) / 60_000));

export const isLate = (task, now) => minutesWaiting(task, now) >= LATE_MINUTES;

const FILTERS = {
  all: () => true,
  free: (task, { now }) => !isHeld(task, now),
  mine: (task, { now, me }) => task.assignee === me && isHeld(task, now),
};

export const FILTER_NAMES = Object.keys(FILTERS);

/**
 * The tasks that a filter lets through.
 *
 * @param {string} filter one of FILTER_NAMES
 * @param {{now: number, me: string}} seen
 */
export const filtered = (tasks, filter, seen) => tasks.filter((task) => FILTERS[filter](task, seen));

/** The task that somebody would get next; undefined when nothing is free. */
export const next = (tasks, now) => tasks.find((task) => !isHeld(task, now));

const lookOf = (task) => JSON.stringify([task.status, task.assignee, task.priority, task.doubtful]);

/** In how many places one list differs from another. */
export function changes(before, after) {
  const looks = new Map(before.map((task) => [task.id, lookOf(task)]));
  const altered = after.filter((task) => looks.get(task.id) !== lookOf(task)).length;
  const ids = new Set(after.map((task) => task.id));
  return altered + before.filter((task) => !ids.has(task.id)).length;
}

/** The row so many steps away from another, by ids; the first when there is no such row. */
export function rowFrom(tasks, id, steps) {
  const place = tasks.findIndex((task) => task.id === id);
  const to = place < 0 ? 0 : Math.min(tasks.length - 1, Math.max(0, place + steps));
  return tasks[to]?.id ?? null;
}
