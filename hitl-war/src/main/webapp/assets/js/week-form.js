/** What a person says of a block, field by field, and whether it can be kept. Nothing here draws or asks. */
import { DAYS, iso, shown, typed } from './time.js';
import { isoDate, plusDays } from './week-model.js';

const HALF_DAY = 12 * 60;

/** The form for a block; ids are those of all days that it stands for. */
export const formOf = (block) => ({
  ids: block.keys ?? [block.key], scope: 'all', name: block.name, day: block.day ?? 0, date: block.date,
  start: block.start === null ? '' : shown(block.start), end: block.end === null ? '' : shown(block.end), notes: block.notes, week: block.week ?? '',
});

/** The form for a new one. */
export const emptyForm = (day, start, week) => ({
  ids: [], scope: 'all', name: '', day, date: null, start: start === null ? '' : shown(start), end: start === null ? '' : shown(Math.min(start + 60, 24 * 60 - 1)), notes: '', week,
});

/** Which blocks the form is about. */
export const idsOf = (form) => (form.scope === 'all' ? form.ids : [form.scope]);

/**
 * The form's fields as the API takes them.
 *
 * @returns {{fields: Object, errors: Object<string, {key: string, values: Object}>}} errors by field; none when it can be kept
 */
export function checked(form, monday) {
  const start = typed(form.start);
  const end = form.end.trim() === '' ? null : typed(form.end);
  const errors = {};
  if (form.name.trim() === '') {
    errors.name = { key: 'missing', values: {} };
  }
  if (start === null) {
    errors.start = { key: 'time', values: {} };
  }
  if (end === null && form.end.trim() !== '') {
    errors.end = { key: 'time', values: {} };
  } else if (start !== null && end !== null && end <= start) {
    const meant = end + HALF_DAY;
    errors.end = meant > start && meant < 2 * HALF_DAY ? { key: 'before.meant', values: { time: shown(meant) } } : { key: 'before', values: {} };
  }
  const fields = {
    name: form.name.trim(), notes: form.notes.trim() || null, week: form.week || null,
    startTime: start === null ? null : iso(start), endTime: end === null ? null : iso(end),
  };
  return { fields: idsOf(form).length > 1 ? fields : { ...fields, ...placeOf(form, monday) }, errors };
}

const placeOf = (form, monday) => ({
  dayOfWeek: DAYS[form.day],
  ...(form.date ? { date: isoDate(plusDays(monday, form.day)) } : {}),
});
