/** Taking an invitation up: choosing a password, and going in. */
import { post } from './api.js';
import { alertNow, html, icon, nothing, render } from './page.js';
import { loadTexts, t } from './text.js';
import { art } from './art.js';

const token = new URLSearchParams(location.search).get('token') ?? '';
const form = { error: '', field: '', busy: false, shown: false };

async function submit(event) {
  event.preventDefault();
  const password = new FormData(event.target).get('password');
  Object.assign(form, { error: '', field: password ? '' : t('signin.missing') });
  if (form.field) {
    return stay();
  }
  form.busy = true;
  draw();
  try {
    const { user } = await post('/auth/accept-invitation', { token, password });
    await post('/auth/session', { email: user.email, password });
    location.replace('/');
  } catch (problem) {
    form.busy = false;
    const isWeak = problem.status === 400 && problem.fields.some((error) => error.field === 'password');
    form.field = isWeak ? t('signin.join.weak') : '';
    form.error = isWeak ? '' : said(problem);
    stay();
  }
}

function stay() {
  draw();
  alertNow(form.error || form.field);
  document.getElementById('password')?.focus();
}

function said(problem) {
  switch (problem.status) {
    case 400:
    case 401:
    case 404:
    case 409:
    case 422: return t('signin.join.over');
    case 429: return t('signin.wait', { minutes: Math.ceil(problem.retryAfter / 60) });
    case 0: return t('common.offline');
    default: return t('common.failed', { id: problem.requestId });
  }
}

const chooser = () => html`
  ${form.error ? html`<p class="notice clash">${icon('warn')}<span>${form.error}</span></p>` : nothing}
  <div class="field"><label for="password">${t('signin.join.password')}</label>
    <input class="input" id="password" name="password" type=${form.shown ? 'text' : 'password'} autocomplete="new-password" required maxlength="256"
      aria-invalid=${form.field ? 'true' : nothing} aria-describedby=${form.field ? 'password-error password-rule' : 'password-rule'}>
    ${form.field ? html`<p class="error-text" id="password-error">${icon('warn')}${form.field}</p>` : nothing}
    <p class="help" id="password-rule">${t('signin.join.rule')}</p></div>
  <label class="switch"><input type="checkbox" role="switch" .checked=${form.shown} @change=${(event) => { form.shown = event.target.checked; draw(); }}>${t('signin.join.show')}</label>
  <button class="btn primary large" type="submit" ?disabled=${form.busy}>${t('signin.join.submit')}</button>`;

const view = () => html`
  <div class="art" aria-hidden="true">${art(t('signin.sample.lunch'))}</div>
  <div class="side">
    <span class="brand"><img src="/assets/bell.svg" alt="">Bellgrid</span>
    <form class="form" novalidate @submit=${submit}>
      <div><h1>${t('signin.join.title')}</h1><p>${t(token ? 'signin.join.lead' : 'signin.join.incomplete')}</p></div>
      ${token ? chooser() : html`<a class="btn large" href="/signin">${t('signin.title')}</a>`}
    </form>
    <footer><a href="/help">${t('signin.help')}</a></footer>
  </div>`;

const draw = () => render(view(), document.getElementById('main'));

await loadTexts('signin');
document.getElementById('main').replaceChildren();
draw();
document.getElementById('password')?.focus();
