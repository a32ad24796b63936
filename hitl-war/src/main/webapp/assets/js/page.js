/** What all pages do alike: icons, what is said to screen readers, and the account's menu. */
import { html, render, svg, nothing } from '/assets/lib/lit-html/lit-html.js';
import { call, get } from './api.js';
import { t } from './text.js';

export { html, render, svg, nothing };

/** An icon of icons.svg; a label where it stands alone. */
export const icon = (name, label) =>
  label
    ? html`<svg class="i" role="img" aria-label=${label}><use href="/assets/icons.svg#i-${name}"></use></svg>`
    : html`<svg class="i" aria-hidden="true"><use href="/assets/icons.svg#i-${name}"></use></svg>`;

/** Says a text to screen readers when they are free. */
export const announce = (text) => say('status', text);

/** Says at once what cannot wait. */
export const alertNow = (text) => say('alert', text);

function say(id, text) {
  const region = document.getElementById(id);
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}

export const role = () => document.documentElement.dataset.role;

/** Keeps a choice of appearance with this browser; the server draws the next page by it. */
function remember(name, value) {
  document.cookie = `bellgrid-${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}

/** The initials of a name, two at most. */
export const initials = (first, last) => `${first.charAt(0)}${last.charAt(0)}`.toUpperCase();

let account = null;

/** Whoever is signed in, as /auth/me has it. */
export const me = () => (account ??= get('/auth/me'));

/** Draws the account's menu into the bar. */
export async function showAccount() {
  const place = document.getElementById('account');
  if (!place || !role()) {
    return;
  }
  const who = await me();
  render(menu(who), place);
}

const LANGUAGES = [['en', 'English'], ['de', 'Deutsch'], ['fr', 'Français'], ['es', 'Español']];
const THEMES = ['', 'light', 'dark'];

const menu = (who) => html`
  <details class="account" @keydown=${closeOnEscape} @focusout=${closeOnLeaving}>
    <summary class="avatar" aria-label=${t('common.account', { name: `${who.firstName} ${who.lastName}` })}>
      ${initials(who.firstName, who.lastName)}</summary>
    <div class="account-menu sheet">
      <p><b>${who.firstName} ${who.lastName}</b><br><span class="muted">${who.email}</span></p>
      <label class="field"><span class="label">${t('common.language')}</span>
        <select class="input" @change=${(event) => choose('language', event.target.value)}>
          ${LANGUAGES.map(([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === document.documentElement.lang}>${name}</option>`)}
        </select></label>
      <label class="field"><span class="label">${t('common.theme')}</span>
        <select class="input" @change=${(event) => choose('theme', event.target.value)}>
          ${THEMES.map((theme) => html`<option value=${theme} ?selected=${theme === (document.documentElement.dataset.theme ?? '')}>${t(`common.theme.${theme || 'system'}`)}</option>`)}
        </select></label>
      <button class="btn" type="button" @click=${signOut}>${t('common.signout')}</button>
    </div>
  </details>`;

function closeOnEscape(event) {
  if (event.key === 'Escape') {
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary').focus();
  }
}

function closeOnLeaving(event) {
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) {
    event.currentTarget.open = false;
  }
}

function choose(name, value) {
  remember(name, value);
  location.reload();
}

async function signOut() {
  await call('DELETE', '/auth/session');
  Object.keys(localStorage).filter((key) => key.startsWith('bellgrid-week-')).forEach((key) => localStorage.removeItem(key));
  location.assign('/signin');
}
