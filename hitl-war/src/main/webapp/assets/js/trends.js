/** How things went over the weeks: charts, or the same as tables. */
import { button } from './admin.js';
import { bandChart, stackedChart } from './charts.js';
import { html, nothing } from './page.js';
import * as days from './period.js';
import { percent, t } from './text.js';

/** From the cheapest to the dearest. */
export const TIERS = ['text_layer', 'local_ocr', 'cloud_ocr', 'llm', 'person'];
const STYLES = ['t1', 't2', 't3', 't4', 't5'];

/** A week of the overview with the tiers' shares of its documents. */
export function shares({ from, documents }) {
  const total = TIERS.reduce((sum, tier) => sum + documents[tier], 0);
  return { day: from, total, documents, shares: TIERS.map((tier) => (total ? documents[tier] / total : 0)) };
}

function chartCard(state, id, text, rows, chart, table, none, more = nothing) {
  const asTable = state.tables[id];
  const flip = () => {
    state.tables[id] = !asTable;
    state.draw();
  };
  return html`<section class="sheet card" aria-labelledby=${id}><header><h2 id=${id}>${t(text)}</h2>
    ${rows.length ? html`<span class="push">${button(t(asTable ? 'admin.aschart' : 'admin.astable'), flip, { classes: 'quiet', about: t(text) })}</span>` : nothing}</header>
    <p>${t(`${text}.lead`)}</p>
    ${rows.length === 0 ? html`<p class="empty">${none}</p>` : asTable ? table() : chart()}${more}</section>`;
}

const options = ({ width }, label) => ({ width, label, percent: (value) => percent(value), room: width < 400 ? 116 : 136 });

export function settledCard(state) {
  const names = TIERS.map((tier) => t(`admin.tier.${tier}`));
  const first = state.weeks[0];
  const last = state.weeks.at(-1);
  const told = () => t('admin.settled.told', {
    weeks: state.weeks.length,
    shares: names.map((name, at) => t('admin.fromto', { name, from: percent(first.shares[at]), to: percent(last.shares[at]) })).join(', '),
  });
  return chartCard(state, 'settled', 'admin.settled', state.weeks,
    () => stackedChart(state.weeks, TIERS.map((tier, at) => ({ name: names[at], style: STYLES[at], hatched: tier === 'person' })), options(state, told())),
    () => numbers('settled', [t('admin.weekof'), ...names], state.weeks.map((week) => [days.dayText(week.day), ...week.shares.map((value) => percent(value))])),
    t('admin.settled.none'));
}

export function accuracyCard(state) {
  const rows = state.accuracyWeeks.map(({ from, ...week }) => ({ day: from, ...week }));
  const told = () => t('admin.accuracy.told', { weeks: rows.length, from: percent(rows[0].share, 1), to: percent(rows.at(-1).share, 1) });
  return chartCard(state, 'accuracy', 'admin.accuracy', rows,
    () => bandChart(rows, { ...options(state, told()), room: Math.min(136, state.width / 5), percent: (value) => percent(value, 1) }),
    () => numbers('accuracy', [t('admin.weekof'), t('admin.accuracy'), t('admin.between'), t('admin.documents')],
      rows.map((row) => [days.dayText(row.day), percent(row.share, 1), t('admin.range', { from: percent(row.low, 1), to: percent(row.high, 1) }), row.documents])),
    html`${t('admin.accuracy.none')} <a href="/admin/readers#second">${t('admin.accuracy.start')}</a>`,
    agreed(state.agreement));
}

/** How far two people agree who have checked the same sheets; nothing where no two have. */
function agreed(agreement) {
  if (!agreement?.blocks) {
    return nothing;
  }
  const { documents, share, kappa } = agreement;
  return html`<p class="help agreed">${t('admin.accuracy.agreed', { count: documents, share: percent(share, 1) })}
    ${kappa === null ? nothing : t('admin.accuracy.kappa', { kappa: Math.round(kappa * 100) / 100 })}</p>`;
}

const numbers = (id, heads, rows) => html`
  <div class="tablewrap" role="group" tabindex="0" aria-labelledby=${id}><table class="table cost">
    <thead><tr>${heads.map((name, at) => html`<th scope="col" class=${at ? 'r' : ''}>${name}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((value) => html`<td class="r">${value}</td>`)}</tr>`)}</tbody>
  </table></div>`;
