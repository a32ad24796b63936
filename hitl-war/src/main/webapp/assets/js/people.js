/** The district's people: invited, given a role, locked out and let in again. */
import { call, get, post } from './api.js';
import { adminPage, button, fault, focusOn, head } from './admin.js';
import { blankInvitation, invitation, inviteForm } from './invite.js';
import { announce, html, icon, me, nothing } from './page.js';
import { t } from './text.js';

const STEP = 50;
const ROLES = ['teacher', 'reviewer', 'admin'];
const state = { people: [], schools: [], own: null, search: '', role: '', shown: STEP, inviting: null, invited: null, fault: null, wrong: null };

async function load() {
  const [people, schools, own] = await Promise.all([get('/admin/users'), get('/admin/schools'), me()]);
  Object.assign(state, { people: people.items, schools: schools.items, own: own.id });
}

const nameOf = ({ firstName, lastName }) => `${firstName} ${lastName}`;
const schoolOf = (person) => state.schools.find(({ id }) => id === person.schoolId)?.name ?? '';

/** Those whom a search finds: all its words stand in the name, address or school. */
export function found(people, search, role, school) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((person) => (!role || person.role === role)
    && words.every((word) => `${nameOf(person)} ${person.email} ${school(person)}`.toLowerCase().includes(word)));
}

/** Asks for a change, and puts the answer in the person's place. */
async function change(person, wanted, message) {
  try {
    const { data: changed } = await call('PATCH', `/admin/users/${person.id}`, { body: wanted, type: 'application/json' });
    Object.assign(person, changed);
    state.wrong = null;
    announce(message);
  } catch (problem) {
    state.wrong = problem;
  }
  state.draw();
}

const changeRole = (person) => async (event) => {
  const select = event.target;
  const role = select.value;
  await change(person, { role }, t('admin.people.rolechanged', { name: nameOf(person), role: t(`admin.role.${role}`) }));
  select.value = person.role;
};

async function inviteAgain(person) {
  try {
    const { invitation: token } = await post(`/admin/users/${person.id}/invitation`, {});
    show(person, token);
  } catch (problem) {
    state.wrong = problem;
    state.draw();
  }
}

function show(person, token) {
  Object.assign(state, { inviting: null, wrong: null, invited: { name: nameOf(person), link: `${location.origin}/join?token=${encodeURIComponent(token)}`, copied: false } });
  state.draw();
  announce(t('admin.people.invited', { name: nameOf(person) }));
  focusOn('invitation-link');
}

function begin() {
  Object.assign(state, { inviting: blankInvitation(), invited: null });
  state.draw();
  focusOn('invite-email');
}

function end() {
  state.inviting = null;
  state.draw();
  focusOn('invite');
}

async function done({ user, invitation: token }) {
  await state.reload();
  show(user, token);
}

function row(person) {
  const name = nameOf(person);
  const isOwn = person.id === state.own;
  const toggle = () => change(person, { active: !person.active }, t(person.active ? 'admin.people.lockednow' : 'admin.people.unlockednow', { name }));
  return html`<tr>
    <th scope="row">${name}<span class="second">${person.email}</span></th>
    <td>${isOwn ? html`${t(`admin.role.${person.role}`)} <span class="muted">${t('admin.people.you')}</span>` : html`
      <select class="input" aria-label=${t('admin.people.roleof', { name })} @change=${changeRole(person)}>
        ${ROLES.map((role) => html`<option value=${role} .selected=${role === person.role}>${t(`admin.role.${role}`)}</option>`)}</select>`}</td>
    <td class="breaks">${schoolOf(person) || html`<span class="muted">–</span>`}</td>
    <td class="fits">${person.active ? html`<span class="flag done">${icon('check')}${t('admin.people.active')}</span>`
      : html`<span class="flag plain">${icon('lock')}${t('admin.people.locked')}</span>`}</td>
    <td class="fits"><div class="actions">${isOwn ? nothing : html`
      ${button(t('admin.people.again'), () => inviteAgain(person), { classes: 'quiet', about: name })}
      ${button(t(person.active ? 'admin.people.lock' : 'admin.people.unlock'), toggle, { classes: 'quiet', about: name })}`}</div></td></tr>`;
}

const sift = (key) => (event) => {
  Object.assign(state, { [key]: event.target.value, shown: STEP });
  state.draw();
};

function list() {
  const people = found(state.people, state.search, state.role, schoolOf);
  const more = () => {
    state.shown += STEP;
    state.draw();
  };
  return html`
    <section class="sheet" aria-label=${t('admin.people')}>
      <form class="toolbar" role="search" @submit=${(event) => event.preventDefault()}>
        <div class="field"><label for="search">${t('admin.people.search')}</label><input class="input" id="search" type="search" autocomplete="off" .value=${state.search} @input=${sift('search')}></div>
        <div class="field"><label for="role">${t('admin.people.role')}</label><select class="input" id="role" @change=${sift('role')}>
          <option value="">${t('admin.any')}</option>${ROLES.map((role) => html`<option value=${role} .selected=${role === state.role}>${t(`admin.role.${role}`)}</option>`)}</select></div>
        <span class="muted push" role="status">${t('admin.people.count', { count: people.length })}</span></form>
      ${people.length === 0 ? html`<p class="empty">${t('admin.people.none')}</p>` : html`
      <div class="tablewrap" role="group" tabindex="0" aria-label=${t('admin.people')}><table class="table list">
        <thead><tr><th scope="col">${t('admin.people.name')}</th><th scope="col">${t('admin.people.role')}</th><th scope="col">${t('admin.school')}</th>
          <th scope="col">${t('admin.state')}</th><th scope="col"><span class="vh">${t('admin.actions')}</span></th></tr></thead>
        <tbody>${people.slice(0, state.shown).map(row)}</tbody></table></div>
      ${people.length > state.shown ? html`<div class="pager"><span class="muted">${t('admin.stretch', { from: 1, to: state.shown, total: people.length })}</span>${button(t('admin.more'), more)}</div>` : nothing}`}
    </section>`;
}

const view = () => html`<div class="wrap">
  ${head(t('admin.people'), t('admin.people.lead'), state.inviting ? nothing : button(t('admin.people.invite'), begin, { classes: 'primary', glyph: 'plus', id: 'invite' }))}
  ${fault(state.wrong)}
  ${state.invited ? invitation(state.invited, state.draw) : nothing}
  ${state.inviting ? inviteForm(state.inviting, { roles: ROLES, schools: state.schools, done, end, draw: state.draw }) : nothing}
  ${list()}</div>`;

await adminPage(state, view, load);
