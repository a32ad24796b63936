/** What all pages of administrators do alike: begin, say what went wrong, and page through lists. */
import { signInWhenSignedOut } from './api.js';
import { html, icon, nothing, render, showAccount } from './page.js';
import { loadTexts, t } from './text.js';

export const CURRENCY = 'USD';

/**
 * Draws a page once its texts and what it shows are there.
 *
 * @param {Object} state what the page shows; fault is the problem that kept it from loading
 * @param {(draw: () => void) => any} view
 * @param {() => Promise<void>} load fills the state
 */
export async function adminPage(state, view, load) {
  signInWhenSignedOut();
  await loadTexts('admin');
  const main = document.getElementById('main');
  const draw = () => render(html`${state.fault ? failed() : nothing}${state.ready ? view() : state.fault ? nothing : waiting()}`, main);
  const reload = async () => {
    try {
      await load();
      Object.assign(state, { ready: true, fault: null });
    } catch (problem) {
      state.fault = problem;
    }
    draw();
  };
  const waiting = () => html`<p class="loading muted">${t('common.loading')}</p>`;
  const failed = () => html`<div class="wrap faulty">${state.ready ? nothing : html`<h1 class="vh">${document.title}</h1>`}
    <div class="notice clash split" role="alert">${icon('warn')}<span>${said(state.fault)}</span>
      <button class="btn push" type="button" @click=${reload}>${t('common.retry')}</button></div></div>`;
  state.draw = draw;
  state.reload = reload;
  main.replaceChildren();
  draw();
  showAccount().catch(() => null);
  await reload();
}

/** What a problem means, in words. */
function said(problem) {
  switch (problem.status) {
    case 0: return t('admin.offline');
    case 403: return t('common.forbidden');
    case 429: return t('common.toomany', { seconds: problem.retryAfter });
    default: return t('common.failed', { id: problem.requestId ?? '' });
  }
}

/** A problem as a line at the top of what it concerns, with other words for a conflict if need be; nothing where there is none. */
export const fault = (problem, conflict = t('admin.changed')) =>
  problem ? html`<p class="notice clash" role="alert">${icon('warn')}<span>${problem.status === 412 ? conflict : said(problem)}</span></p>` : nothing;

/** The page's title, and what stands beside it. */
export const head = (title, lead, beside = nothing) => html`
  <div class="head"><div><h1>${title}</h1>${lead ? html`<p class="soft">${lead}</p>` : nothing}</div>
    <div class="beside">${beside}</div></div>`;

/** A button that says what it does; with a name it says to whom. */
export const button = (text, onclick, { about, classes = '', glyph, disabled = false, expanded, id } = {}) => html`
  <button class="btn ${classes}" type="button" id=${id ?? nothing} ?disabled=${disabled} @click=${onclick}
    aria-label=${about ? `${text}: ${about}` : nothing} aria-expanded=${expanded ?? nothing}>${glyph ? icon(glyph) : nothing}${text}</button>`;

/** A text field with its help and what is wrong with it; its label may stand elsewhere. */
export const field = ({ id, label, value = '', type = 'text', mode, hint, error, suffix, placeholder, autocomplete = 'off', oninput }) => html`
  <div class="field">${label ? html`<label for=${id}>${label}</label>` : nothing}
    <div class=${suffix ? 'suffixed' : ''}>
      <input class="input" id=${id} name=${id} type=${type} .value=${value} inputmode=${mode ?? nothing} placeholder=${placeholder ?? nothing}
        autocomplete=${autocomplete} aria-invalid=${error ? 'true' : nothing} @input=${oninput ?? null}
        aria-describedby=${[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing}>
      ${suffix ? html`<span class="suffix" aria-hidden="true">${suffix}</span>` : nothing}
    </div>
    ${hint ? html`<p class="help" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error-text" id="${id}-error">${icon('warn')}<span>${error}</span></p>` : nothing}
  </div>`;

/** The way through a long list. */
export const pager = ({ page, limit, total, hasNext, hasPrev }, go) => total === 0 ? nothing : html`
  <nav class="pager" aria-label=${t('admin.pages')}>
    <span class="muted">${t('admin.stretch', { from: (page - 1) * limit + 1, to: Math.min(page * limit, total), total })}</span>
    <button class="btn" type="button" ?disabled=${!hasPrev} @click=${() => go(page - 1)}>${icon('left')}${t('admin.previous')}</button>
    <button class="btn" type="button" ?disabled=${!hasNext} @click=${() => go(page + 1)}>${t('admin.next')}${icon('right')}</button>
  </nav>`;

/** Puts the focus on an element that has been drawn; at once, since the next key may follow before the next frame. */
export const focusOn = (id) => document.getElementById(id)?.focus();

/** An amount of money as typed, "12.50" or "12,50"; null for nothing, NaN where it is none. */
export function amount(text) {
  const typed = text.trim().replace(',', '.');
  return typed === '' ? null : /^\d{1,7}(\.\d{1,2})?$/.test(typed) ? Number(typed) : NaN;
}

/** A share of 0..1 from per cents as typed; null for nothing, NaN where it is none. */
export function share(text) {
  const typed = text.trim().replace(',', '.').replace(/\s*%$/, '');
  const value = typed === '' ? null : /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Number((Number(typed) / 100).toFixed(4)) : NaN;
  return value > 1 ? NaN : value;
}
