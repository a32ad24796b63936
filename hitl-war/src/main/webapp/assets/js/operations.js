/** The installation as it is, for operators: they pause stages and tiers and drain servers. */
import { call, get, put, remove } from './api.js';
import { adminPage, fault, focusOn, head } from './admin.js';
import { instances, seen, stages, tiers, time } from './operations-rows.js';
import { announce, html, icon } from './page.js';
import { dateText, loadTexts, t } from './text.js';

const POLL_MILLIS = 3000;
const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit' };

const state = { now: null, at: null, asking: null, reason: '', missing: false, busy: false, wrong: null };

async function load() {
  state.now = await get('/admin/operations');
  state.at = new Date();
}

/** Does something and shows what has come of it; whoever pressed a button finds the focus on it again. */
async function act(unit, said, doing) {
  Object.assign(state, { busy: true, wrong: null });
  state.draw();
  try {
    await doing();
    Object.assign(state, { asking: null, reason: '', missing: false });
    await state.reload();
    announce(said);
  } catch (problem) {
    state.wrong = problem;
  }
  state.busy = false;
  state.draw();
  focusOn(`do-${unit.id}`);
}

const actions = {
  ask(unit) {
    Object.assign(state, { asking: unit.id, reason: '', missing: false });
    state.draw();
    focusOn('reason');
  },
  drop(unit) {
    state.asking = null;
    state.draw();
    focusOn(`do-${unit.id}`);
  },
  type(text) {
    state.reason = text;
  },
  pause(unit) {
    state.missing = state.reason.trim() === '';
    if (state.missing) {
      state.draw();
      focusOn('reason');
      return;
    }
    act(unit, t('operations.nowpaused', { name: unit.said }), () => put(`${unit.path}/pause`, { reason: state.reason.trim() }));
  },
  resume: (unit) => act(unit, t('operations.nowon', { name: unit.said }), () => remove(`${unit.path}/pause`)),
  drain: (unit) => act(unit, t('operations.nowdrained', { name: unit.said }), () => call('PUT', `${unit.path}/drain`)),
  undrain: (unit) => act(unit, t('operations.nowworks', { name: unit.said }), () => remove(`${unit.path}/drain`)),
};

const total = (of) => state.now.stages.filter(({ stage }) => stage !== 'review').reduce((sum, one) => sum + one[of], 0);

const fact = (name, value, more) => html`<div><dt>${name}</dt><dd>${value}</dd><dd>${more}</dd></div>`;
const number = (n) => t('admin.number', { n });

function facts() {
  const { outbox, quarantine } = state.now;
  const oldest = Math.max(...state.now.stages.filter(({ stage }) => stage !== 'review').map(({ oldestSeconds }) => oldestSeconds ?? -1));
  const review = state.now.stages.find(({ stage }) => stage === 'review');
  const givenUp = quarantine.reduce((sum, { jobs }) => sum + jobs, 0);
  return html`<dl class="sheet facts">
    ${fact(t('operations.waiting'), number(total('waiting')), oldest < 0 ? t('operations.nobody') : t('operations.longest', { time: time(oldest) }))}
    ${fact(t('operations.running'), number(total('running')), t('operations.running.readers', { busy: sum('readersBusy'), all: sum('readers') }))}
    ${fact(t('operations.people'), number(review.waiting + review.running), t('operations.people.taken', { n: review.running }))}
    ${fact(t('operations.givenup'), number(givenUp), html`<a href="#quarantine">${t('operations.givenup.where')}</a>`)}
    ${fact(t('operations.outbox'), number(outbox.waiting), outbox.waiting ? t('operations.longest', { time: time(outbox.oldestSeconds) }) : t('operations.outbox.none'))}
  </dl>`;
}

const sum = (of) => seen(state.now.instances).reduce((all, one) => all + one[of], 0);

/** What keeps everything from going on, in a sentence each. */
function troubles() {
  const servers = seen(state.now.instances);
  return [
    servers.length > 0 && servers.every(({ drained }) => drained) && t('operations.alldrained'),
    servers.length > 0 && servers.every(({ reachesBroker }) => !reachesBroker) && t('operations.nobroker'),
  ].filter(Boolean).map((said) => html`<p class="notice clash" role="alert">${icon('warn')}<span>${said}</span></p>`);
}

const card = (id, lead, content) => html`<section class="sheet card" aria-labelledby=${id}><header><h2 id=${id}>${t(`operations.${id}`)}</h2></header><p>${lead}</p>${content}</section>`;

const quarantine = () => state.now.quarantine.length === 0 ? html`<p class="empty">${t('operations.quarantine.none')}</p>`
  : html`<ul class="units">${state.now.quarantine.map(({ district, jobs }) => html`<li class="unit short"><h3>${district}</h3><span class="flag clash">${icon('warn')}${t('operations.quarantine.jobs', { count: jobs })}</span></li>`)}</ul>`;

const view = () => html`<div class="wrap">
  ${head(t('operations.title'), t('operations.lead'), html`<p class="live">${icon('rotate')}<span>${t('operations.asof', { time: dateText(state.at, CLOCK) })}</span></p>`)}
  ${troubles()}${fault(state.wrong)}
  ${facts()}
  ${card('stages', t('operations.stages.lead'), stages(state, actions))}
  <div class="grid2">
    ${card('tiers', t('operations.tiers.lead'), tiers(state, actions))}
    ${card('quarantine', t('operations.quarantine.lead'), quarantine())}
  </div>
  ${card('instances', t('operations.instances.lead'), instances(state, actions))}</div>`;

setInterval(() => {
  if (!document.hidden && !state.busy) {
    state.reload?.();
  }
}, POLL_MILLIS);

await loadTexts('operations');
await adminPage(state, view, load);
