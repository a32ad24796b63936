/** Gets and changes timetables, and keeps the one seen last for times when the server does not answer. */
import { call, get } from './api.js';
import { me } from './page.js';

const CACHE = 'bellgrid-week-';

/** Timetables by a search; one's own, or all of the district. */
export const find = (search, mine) =>
  get(`/timetables?${new URLSearchParams({ status: 'active', limit: 30, ...(mine ? { mine: 'true' } : {}), ...(search ? { search } : {}) })}`);

/** Which timetable an address means: the named one, that of a document, or the newest of one's own; null when there is none. */
export async function wanted(parameters) {
  if (parameters.get('timetable')) {
    return parameters.get('timetable');
  }
  const document = parameters.get('document');
  const { items } = document
    ? await get(`/timetables?${new URLSearchParams({ documentId: document, status: 'active', order: 'asc', limit: 1 })}`)
    : await find('', true);
  return items[0]?.id ?? null;
}

/** @returns {Promise<{timetable: Object, version: string, asOf: ?Date}>} asOf only where the server did not answer */
export async function load(id) {
  try {
    const { data, version } = await call('GET', `/timetables/${encodeURIComponent(id)}`);
    keep(data, version);
    return { timetable: data, version, asOf: null };
  } catch (problem) {
    const kept = problem.status === 0 || problem.status >= 500 ? recall(id) : null;
    if (!kept) {
      throw problem;
    }
    return { timetable: kept.timetable, version: kept.version, asOf: new Date(kept.at) };
  }
}

async function keep(timetable, version) {
  const owner = (await me().catch(() => ({}))).id;
  const others = Object.keys(localStorage).filter((key) => key.startsWith(CACHE));
  others.filter((key) => JSON.parse(localStorage.getItem(key)).owner !== owner || others.length > 10).forEach((key) => localStorage.removeItem(key));
  try {
    localStorage.setItem(CACHE + timetable.id, JSON.stringify({ owner, timetable, version, at: Date.now() }));
    localStorage.setItem('bellgrid-last-week', timetable.id);
  } catch {
    // No room: then there is nothing to show offline.
  }
}

function recall(id) {
  return JSON.parse(localStorage.getItem(CACHE + id) ?? 'null');
}

/** The timetable seen last, for when nobody answers which is the newest. */
export const lastSeen = () => localStorage.getItem('bellgrid-last-week');

/**
 * Carries an edit out: {kind: "change", ids, fields}, {kind: "add", fields} or {kind: "delete", ids}.
 *
 * @param {Object} timetable as it is before
 * @returns {Promise<Object[]>} the edits that undo it, in order
 * @throws {Problem} where part of it may have been done
 */
export async function carryOut(edit, timetable, version) {
  if (edit.kind === 'add') {
    const { data } = await call('POST', `/timetables/${timetable.id}/timeblocks`, { body: edit.fields, version });
    return [{ kind: 'delete', ids: [data.id] }];
  }
  const inverse = [];
  let current = version;
  for (const id of edit.ids) {
    const before = fieldsOf(timetable.timeblocks.find((block) => block.id === id));
    const answer = edit.kind === 'delete'
      ? await call('DELETE', `/timeblocks/${id}`, { version: current })
      : await call('PATCH', `/timeblocks/${id}`, { body: edit.fields, version: current });
    current = answer.version ?? current;
    inverse.push(edit.kind === 'delete' ? { kind: 'add', fields: before } : { kind: 'change', ids: [id], fields: before });
  }
  return inverse;
}

const FIELDS = ['name', 'dayOfWeek', 'date', 'week', 'startTime', 'endTime', 'period', 'notes', 'color'];

const fieldsOf = (block) => Object.fromEntries(FIELDS.map((field) => [field, block[field] || null]));

/** Says from when until when a timetable holds. */
export const setDates = (timetable, version, validFrom, validTo) =>
  call('PATCH', `/timetables/${timetable.id}`, { body: { validFrom, validTo }, version });

/** The pages of a sheet: their numbers; empty where its kind has none. */
export async function pagesOf(documentId) {
  const { items } = await get(`/documents/${documentId}/pages`);
  return items.map((page) => page.number);
}

/** The picture of a block's place on its sheet; empty where it has none. */
export function cropOf(documentId, source) {
  if (!documentId || !source?.page || source.polygon.length < 3) {
    return '';
  }
  const xs = source.polygon.map((point) => point.x);
  const ys = source.polygon.map((point) => point.y);
  const edge = { left: Math.min(...xs) - 0.01, top: Math.min(...ys) - 0.01, right: Math.max(...xs) + 0.01, bottom: Math.max(...ys) + 0.01 };
  const inside = Object.entries(edge).map(([side, value]) => [side, Math.min(1, Math.max(0, value)).toFixed(4)]);
  return `/api/v1/documents/${documentId}/pages/${source.page}/crop?${new URLSearchParams(inside)}`;
}
