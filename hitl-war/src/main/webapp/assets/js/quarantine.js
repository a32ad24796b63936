/** Sheets that were given up because every attempt had failed, and how they are read after all. */
import { get, post } from './api.js';
import { adminPage, button, fault, head, pager } from './admin.js';
import { announce, html, icon, nothing } from './page.js';
import { dateText, t } from './text.js';

const LIMIT = 20;
const KNOWN = ['SERVICE_UNAVAILABLE', 'INTERNAL_ERROR', 'INSUFFICIENT_STORAGE', 'OCR_FAILED'];
const state = { page: 1, list: null, chosen: new Set(), busy: false, result: null, wrong: null };

async function load() {
  state.list = await get(`/admin/quarantine?page=${state.page}&limit=${LIMIT}`);
  if (state.list.items.length === 0 && state.page > 1) {
    state.page = Math.max(1, state.list.pagination.totalPages);
    state.list = await get(`/admin/quarantine?page=${state.page}&limit=${LIMIT}`);
  }
  const here = new Set(state.list.items.map(({ id }) => id));
  state.chosen = new Set([...state.chosen].filter((id) => here.has(id)));
}

/** Replays one after the other; who was replayed by somebody else meanwhile is on its way as well. */
async function replay(ids) {
  Object.assign(state, { busy: true, wrong: null, result: null });
  state.draw();
  let done = 0;
  try {
    for (const id of ids) {
      await post(`/admin/quarantine/${id}/replay`, undefined).catch((problem) => {
        if (![404, 409].includes(problem.status)) {
          throw problem;
        }
      });
      done += 1;
    }
  } catch (problem) {
    state.wrong = problem;
  }
  Object.assign(state, { busy: false, result: done });
  await state.reload();
  announce(t('admin.quarantine.done', { count: done }));
  document.getElementById('main').focus();
}

const go = async (page) => {
  state.page = page;
  await state.reload();
};

function pick(id, isChosen) {
  state.chosen[isChosen ? 'add' : 'delete'](id);
  state.draw();
}

const pickAll = (event) => {
  state.chosen = new Set(event.target.checked ? state.list.items.map(({ id }) => id) : []);
  state.draw();
};

const MOMENT = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };

function row(job) {
  const name = job.document || job.documentId.slice(0, 8);
  const why = KNOWN.includes(job.errorCode) ? t(`admin.quarantine.${job.errorCode}`) : t('admin.quarantine.other');
  return html`<tr>
    <td class="fits"><input class="tick" type="checkbox" .checked=${state.chosen.has(job.id)} aria-label=${t('admin.quarantine.choose', { name })} @change=${(event) => pick(job.id, event.target.checked)}></td>
    <th scope="row">${name}</th>
    <td class="breaks">${why}<span class="second">${[job.detail, job.errorCode].filter(Boolean).join(' · ')}</span></td>
    <td class="fits"><time datetime=${job.completedAt ?? job.createdAt}>${dateText(new Date(job.completedAt ?? job.createdAt), MOMENT)}</time></td>
    <td class="r">${t('admin.number', { n: job.retryCount })}</td>
    <td class="fits"><div class="actions">${button(t('admin.quarantine.replay'), () => replay([job.id]), { about: name, classes: 'quiet', disabled: state.busy })}</div></td></tr>`;
}

const table = () => html`
  <div class="toolbar line"><span>${t('admin.quarantine.count', { count: state.list.pagination.total })}</span>
    <span class="push">${button(t('admin.quarantine.replayall', { count: state.chosen.size }), () => replay([...state.chosen]), { classes: 'primary', glyph: 'rotate', disabled: state.busy || state.chosen.size === 0 })}</span></div>
  <div class="tablewrap" role="group" tabindex="0" aria-label=${t('admin.quarantine')}><table class="table list">
    <thead><tr><th scope="col"><input class="tick" type="checkbox" aria-label=${t('admin.quarantine.chooseall')} @change=${pickAll}
        .checked=${state.chosen.size === state.list.items.length} .indeterminate=${state.chosen.size > 0 && state.chosen.size < state.list.items.length}></th>
      <th scope="col">${t('admin.quarantine.sheet')}</th><th scope="col">${t('admin.quarantine.why')}</th><th scope="col">${t('admin.quarantine.when')}</th>
      <th scope="col" class="r">${t('admin.quarantine.attempts')}</th><th scope="col"><span class="vh">${t('admin.actions')}</span></th></tr></thead>
    <tbody>${state.list.items.map(row)}</tbody></table></div>
  ${pager(state.list.pagination, go)}`;

const view = () => html`<div class="wrap">
  ${head(t('admin.quarantine'), t('admin.quarantine.lead'))}
  ${state.result ? html`<p class="notice done">${icon('check')}<span>${t('admin.quarantine.done', { count: state.result })}</span></p>` : nothing}${fault(state.wrong)}
  <section class="sheet" aria-label=${t('admin.quarantine')}>
    ${state.list.items.length === 0 ? html`<p class="empty">${t('admin.quarantine.none')}</p>` : table()}</section></div>`;

await adminPage(state, view, load);
