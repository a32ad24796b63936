/** What a period came to: in five figures, and by tier. */
import { CURRENCY } from './admin.js';
import { html } from './page.js';
import * as days from './period.js';
import { meter } from './settings.js';
import { money, percent, t } from './text.js';

const documentsBy = (overview, tier) => overview.tiers.find((one) => one.tier === tier)?.documents ?? 0;

const fact = (name, value, more) => html`<div><dt>${name}</dt><dd>${value}</dd><dd>${more}</dd></div>`;

export function facts(state) {
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
      ${fact(t('admin.spentin', { period: days.name(shown) }), spent(state), forecast(state))}
    </dl>`;
}

function spent(state) {
  const limit = state.budget.values.monthlyLimit;
  const amount = money(state.present.spent, CURRENCY);
  return state.kind !== 'month' || limit === null ? amount
    : html`${amount} <span class="muted limit">${t('admin.oflimit', { limit: money(limit, CURRENCY) })}</span>`;
}

function forecast(state) {
  const over = days.elapsed(state.shown, days.today());
  return state.kind !== 'month' || state.present.spent === 0 || over === 1 ? ''
    : t('admin.oncourse', { amount: money(state.present.spent / over, CURRENCY), day: days.dayText(state.shown.to) });
}

export function costsCard({ present }) {
  const each = ({ amount, documents }) => (documents ? amount / documents : 0);
  const most = Math.max(...present.tiers.map(each));
  return html`
    <section class="sheet card" aria-labelledby="costs"><header><h2 id="costs">${t('admin.costs')}</h2></header><p>${t('admin.costs.lead')}</p>
      <div class="tablewrap" role="group" tabindex="0" aria-labelledby="costs"><table class="table cost">
        <thead><tr><th scope="col">${t('admin.settledby')}</th><th scope="col" class="r">${t('admin.documents')}</th><th scope="col" class="r">${t('admin.eachone')}</th>
          <th scope="col" class="w34"><span class="vh">${t('admin.compared')}</span></th></tr></thead>
        <tbody>${present.tiers.map((tier) => html`<tr><th scope="row">${t(`admin.tier.${tier.tier}`)} <span class="muted small">${t(`admin.tier.${tier.tier}.where`)}</span></th>
          <td class="r">${t('admin.number', { n: tier.documents })}</td><td class="r">${tier.documents ? money(each(tier), CURRENCY) : '–'}</td><td>${meter(each(tier), most)}</td></tr>`)}</tbody>
        <tfoot><tr><th scope="row">${t('admin.all')}</th><td class="r">${t('admin.number', { n: present.documents })}</td>
          <td class="r">${present.costPerDocument === null ? '–' : money(present.costPerDocument, CURRENCY)}</td><td></td></tr></tfoot>
      </table></div><p class="help">${t('admin.costs.note')}</p></section>`;
}
