/** The district's schools: added and renamed in place. */
import { get, patch, post } from './api.js';
import { CURRENCY, adminPage, button, fault, field, focusOn, head } from './admin.js';
import { announce, html, icon, nothing } from './page.js';
import { money, t } from './text.js';

const state = { schools: [], figures: new Map(), adding: null, renaming: null };

async function load() {
  const [schools, overview] = await Promise.all([get('/admin/schools'), get('/admin/overview')]);
  state.schools = schools.items;
  state.figures = new Map(overview.schools.map((school) => [school.id, school]));
}

const blank = (name) => ({ name, error: '', fault: null, busy: false });

function open(key, value, id) {
  Object.assign(state, { adding: null, renaming: null, [key]: value });
  state.draw();
  focusOn(id);
}

/** Sends a name; the problem is said where it was typed. */
async function send(entry, id, request) {
  if (entry.busy) {
    return;
  }
  entry.error = entry.name.trim() === '' ? t('admin.wrong.name') : entry.name.length > 200 ? t('admin.wrong.long') : '';
  if (entry.error) {
    state.draw();
    focusOn(id);
    return;
  }
  entry.busy = true;
  try {
    await request(entry.name.trim());
    Object.assign(state, { adding: null, renaming: null });
    await state.reload();
    announce(t('admin.saved'));
    focusOn(entry.opener);
  } catch (problem) {
    Object.assign(entry, { busy: false, fault: problem });
    state.draw();
    focusOn(id);
  }
}

const submit = (entry, id, request) => (event) => {
  event.preventDefault();
  send(entry, id, request);
};

const close = (opener) => () => {
  Object.assign(state, { adding: null, renaming: null });
  state.draw();
  focusOn(opener);
};

const escape = (opener) => (event) => {
  if (event.key === 'Escape') {
    close(opener)();
  }
};

const nameForm = (entry, id, request, style) => html`
  <form class="name" novalidate @submit=${submit(entry, id, request)} @keydown=${escape(entry.opener)}>${fault(entry.fault)}
    ${field({ id, label: t('admin.schools.name'), value: entry.name, error: entry.error, oninput: (event) => { entry.name = event.target.value; } })}
    <div class="actions"><button class="btn ${style}" type="submit">${t('common.save')}</button>${button(t('common.cancel'), close(entry.opener))}</div></form>`;

function row(school) {
  const figures = state.figures.get(school.id);
  const opener = `rename-${school.id}`;
  const entry = state.renaming?.id === school.id ? state.renaming : null;
  const begin = () => open('renaming', { ...blank(school.name), id: school.id, opener }, 'school-name');
  return html`<tr>
    <th scope="row">${entry
      ? nameForm(entry, 'school-name', (name) => patch(`/admin/schools/${school.id}`, { name }), '')
      : school.name}</th>
    <td class="r">${t('admin.number', { n: figures?.documents ?? 0 })}</td>
    <td class="r">${money(figures?.spent ?? 0, CURRENCY)}</td>
    <td class="r">${school.monthlyLimit === null ? html`<span class="muted">–</span>` : money(school.monthlyLimit, CURRENCY)}</td>
    <td class="fits"><div class="actions">${entry ? nothing : button(t('admin.rename'), begin, { classes: 'quiet', about: school.name, id: opener })}</div></td></tr>`;
}

const view = () => html`<div class="wrap">
  ${head(t('admin.schools'), t('admin.schools.lead'), state.adding ? nothing
    : button(t('admin.schools.add'), () => open('adding', { ...blank(''), opener: 'add-school' }, 'new-school'), { classes: 'primary', glyph: 'plus', id: 'add-school' }))}
  ${state.adding ? html`<section class="sheet card" aria-label=${t('admin.schools.add')}>
    ${nameForm(state.adding, 'new-school', (name) => post('/admin/schools', { name }), 'primary')}</section>` : nothing}
  <section class="sheet" aria-label=${t('admin.schools')}>
    ${state.schools.length === 0 ? html`<p class="empty">${t('admin.schools.none')}</p>` : html`
    <div class="tablewrap" role="group" tabindex="0" aria-label=${t('admin.schools')}><table class="table list">
      <thead><tr><th scope="col">${t('admin.school')}</th><th scope="col" class="r">${t('admin.documentsmonth')}</th><th scope="col" class="r">${t('admin.spentmonth')}</th>
        <th scope="col" class="r">${t('admin.limit')}</th><th scope="col"><span class="vh">${t('admin.actions')}</span></th></tr></thead>
      <tbody>${state.schools.map(row)}</tbody></table></div>`}
  </section>
  <p class="help">${icon('note')} ${t('admin.schools.limits')} <a href="/admin#budgets">${t('admin.budgets.change')}</a></p></div>`;

await adminPage(state, view, load);
