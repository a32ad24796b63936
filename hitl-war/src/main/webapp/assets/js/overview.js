/** What became of the district's documents, what it cost, and the switches for both. */
import { get } from './api.js';
import { CURRENCY, adminPage, button, head } from './admin.js';
import { budgets, readBudget } from './budgets.js';
import { bandChart, stackedChart } from './charts.js';
import { download } from './csv.js';
import { html, nothing } from './page.js';
import * as days from './period.js';
import { cloudCard, meter, readSettings } from './settings.js';
import { dateText, money, percent, t } from './text.js';

const TIERS = ['text_layer', 'local_ocr', 'cloud_ocr', 'llm', 'person'];
const STYLES = ['t1', 't2', 't3', 't4', 't5'];
const WEEKS = 12;
const KINDS = ['week', 'month', 'term'];

const today = days.today();
const month = days.period('month', today);
const state = { kind: 'month', tables: {}, editing: null, width: 0 };

const range = ({ from, to }) => `?from=${from}&to=${to}`;
const overviewOf = (stretch) => get(`/admin/overview${range(stretch)}`);

/** Nothing where nobody has measured it yet. */
const accuracyOf = (stretch) => get(`/admin/accuracy${range(stretch)}`).catch((problem) => {
  if (problem.status === 404) {
    return null;
  }
  throw problem;
});

async function load() {
  const shown = days.period(state.kind, today);
  const history = days.lastWeeks(today, WEEKS);
  const [present, past, weeks, ofMonth, accuracy, accuracyWeeks, budget, settings, tiers] = await Promise.all([
    overviewOf(shown), overviewOf(days.before(shown)), overviewOf(history), overviewOf(month),
    accuracyOf(shown), accuracyOf(history), readBudget(), readSettings(), get('/admin/tiers'),
  ]);
  Object.assign(state, {
    shown, present, past, budget, settings, accuracy,
    overview: ofMonth,
    tiers: tiers.items,
    weeks: weeks.weeks.map(shares).filter(({ total }) => total > 0),
    accuracyWeeks: (accuracyWeeks?.weeks ?? []).filter(({ blocks }) => blocks > 0),
  });
}

function shares({ from, documents }) {
  const total = TIERS.reduce((sum, tier) => sum + documents[tier], 0);
  return { day: from, total, documents, shares: TIERS.map((tier) => (total ? documents[tier] / total : 0)) };
}

const documentsBy = (overview, tier) => overview.tiers.find((one) => one.tier === tier)?.documents ?? 0;

const fact = (name, value, more) => html`<div><dt>${name}</dt><dd>${value}</dd><dd>${more}</dd></div>`;

function facts() {
  const { present, past, accuracy, shown } = state;
  const earlier = days.name(days.before(shown));
  const people = documentsBy(present, 'person');
  const overall = accuracy?.overall;
  const margin = overall && Math.max(overall.high - overall.share, overall.share - overall.low) * 100;
  return html`
    <dl class="sheet facts">
      ${fact(t('admin.documents'), t('admin.number', { n: present.documents }), t('admin.earlier', { value: t('admin.number', { n: past.documents }), earlier }))}
      ${fact(t('admin.noperson'), present.documents ? percent(1 - people / present.documents) : '–', t('admin.toreview', { count: people }))}
      ${overall?.documents
        ? fact(t('admin.accuracy'), percent(overall.share, 1), t('admin.accuracy.margin', { margin: Math.round(margin * 10) / 10, count: overall.documents }))
        : fact(t('admin.accuracy'), '–', t('admin.accuracy.none'))}
      ${fact(t('admin.each'), present.costPerDocument === null ? '–' : money(present.costPerDocument, CURRENCY),
        past.costPerDocument === null ? '' : t('admin.earlier', { value: money(past.costPerDocument, CURRENCY), earlier }))}
      ${fact(t('admin.spentin', { period: days.name(shown) }), spent(), forecast())}
    </dl>`;
}

function spent() {
  const limit = state.budget.values.monthlyLimit;
  const amount = money(state.present.spent, CURRENCY);
  return state.kind !== 'month' || limit === null ? amount
    : html`${amount} <span class="muted limit">${t('admin.oflimit', { limit: money(limit, CURRENCY) })}</span>`;
}

function forecast() {
  const over = days.elapsed(state.shown, today);
  return state.kind !== 'month' || state.present.spent === 0 || over === 1 ? ''
    : t('admin.oncourse', { amount: money(state.present.spent / over, CURRENCY), day: days.dayText(state.shown.to) });
}

function chartCard(id, text, rows, chart, table, none) {
  const asTable = state.tables[id];
  const flip = () => {
    state.tables[id] = !asTable;
    state.draw();
  };
  return html`<section class="sheet card" aria-labelledby=${id}><header><h2 id=${id}>${t(text)}</h2>
    ${rows.length ? html`<span class="push">${button(t(asTable ? 'admin.aschart' : 'admin.astable'), flip, { classes: 'quiet', about: t(text) })}</span>` : nothing}</header>
    <p>${t(`${text}.lead`)}</p>
    ${rows.length === 0 ? html`<p class="empty">${none}</p>` : asTable ? table() : chart()}</section>`;
}

const options = (label) => ({ width: state.width, label, percent: (value) => percent(value), room: 116 });

function settled() {
  const names = TIERS.map((tier) => t(`admin.tier.${tier}`));
  const first = state.weeks[0];
  const last = state.weeks.at(-1);
  const told = () => t('admin.settled.told', {
    weeks: state.weeks.length,
    shares: names.map((name, at) => t('admin.fromto', { name, from: percent(first.shares[at]), to: percent(last.shares[at]) })).join(', '),
  });
  return chartCard('settled', 'admin.settled', state.weeks,
    () => stackedChart(state.weeks, TIERS.map((tier, at) => ({ name: names[at], style: STYLES[at], hatched: tier === 'person' })), options(told())),
    () => numbers('settled', [t('admin.weekof'), ...names], state.weeks.map((week) => [days.dayText(week.day), ...week.shares.map((value) => percent(value))])),
    t('admin.settled.none'));
}

