/** Stretches of days that administrators look at. Days are texts such as "2026-11-30", of UTC as the server counts. */
import { dateText, t } from './text.js';

const DAY_MILLIS = 86_400_000;
const TERM_MONTHS = 4;

const date = (day) => new Date(`${day}T00:00:00Z`);
const text = (moment) => new Date(moment).toISOString().slice(0, 10);
const inUtc = (options) => ({ timeZone: 'UTC', ...options });

export const today = () => text(Date.now());

/** So many days later; earlier when negative. */
export const plusDays = (day, days) => text(date(day).getTime() + days * DAY_MILLIS);

export const monday = (day) => plusDays(day, -((date(day).getUTCDay() + 6) % 7));

/** "week", "month" or "term" that a day is in: {kind, from, to}; a term is a third of the year. */
export function period(kind, day) {
  if (kind === 'week') {
    return { kind, from: monday(day), to: plusDays(monday(day), 6) };
  }
  const [year, month] = [date(day).getUTCFullYear(), date(day).getUTCMonth()];
  const [first, months] = kind === 'month' ? [month, 1] : [month - (month % TERM_MONTHS), TERM_MONTHS];
  return { kind, from: text(Date.UTC(year, first, 1)), to: text(Date.UTC(year, first + months, 0)) };
}

/** The one before. */
export const before = ({ kind, from }) => period(kind, plusDays(from, -1));

/** That day's week and those before it, so many in all. */
export const lastWeeks = (day, count) => ({ kind: 'weeks', from: plusDays(monday(day), -7 * (count - 1)), to: day });

/** How many days it has. */
export const length = ({ from, to }) => (date(to) - date(from)) / DAY_MILLIS + 1;

/** The share of it that is over at the end of that day, 0..1. */
export const elapsed = (stretch, day) => Math.min(1, Math.max(0, length({ from: stretch.from, to: day }) / length(stretch)));

/** "27 Oct" */
export const dayText = (day) => dateText(date(day), inUtc({ day: 'numeric', month: 'short' }));

/** "November", "23–29 Nov", "1 Sept – 31 Dec" */
export function name({ kind, from, to }) {
  return kind === 'month'
    ? dateText(date(from), inUtc({ month: 'long' }))
    : t('admin.range', { from: dayText(from), to: dayText(to) });
}
