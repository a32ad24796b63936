/** What became of the district's documents, what it cost, and the switches for both. */
import { get } from './api.js';
import { adminPage, button, head } from './admin.js';
import { budgets, readBudget } from './budgets.js';
import { download } from './csv.js';
import { costsCard, facts } from './figures.js';
import { html } from './page.js';
import * as days from './period.js';
import { cloudCard, readSettings } from './settings.js';
import { t } from './text.js';
import { TIERS, accuracyCard, settledCard, shares } from './trends.js';

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
    shown, present, past, budget, settings, accuracy, agreement: accuracyWeeks?.agreement,
    overview: ofMonth,
    tiers: tiers.items,
    weeks: weeks.weeks.map(shares).filter(({ total }) => total > 0),
    accuracyWeeks: (accuracyWeeks?.weeks ?? []).filter(({ blocks }) => blocks > 0),
  });
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

/** What is shown stays, and so does the switch, when the server does not answer. */
async function switchTo(kind) {
  const before = state.kind;
  state.kind = kind;
  await state.reload();
  if (state.fault) {
    state.kind = before;
    state.draw();
    document.querySelector(`input[name=period][value=${before}]`).checked = true;
  }
}

const periods = () => html`
  <fieldset class="seg"><legend class="vh">${t('admin.period')}</legend>${KINDS.map((kind) => html`
    <label><input type="radio" name="period" value=${kind} .checked=${state.kind === kind} @change=${() => switchTo(kind)}>
      <span>${kind === 'month' ? days.name(month) : t(`admin.${kind}`)}</span></label>`)}</fieldset>`;

function view() {
  const name = days.name(month);
  return html`<div class="wrap">
    ${head(state.present.district ?? t('admin.overview'), '', html`${periods()}${button(t('admin.export'), exportFigures, { glyph: 'down' })}`)}
    ${facts(state)}
    <div class="grid2">${settledCard(state)}${accuracyCard(state)}</div>
    <div class="grid2">${costsCard(state)}${cloudCard({ ...state, budget: state.budget.values }, name, state.draw)}</div>
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
