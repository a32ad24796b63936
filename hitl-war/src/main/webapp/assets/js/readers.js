/** The readers: how they are, when the next is asked, what leaves the district and how long things are kept. */
import { get } from './api.js';
import { adminPage, fault, field, focusOn, head, share } from './admin.js';
import { readBudget } from './budgets.js';
import { announce, html, icon, nothing } from './page.js';
import * as days from './period.js';
import { choose, cloudCard, readSettings } from './settings.js';
import { percent, t } from './text.js';

const LONGEST_DAYS = 3650;
const month = days.period('month', days.today());
const state = { typed: {}, errors: {}, wrong: {}, saved: {} };

async function load() {
  const [settings, tiers, overview, budget] = await Promise.all([readSettings(), get('/admin/tiers'), get('/admin/overview'), readBudget()]);
  Object.assign(state, { settings, tiers: tiers.items, overview, budget: budget.values });
}

const wholeDays = (text) => {
  const typed = text.trim();
  return typed === '' ? null : /^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= LONGEST_DAYS ? Number(typed) : NaN;
};

const shareText = (value) => (value === null ? '' : String(Math.round(value * 10000) / 100));
const daysText = (value) => (value === null ? '' : String(value));

/** Settings that are typed: where they stand, how they are read and written, and which are chosen together. */
const KINDS = {
  acceptance: { group: 'thresholds', suffix: '%', read: share, write: shareText },
  escalation: { group: 'thresholds', suffix: '%', read: share, write: shareText },
  originalsDays: { group: 'retention', within: 'retention', read: wholeDays, write: daysText },
  jobsDays: { group: 'retention', within: 'retention', read: wholeDays, write: daysText },
  sampleShare: { group: 'second', suffix: '%', read: share, write: shareText },
  doubleShare: { group: 'second', suffix: '%', read: share, write: shareText },
};

const present = (values, name) => (KINDS[name].within ? values[KINDS[name].within] ?? {} : values)[name] ?? null;
const ofGroup = (group) => Object.keys(KINDS).filter((name) => KINDS[name].group === group);

/** What of a group has been typed otherwise than it is, as a merge patch; null when something typed makes no sense. */
function patchOf(group, typed, values) {
  const changed = ofGroup(group).filter((name) => name in typed).map((name) => [name, KINDS[name].read(typed[name])]);
  if (changed.some(([, value]) => Number.isNaN(value))) {
    return null;
  }
  const wanted = Object.fromEntries(changed.filter(([name, value]) => value !== present(values, name)));
  const within = KINDS[ofGroup(group)[0]].within;
  return within && Object.keys(wanted).length ? { [within]: wanted } : wanted;
}

async function save(group) {
  const names = ofGroup(group);
  names.forEach((name) => {
    const isWrong = name in state.typed && Number.isNaN(KINDS[name].read(state.typed[name]));
    state.errors[name] = isWrong ? t(KINDS[name].suffix ? 'admin.wrong.share' : 'admin.wrong.days', { most: LONGEST_DAYS }) : '';
  });
  const wanted = patchOf(group, state.typed, state.settings.values);
  if (wanted === null) {
    state.draw();
    focusOn(names.find((name) => state.errors[name]));
    return;
  }
  state.wrong[group] = Object.keys(wanted).length ? await choose(state.settings, wanted) : null;
  if (state.wrong[group] === null) {
    names.forEach((name) => delete state.typed[name]);
    announce(t('admin.saved'));
    state.saved = { [group]: true };
  }
  state.draw();
}

const typedField = (name) => field({
  id: name,
  value: state.typed[name] ?? KINDS[name].write(present(state.settings.values, name)),
  suffix: KINDS[name].suffix ?? t('admin.days'),
  mode: 'decimal',
  placeholder: t('admin.asinstalled'),
  error: state.errors[name],
  hint: t('admin.asinstalled.hint'),
  oninput: (event) => {
    state.typed[name] = event.target.value;
    state.saved = {};
  },
});

const setting = (name) => html`<div class="setting"><div><label for=${name}>${t(`admin.readers.${name}`)}</label><p>${t(`admin.readers.${name}.means`)}</p></div>${typedField(name)}</div>`;