function accuracy() {
  const rows = state.accuracyWeeks.map(({ from, ...week }) => ({ day: from, ...week }));
  const told = () => t('admin.accuracy.told', { weeks: rows.length, from: percent(rows[0].share, 1), to: percent(rows.at(-1).share, 1) });
  return chartCard('accuracy', 'admin.accuracy', rows,
    () => bandChart(rows, { ...options(told()), percent: (value) => percent(value, 1) }),
    () => numbers('accuracy', [t('admin.weekof'), t('admin.accuracy'), t('admin.between'), t('admin.documents')],
      rows.map((row) => [days.dayText(row.day), percent(row.share, 1), t('admin.range', { from: percent(row.low, 1), to: percent(row.high, 1) }), row.documents])),
    html`${t('admin.accuracy.none')} <a href="/admin/readers#second">${t('admin.accuracy.start')}</a>`);
}

const numbers = (id, heads, rows) => html`
  <div class="tablewrap" role="region" tabindex="0" aria-labelledby=${id}><table class="table cost">
    <thead><tr>${heads.map((name, at) => html`<th scope="col" class=${at ? 'r' : ''}>${name}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((value) => html`<td class="r">${value}</td>`)}</tr>`)}</tbody>
  </table></div>`;

function costs() {
  const each = ({ amount, documents }) => (documents ? amount / documents : 0);
  const most = Math.max(...state.present.tiers.map(each));
  return html`
    <section class="sheet card" aria-labelledby="costs"><header><h2 id="costs">${t('admin.costs')}</h2></header><p>${t('admin.costs.lead')}</p>
      <div class="tablewrap" role="region" tabindex="0" aria-labelledby="costs"><table class="table cost">
        <thead><tr><th scope="col">${t('admin.settledby')}</th><th scope="col" class="r">${t('admin.documents')}</th><th scope="col" class="r">${t('admin.eachone')}</th>
          <th scope="col" class="w34"><span class="vh">${t('admin.compared')}</span></th></tr></thead>
        <tbody>${state.present.tiers.map((tier) => html`<tr><th scope="row">${t(`admin.tier.${tier.tier}`)} <span class="muted small">${t(`admin.tier.${tier.tier}.where`)}</span></th>
          <td class="r">${t('admin.number', { n: tier.documents })}</td><td class="r">${tier.documents ? money(each(tier), CURRENCY) : '–'}</td><td>${meter(each(tier), most)}</td></tr>`)}</tbody>
        <tfoot><tr><th scope="row">${t('admin.all')}</th><td class="r">${t('admin.number', { n: state.present.documents })}</td>
          <td class="r">${state.present.costPerDocument === null ? '–' : money(state.present.costPerDocument, CURRENCY)}</td><td></td></tr></tfoot>
      </table></div><p class="help">${t('admin.costs.note')}</p></section>`;
}

function exportFigures() {
  const { from, to } = state.shown;
  const { present } = state;
  download(`bellgrid-${from}-${to}.csv`, [
    ['from', 'to', 'documents', 'spent_usd', 'cost_per_document_usd'],
    [from, to, present.documents, present.spent, present.costPerDocument],
    [], ['tier', 'documents', 'amount_usd', 'median_seconds'],
    ...present.tiers.map(({ tier, documents, amount, medianSeconds }) => [tier, documents, amount, medianSeconds]),
    [], ['week', ...TIERS], ...present.weeks.map(({ from: week, documents }) => [week, ...TIERS.map((tier) => documents[tier])]),
    [], ['school', 'documents', 'spent_usd', 'monthly_limit_usd'],
    ...present.schools.map(({ name, documents, spent: amount, monthlyLimit }) => [name, documents, amount, monthlyLimit]),
  ]);
}

async function switchTo(kind) {
  state.kind = kind;
  await state.reload();
}

const periods = () => html`
  <fieldset class="seg"><legend class="vh">${t('admin.period')}</legend>${KINDS.map((kind) => html`
    <label><input type="radio" name="period" value=${kind} .checked=${state.kind === kind} @change=${() => switchTo(kind)}>
      <span>${kind === 'month' ? days.name(month) : t(`admin.${kind}`)}</span></label>`)}</fieldset>`;

function view() {
  const name = dateText(new Date(`${month.from}T00:00:00Z`), { month: 'long', timeZone: 'UTC' });
  return html`<div class="wrap">
    ${head(state.present.district ?? t('admin.overview'), '', html`${periods()}${button(t('admin.export'), exportFigures, { glyph: 'down' })}`)}
    ${facts()}
    <div class="grid2">${settled()}${accuracy()}</div>
    <div class="grid2">${costs()}${cloudCard({ ...state, budget: state.budget.values }, name, state.draw)}</div>
    ${budgets(state, name, state.reload, state.draw)}</div>`;
}

/** Charts are as wide as their cards, so that their letters stay as large as all others. */
function measure() {
  const wide = Math.min(document.getElementById('main').clientWidth, 1248);
  const columns = wide > 980 ? 2 : 1;
  return Math.max(220, Math.round(wide / columns) - (columns === 2 ? 88 : 60));
}

new ResizeObserver(() => {
  if (state.width !== measure()) {
    state.width = measure();
    state.draw?.();
  }
}).observe(document.getElementById('main'));
state.width = measure();
await adminPage(state, view, load);
