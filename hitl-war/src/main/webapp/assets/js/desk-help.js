/** The keys of the desk: a line of the most important at its foot, and a dialog in which each can be changed. */
import { html, icon, nothing } from './page.js';
import { t } from './text.js';
import { keyMap, keyName, parts, rekeyed, USUAL, usedBy } from './desk-keys.js';

const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'];
const ON_FOOT = ['accept', 'back', 'reading1', 'edit', 'pane'];

/** A key as it is drawn. */
export const kbd = (name) => parts(name).map((part) => html`<kbd>${part}</kbd>`);

/** The line of keys. */
export function foot(preferences, doings) {
  const map = keyMap(preferences);
  const keys = (action) => (action === 'reading1' ? [1, 2, 3, 4].map((n) => kbd(map[`reading${n}`])) : kbd(map[action]));
  return html`
    <dl class="keys" aria-label=${t('desk.keys')}>
      ${preferences.keysOff ? html`<div><dt>${icon('key')}</dt><dd>${t('desk.keys.off')}</dd></div>` : nothing}
      ${ON_FOOT.map((action) => html`<div><dt>${keys(action)}</dt><dd>${t(`desk.foot.${action}`)}</dd></div>`)}
      <div><dt><kbd>←</kbd><kbd>↑</kbd><kbd>↓</kbd><kbd>→</kbd></dt><dd>${t('desk.foot.move')}</dd></div>
      <div class="push"><dt>${kbd(map.help)}</dt><dd><button class="linklike" type="button" @click=${doings.showKeys}>${t('desk.foot.help')}</button></dd></div>
    </dl>`;
}

function take(event, action, view, doings) {
  if (view.capturing !== action || MODIFIERS.includes(event.key) || event.key === 'Tab') {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  if (event.key === 'Escape') {
    doings.capture(null);
    return;
  }
  const name = keyName(event);
  const taken = usedBy(keyMap(view.preferences), name, action);
  if (taken || name.startsWith('Arrow')) {
    doings.capture(action, taken ? t('desk.keys.taken', { key: parts(name).join(' '), action: t(`desk.act.${taken}`) }) : t('desk.keys.arrows'));
  } else {
    doings.rekey(rekeyed(view.preferences, action, name));
  }
}

const row = (action, view, doings) => html`
  <tr><th scope="row">${t(`desk.act.${action}`)}</th>
    <td>${kbd(keyMap(view.preferences)[action])}</td>
    <td class="r"><button class="btn quiet" type="button" data-action=${action} aria-label=${t('desk.keys.changeof', { action: t(`desk.act.${action}`) })}
      @click=${() => doings.capture(action)} @keydown=${(event) => take(event, action, view, doings)} @blur=${() => view.capturing === action && doings.capture(null)}>
      ${view.capturing === action ? t('desk.keys.press') : t('desk.keys.change')}</button></td></tr>`;

/** The dialog. */
export const keysDialog = (view, doings) => html`
  <dialog id="keys" class="keysdialog" aria-labelledby="keys-title" @close=${() => doings.hideKeys()}>
    ${view.keysShown ? html`
      <header><h2 id="keys-title">${t('desk.keys')}</h2><button class="btn quiet" type="button" @click=${() => document.getElementById('keys').close()}>${icon('x')}${t('common.close')}</button></header>
      <p class="soft">${t('desk.keys.lead')} ${t('desk.newline')}</p>
      <label class="switch"><input type="checkbox" role="switch" .checked=${Boolean(view.preferences.keysOff)} @change=${(event) => doings.rekey({ ...view.preferences, keysOff: event.target.checked })}>${t('desk.keys.switchoff')}</label>
      <p class="error-text" role="alert">${view.captureError ? html`${icon('warn')}${view.captureError}` : nothing}</p>
      <div class="keyscroll" tabindex="0" role="group" aria-label=${t('desk.keys')}><table class="table"><tbody>${Object.keys(USUAL).map((action) => row(action, view, doings))}</tbody></table></div>
      <footer><button class="btn" type="button" @click=${() => doings.rekey({ ...view.preferences, keys: {} })}>${t('desk.keys.usual')}</button></footer>` : nothing}
  </dialog>`;
