/** What the district and its schools mean to spend, and how that stands; changed in place. */
import { call, patch } from './api.js';
import { CURRENCY, amount, button, fault, field, focusOn, share } from './admin.js';
import { announce, html, icon, nothing } from './page.js';
import { money, t } from './text.js';
import { meter } from './settings.js';

const plain = (value) => (value === null ? '' : String(value));

/** @returns {Promise<{values: Object, version: string}>} the district's budget */
export async function readBudget() {
  const { data, version } = await call('GET', '/admin/budget');
  return { values: data, version };
}

/** Texts to be typed in; by "district", "warnAt" and the ids of schools. */
const draft = (budget, schools) => ({
  district: plain(budget.monthlyLimit),
  warnAt: plain(Math.round(budget.warnAt * 100)),
  ...Object.fromEntries(schools.filter(({ id }) => id).map(({ id, monthlyLimit }) => [id, plain(monthlyLimit)])),
});

/** What is wrong with what was typed, by field. */
export function errorsOf(typed) {
  const wrong = Object.entries(typed).filter(([key, text]) =>
    key === 'warnAt' ? Number.isNaN(share(text)) || share(text) === null : Number.isNaN(amount(text)));
  return Object.fromEntries(wrong.map(([key]) => [key, t(key === 'warnAt' ? 'admin.wrong.share' : 'admin.wrong.amount')]));
}

/** How a school stands: "over", "near" or "". */
export const standing = ({ spent, monthlyLimit }, warnAt) =>
  monthlyLimit === null ? '' : spent > monthlyLimit ? 'over' : spent > 0 && spent >= monthlyLimit * warnAt ? 'near' : '';

/**
 * The section.
 *
 * @param {{budget: Object, overview: Object, editing: ?Object}} state overview is the month's; editing is this module's own
 * @param {string} month its name
 * @param {() => Promise<void>} reload reads all anew
 */
export function budgets(state, month, reload, draw) {
  const { budget, overview, editing } = state;
  const begin = () => {
    state.editing = { typed: draft(budget.values, overview.schools), errors: {}, fault: null, busy: false };
    draw();
    focusOn('limit-district');
  };
  const end = () => {
    state.editing = null;
    draw();
    focusOn('change-budgets');
  };
  const save = async (event) => {
    event.preventDefault();
    editing.errors = errorsOf(editing.typed);
    const first = Object.keys(editing.errors)[0];
    if (first) {
      draw();
      focusOn(`limit-${first}`);
      return;
    }
    try {
      await send(budget, overview.schools, editing.typed);
      await reload();
      announce(t('admin.saved'));
      end();
    } catch (problem) {
      if (problem.status === 412) {
        Object.assign(budget, await readBudget().catch(() => budget));
      }
      editing.fault = problem;
      draw();
    }
  };
  return html`
    <section class="sheet card" aria-labelledby="budgets"><header><h2 id="budgets">${t('admin.budgets')}</h2>
        <span class="muted">${t('admin.budgets.of', { month, count: overview.schools.filter(({ id }) => id).length })}</span>
        ${editing ? nothing : html`<span class="push">${button(t('admin.budgets.change'), begin, { classes: 'quiet', id: 'change-budgets' })}</span>`}</header>
      <p>${t('admin.budgets.lead')}</p>
      ${editing ? html`<form novalidate @submit=${save}>${fault(editing.fault)}
        <div class="fields">${typedField(editing, 'district', { label: t('admin.budgets.district'), hint: t('admin.budgets.district.hint') })}
          ${typedField(editing, 'warnAt', { label: t('admin.budgets.warn'), suffix: '%', hint: t('admin.budgets.warn.hint') })}</div>
        ${table(state, draw)}
        <div class="actions"><button class="btn primary" type="submit">${t('common.save')}</button>${button(t('common.cancel'), end)}</div></form>`
        : overview.schools.length ? table(state) : html`<p class="empty">${t('admin.schools.none')} <a href="/admin/schools">${t('admin.schools.add')}</a></p>`}
    </section>`;
}

const typedField = (editing, key, more) => field({
  id: `limit-${key}`, mode: 'decimal', value: editing.typed[key], error: editing.errors[key], suffix: '$', ...more,
  oninput: (event) => {
    editing.typed[key] = event.target.value;
  },
});

async function send(budget, schools, typed) {
  const wanted = { monthlyLimit: amount(typed.district), warnAt: share(typed.warnAt) };
  if (wanted.monthlyLimit !== budget.values.monthlyLimit || wanted.warnAt !== budget.values.warnAt) {
    await call('PUT', '/admin/budget', { body: wanted, version: budget.version });
  }
  for (const school of schools.filter(({ id, monthlyLimit }) => id && amount(typed[id]) !== monthlyLimit)) {
    await patch(`/admin/schools/${school.id}`, { monthlyLimit: amount(typed[school.id]) });
  }
}

const table = ({ budget, overview, editing }) => html`
  <div class="tablewrap" role="group" tabindex="0" aria-labelledby="budgets"><table class="table cost">
    <thead><tr><th scope="col">${t('admin.school')}</th><th scope="col" class="r">${t('admin.documents')}</th>
      <th scope="col" class="r">${t('admin.spent')}</th><th scope="col" class="w32">${editing ? t('admin.limit') : html`<span class="vh">${t('admin.budgets.share')}</span>`}</th>
      <th scope="col" class="w9"><span class="vh">${t('admin.state')}</span></th></tr></thead>
    <tbody>${overview.schools.map((school) => row(school, budget.values.warnAt, editing))}</tbody>
  </table></div>`;

const row = (school, warnAt, editing) => html`
  <tr><th scope="row">${school.name ?? html`<span class="muted">${t('admin.noschool')}</span>`}</th><td class="r">${t('admin.number', { n: school.documents })}</td>
    <td class="r">${school.monthlyLimit === null ? money(school.spent, CURRENCY)
      : t('admin.of', { spent: money(school.spent, CURRENCY), limit: money(school.monthlyLimit, CURRENCY) })}</td>
    <td>${editing && school.id ? typedField(editing, school.id, { label: html`<span class="vh">${t('admin.limit.of', { school: school.name })}</span>` })
      : school.monthlyLimit === null ? nothing : meter(school.spent, school.monthlyLimit)}</td>
    <td>${flag(school, warnAt)}</td></tr>`;

function flag(school, warnAt) {
  switch (standing(school, warnAt)) {
    case 'over': return html`<span class="flag clash">${icon('warn')}${t('admin.over', { amount: money(school.spent - school.monthlyLimit, CURRENCY) })}</span>`;
    case 'near': return html`<span class="flag doubt">${icon('clock')}${t('admin.near')}</span>`;
    default: return nothing;
  }
}
