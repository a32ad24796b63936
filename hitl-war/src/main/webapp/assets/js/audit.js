/** Who has changed what in the district, and whether the log is what was written. */
import { get } from './api.js';
import { adminPage, button, fault, head, pager } from './admin.js';
import { announce, html, icon, nothing } from './page.js';
import { dateText, t } from './text.js';

const LIMIT = 50;
const ACTIONS = ['created', 'changed', 'deleted'];
const KINDS = ['api_clients', 'budgets', 'district_settings', 'districts', 'documents', 'hitl_tasks', 'processing_jobs', 'schools', 'sessions',
  'timeblocks', 'timetables', 'users', 'webhooks'];
const FILTERS = ['actor', 'action', 'entity', 'entityId'];

const state = { page: 1, filter: read(), actors: new Map(), list: null, checked: null, wrong: null };

/** The filter stands in the address, so that it can be kept and sent on. */
function read() {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(FILTERS.filter((name) => asked.get(name)).map((name) => [name, asked.get(name)]));
}

async function load() {
  const query = new URLSearchParams({ ...state.filter, page: state.page, limit: LIMIT });
  const isFirst = state.actors.size === 0;
  const [list, people, portals] = await Promise.all([get(`/admin/audit-log?${query}`), isFirst ? get('/admin/users') : null, isFirst ? get('/admin/clients') : null]);
  state.list = list;
  people?.items.forEach(({ id, firstName, lastName }) => state.actors.set(id, `${firstName} ${lastName}`));
  portals?.items.forEach(({ id, name }) => state.actors.set(id, name));
}

/** Loads anew; what is shown stays until the answer is there. */
async function refresh() {
  try {
    await load();
    state.wrong = null;
  } catch (problem) {
    state.wrong = problem;
  }
  state.draw();
  announce(t('admin.audit.count', { count: state.list.pagination.total }));
}

function sift(name, value) {
  const { [name]: before, ...others } = state.filter;
  state.filter = value ? { ...others, [name]: value } : others;
  state.page = 1;
  const query = new URLSearchParams(state.filter).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
  refresh();
}

const go = (page) => {
  state.page = page;
  refresh();
};

async function check() {
  state.checked = await get('/admin/audit-log/integrity').catch((problem) => ({ problem }));
  state.draw();
}

const actorOf = (id) => id === null ? html`<span class="muted">${t('admin.audit.nobody')}</span>`
  : state.actors.get(id) ?? html`<span class="mono">${id.slice(0, 8)}</span>`;

const kindOf = (entity) => (KINDS.includes(entity) ? t(`admin.kind.${entity}`) : entity);

const MOMENT = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' };

const row = (entry) => html`<tr><td class="fits"><time datetime=${entry.createdAt}>${dateText(new Date(entry.createdAt), MOMENT)}</time></td>
  <td class="breaks">${actorOf(entry.actor)}</td><td class="fits">${t(`admin.action.${entry.action}`)}</td>
  <td class="fits">${kindOf(entry.entity)} <button class="btn quiet mono" type="button" title=${entry.entityId} @click=${() => sift('entityId', entry.entityId)}
    aria-label=${t('admin.audit.onlythis', { id: entry.entityId })}>${entry.entityId.slice(0, 8)}</button></td>
  <td class="breaks soft">${entry.fields.join(', ')}</td></tr>`;

const select = (name, label, values) => html`<div class="field"><label for=${name}>${label}</label>
  <select class="input" id=${name} @change=${(event) => sift(name, event.target.value)}><option value="">${t('admin.any')}</option>
    ${values.map(([value, text]) => html`<option value=${value} .selected=${state.filter[name] === value}>${text}</option>`)}</select></div>`;

const byText = ([, one], [, other]) => one.localeCompare(other);

function integrity() {
  const { problem, intact, entries, firstBroken, head: newest } = state.checked;
  return problem ? fault(problem) : intact
    ? html`<p class="notice done" role="status">${icon('check')}<span>${t('admin.audit.intact', { count: entries })} ${newest ? html`${t('admin.audit.head')} <span class="mono">${newest}</span>` : nothing}</span></p>`
    : html`<p class="notice clash" role="alert">${icon('warn')}<span>${t('admin.audit.broken', { id: String(firstBroken) })}</span></p>`;
}

const view = () => html`<div class="wrap">
  ${head(t('admin.audit'), t('admin.audit.lead'), button(t('admin.audit.check'), check, { glyph: 'lock' }))}
  ${state.checked ? integrity() : nothing}${fault(state.wrong)}
  <section class="sheet" aria-label=${t('admin.audit')}>
    <form class="toolbar" role="search" @submit=${(event) => event.preventDefault()}>
      ${select('actor', t('admin.audit.who'), [...state.actors].sort(byText))}
      ${select('action', t('admin.audit.action'), ACTIONS.map((action) => [action, t(`admin.action.${action}`)]))}
      ${select('entity', t('admin.audit.entity'), KINDS.map((kind) => [kind, t(`admin.kind.${kind}`)]).sort(byText))}
      ${state.filter.entityId ? button(t('admin.audit.allthings', { id: state.filter.entityId.slice(0, 8) }), () => sift('entityId', ''), { glyph: 'x' }) : nothing}</form>
    ${state.list.items.length === 0 ? html`<p class="empty">${t('admin.audit.none')}</p>` : html`
    <div class="tablewrap" role="group" tabindex="0" aria-label=${t('admin.audit')}><table class="table list">
      <thead><tr><th scope="col">${t('admin.audit.when')}</th><th scope="col">${t('admin.audit.who')}</th><th scope="col">${t('admin.audit.action')}</th>
        <th scope="col">${t('admin.audit.entity')}</th><th scope="col">${t('admin.audit.fields')}</th></tr></thead>
      <tbody>${state.list.items.map(row)}</tbody></table></div>`}
    ${pager(state.list.pagination, go)}</section></div>`;

await adminPage(state, view, load);
