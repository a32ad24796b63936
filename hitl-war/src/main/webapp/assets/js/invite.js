/** Inviting somebody, and the link that they get. */
import { post } from './api.js';
import { button, fault, field, focusOn } from './admin.js';
import { announce, html, icon } from './page.js';
import { t } from './text.js';

const NAMES = ['email', 'firstName', 'lastName'];
const SHAPE = /^[^\s@]+@[^\s@]+$/;

export const blankInvitation = () => ({ wanted: { email: '', firstName: '', lastName: '', role: 'teacher', schoolId: '' }, errors: {}, fault: null, busy: false });

/** What is wrong with what was typed, by field. */
export const errorsOf = ({ email, firstName, lastName }) => Object.fromEntries([
  ['email', SHAPE.test(email.trim()), 'admin.wrong.email'],
  ['firstName', firstName.trim() !== '', 'admin.wrong.missing'],
  ['lastName', lastName.trim() !== '', 'admin.wrong.missing'],
].filter(([, isRight]) => !isRight).map(([key, , text]) => [key, t(text)]));

/** What the server finds wrong, in our words. */
const refused = (problem) => problem.status === 409 ? { email: t('admin.wrong.taken') }
  : Object.fromEntries(problem.fields.filter(({ field: name }) => NAMES.includes(name))
    .map(({ field: name }) => [name, t(name === 'email' ? 'admin.wrong.email' : 'admin.wrong.name')]));

function complain(form, errors, draw) {
  form.errors = errors;
  draw();
  const first = NAMES.find((name) => errors[name]);
  if (first) {
    focusOn(`invite-${first}`);
  }
}

async function send(form, { done, draw }) {
  const errors = errorsOf(form.wanted);
  if (form.busy || Object.keys(errors).length) {
    complain(form, errors, draw);
    return;
  }
  form.busy = true;
  try {
    const { schoolId, ...person } = form.wanted;
    await done(await post('/admin/users', schoolId ? { ...person, schoolId } : person));
  } catch (problem) {
    const errorsSaid = refused(problem);
    Object.assign(form, { busy: false, fault: Object.keys(errorsSaid).length ? null : problem });
    complain(form, errorsSaid, draw);
  }
}

/** The form; done gets the answer, end is called when somebody gives up. */
export function inviteForm(form, { roles, schools, done, end, draw }) {
  const keep = (name) => (event) => {
    form.wanted[name] = event.target.value;
  };
  const submit = (event) => {
    event.preventDefault();
    send(form, { done, draw });
  };
  const text = (name, more) => field({ id: `invite-${name}`, label: t(`admin.people.${name}`), value: form.wanted[name], error: form.errors[name], oninput: keep(name), ...more });
  return html`<section class="sheet card" aria-labelledby="inviting"><header><h2 id="inviting">${t('admin.people.invite')}</h2></header>
    <form novalidate @submit=${submit} @keydown=${(event) => event.key === 'Escape' && end()}>${fault(form.fault)}
      <div class="fields">${text('email', { type: 'email' })}${text('firstName')}${text('lastName')}
        <div class="field"><label for="invite-role">${t('admin.people.role')}</label><select class="input" id="invite-role" @change=${keep('role')} aria-describedby="invite-role-hint">
          ${roles.map((role) => html`<option value=${role} .selected=${role === form.wanted.role}>${t(`admin.role.${role}`)}</option>`)}</select>
          <p class="help" id="invite-role-hint">${t('admin.people.role.hint')}</p></div>
        <div class="field"><label for="invite-school">${t('admin.school')}</label><select class="input" id="invite-school" @change=${keep('schoolId')}>
          <option value="">${t('admin.noschool')}</option>${schools.map(({ id, name }) => html`<option value=${id} .selected=${id === form.wanted.schoolId}>${name}</option>`)}</select></div></div>
      <div class="actions"><button class="btn primary" type="submit">${t('admin.people.invite')}</button>${button(t('common.cancel'), end)}</div></form></section>`;
}

/** The link, shown once. */
export function invitation(invited, draw) {
  const copy = async () => {
    const link = document.getElementById('invitation-link');
    link.select();
    invited.copied = await navigator.clipboard.writeText(invited.link).then(() => true, () => false);
    announce(t(invited.copied ? 'admin.people.copied' : 'admin.people.copyyourself'));
    draw();
  };
  return html`<section class="sheet card once" aria-labelledby="invited"><header><h2 id="invited">${t('admin.people.invited', { name: invited.name })}</h2></header>
    <p>${t('admin.people.once')}</p>
    <div class="line"><input class="input" id="invitation-link" readonly aria-label=${t('admin.people.link')} .value=${invited.link} @focus=${(event) => event.target.select()}>
      <button class="btn" type="button" @click=${copy}>${icon(invited.copied ? 'check' : 'same')}${t(invited.copied ? 'admin.people.copieddone' : 'admin.people.copy')}</button></div></section>`;
}