function group(name, more = nothing) {
  const submit = (event) => {
    event.preventDefault();
    save(name);
  };
  return html`<section class="sheet card" aria-labelledby=${name}><header><h2 id=${name}>${t(`admin.readers.${name}`)}</h2></header>
    <p>${t(`admin.readers.${name}.lead`)}</p>
    <form novalidate @submit=${submit}>${fault(state.wrong[name])}${ofGroup(name).map(setting)}${more}
      <div class="actions"><button class="btn" type="submit">${t('common.save')}</button>
        ${state.saved[name] ? html`<span class="flag done">${icon('check')}${t('admin.saved')}</span>` : nothing}</div></form></section>`;
}

/** What has come of the thresholds as they are. */
function people() {
  const settled = state.overview.tiers.find(({ tier }) => tier === 'person').documents;
  const all = state.overview.documents;
  return html`<p class="effect">${all === 0 ? t('admin.readers.nodocuments', { month: days.name(month) })
    : t('admin.readers.topeople', { month: days.name(month), settled, count: all, share: percent(settled / all) })}</p>`;
}

const STATES = { ready: ['done', 'check'], open: ['clash', 'warn'], paused: ['doubt', 'pause'], absent: ['plain', 'minus'] };

const reader = ({ name, where, status, detail, small, calls }) => html`<tr><th scope="row">${name}<span class="second">${where}</span></th>
  <td class="fits"><span class="flag ${STATES[status][0]}">${icon(STATES[status][1])}${t(`admin.readers.${status}`)}</span></td>
  <td class="breaks">${detail}${small ? html`<span class="second">${small}</span>` : nothing}</td><td class="r">${calls === null ? html`<span class="muted">–</span>` : t('admin.number', { n: calls })}</td></tr>`;

const own = (tier) => ({ name: t(`admin.tier.${tier}`), where: t(`admin.tier.${tier}.where`), status: 'ready', detail: t(`admin.readers.${tier}.detail`), calls: null });

const outside = ({ tier, status, reason, host, model, calls }) => ({
  name: t(`admin.tier.${tier}`), where: host ?? t(`admin.tier.${tier}.where`), status, calls,
  detail: t(`admin.readers.${status === 'ready' ? tier : status}.detail`), small: status === 'ready' ? model : reason,
});

const readers = () => html`<section class="sheet card" aria-labelledby="tiers"><header><h2 id="tiers">${t('admin.readers.tiers')}</h2></header>
  <p>${t('admin.costs.lead')}</p>
  <div class="tablewrap" role="group" tabindex="0" aria-labelledby="tiers"><table class="table cost">
    <thead><tr><th scope="col">${t('admin.readers.reader')}</th><th scope="col">${t('admin.state')}</th><th scope="col">${t('admin.readers.about')}</th><th scope="col" class="r">${t('admin.readers.calls')}</th></tr></thead>
    <tbody>${[own('text_layer'), own('local_ocr'), ...state.tiers.map(outside)].map(reader)}</tbody></table></div></section>`;

function names() {
  const isOn = state.settings.values.maskNames;
  const flip = async (event) => {
    const wanted = event.target.checked;
    event.target.checked = isOn;
    state.wrong.names = await choose(state.settings, { maskNames: wanted });
    if (state.wrong.names === null) {
      announce(t(wanted ? 'admin.readers.nowmasked' : 'admin.readers.nowunmasked'));
    }
    state.draw();
  };
  return html`<section class="sheet card cloud" aria-labelledby="names">${fault(state.wrong.names, t('admin.changed.switch'))}
    <div class="row"><div><h2 id="names">${t('admin.readers.names')}</h2><p class="soft">${t('admin.readers.names.lead')}</p></div>
      <label class="switch"><input type="checkbox" role="switch" .checked=${isOn} @change=${flip} aria-label=${t('admin.readers.names')} aria-describedby="names-effect">
        <span aria-hidden="true">${t(isOn ? 'admin.on' : 'admin.off')}</span></label></div>
    <p class="effect" id="names-effect">${t(isOn ? 'admin.readers.names.ifoff' : 'admin.readers.names.ifon')}</p></section>`;
}

const view = () => html`<div class="wrap">
  ${head(t('admin.readers'), t('admin.readers.lead'))}
  ${readers()}
  <div class="grid2">${cloudCard(state, days.name(month), state.draw)}${names()}</div>
  ${group('thresholds', people())}
  ${'sampleShare' in state.settings.values ? group('second') : nothing}
  ${group('retention')}</div>`;

await adminPage(state, view, load);
