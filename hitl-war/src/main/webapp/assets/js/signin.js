/** Signing in. Who still has a session, and only came late, goes on at once. */
import { post, renew } from './api.js';
import { alertNow, html, icon, nothing, render } from './page.js';
import { loadTexts, t } from './text.js';
import { art } from './art.js';

const form = { error: '', missing: {}, busy: false };

/** Where to go on: a page of this server, and no other. */
function destination() {
  const to = new URLSearchParams(location.search).get('to') ?? '/';
  return new URL(to, location.origin).origin === location.origin && to.startsWith('/') && !to.startsWith('//') ? to : '/';
}

/** Whether this is a page's visitor whose access has run out, but perhaps not the session. */
function cameLate() {
  const asked = new URLSearchParams(location.search);
  return asked.has('to') && !asked.has('ended');
}

async function submit(event) {
  event.preventDefault();
  const data = new FormData(event.target);
  form.missing = Object.fromEntries(['email', 'password'].filter((name) => !data.get(name)).map((name) => [name, true]));
  form.error = '';
  const first = Object.keys(form.missing)[0];
  if (first) {
    draw();
    document.getElementById(first).focus();
    return;
  }
  form.busy = true;
  draw();
  try {
    await post('/auth/session', { email: data.get('email'), password: data.get('password') });
    location.replace(destination());
  } catch (problem) {
    form.busy = false;
    form.error = said(problem);
    draw();
    alertNow(form.error);
    document.getElementById('password').focus();
  }
}

function said(problem) {
  switch (problem.status) {
    case 401: return t('signin.wrong');
    case 429: return t('signin.wait', { minutes: Math.ceil(problem.retryAfter / 60) });
    case 0: return t('common.offline');
    default: return t('common.failed', { id: problem.requestId });
  }
}

const field = (name, type, autocomplete) => html`
  <div class="field"><label for=${name}>${t(`signin.${name}`)}</label>
    <input class="input" id=${name} name=${name} type=${type} autocomplete=${autocomplete} required
      aria-invalid=${form.missing[name] ? 'true' : nothing} aria-describedby=${form.missing[name] ? `${name}-error` : nothing}>
    ${form.missing[name] ? html`<p class="error-text" id="${name}-error">${icon('warn')}${t('signin.missing')}</p>` : nothing}
  </div>`;

const view = () => html`
  <div class="art" aria-hidden="true">${art(t('signin.sample.lunch'))}</div>
  <div class="side">
    <span class="brand"><img src="/assets/bell.svg" alt="">Bellgrid</span>
    <form class="form" novalidate @submit=${submit}>
      <div><h1>${t('signin.title')}</h1><p>${t('signin.lead')}</p></div>
      ${form.error ? html`<p class="notice clash">${icon('warn')}${form.error}</p>` : nothing}
      ${field('email', 'email', 'username')}
      ${field('password', 'password', 'current-password')}
      <button class="btn primary large" type="submit" ?disabled=${form.busy}>${t('signin.submit')}</button>
      <p class="help">${t('signin.forgotten')}</p>
    </form>
    <footer><a href="/help">${t('signin.help')}</a></footer>
  </div>`;

const draw = () => render(view(), document.getElementById('main'));

await loadTexts('signin');
if (cameLate() && (await renew().catch(() => false))) {
  location.replace(destination());
} else {
  document.getElementById('main').replaceChildren();
  draw();
  document.getElementById('email').focus();
}
