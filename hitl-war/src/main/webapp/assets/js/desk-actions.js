/** What can be done at the desk, by name: by its key, and by its button, which shows the key. */
import { alertNow, html, icon, nothing } from './page.js';
import { t } from './text.js';
import { submit } from './desk-end.js';
import { kbd } from './desk-help.js';
import { keyMap } from './desk-keys.js';
import { asked, remaining } from './desk-model.js';
import { centre } from './desk-page.js';
import { extend } from './desk-task.js';

const ZOOMS = [1, 1.5, 2, 3, 4];
const CLOSER = 3;
const PANES = ['#picture, #page', '#week [role=gridcell][tabindex="0"], #week .looseblock', '#field-name', '#bar .lease .btn, #bar a'];

/**
 * The actions of a desk.
 *
 * @param {Object} edit what can be done with blocks
 * @returns {{act: (action: string) => void, button: Function, keys: (action: string) => any, showKeys: () => void}}
 */
export function actions(desk, edit) {
  const { view } = desk;

  /** Actions by name; what changes blocks is done with one's own sheet alone. */
  const looking = {
    back: edit.back,
    outlines: () => { view.outlines = !view.outlines; desk.draw(); },
    zoomIn: () => zoom(1), zoomOut: () => zoom(-1),
    closer: () => zoomTo(view.zoom === CLOSER ? 1 : CLOSER),
    pane: () => toPane(1), paneBack: () => toPane(-1),
    help: showKeys,
  };
  const changing = {
    accept: edit.accept, acceptAll: edit.acceptAll, remove: edit.remove, split: edit.split, merge: edit.merge, undo: edit.undo, redo: edit.redo,
    edit: edit.edit, add: edit.add, extend: () => extend(desk), submit: trySubmit,
    ...Object.fromEntries([1, 2, 3, 4].map((n) => [`reading${n}`, () => edit.take(n - 1)])),
  };

  function act(action) {
    const isMine = view.status === 'mine' && !view.busy;
    (looking[action] ?? (isMine ? changing[action] : null))?.();
  }

  function trySubmit() {
    const left = remaining(desk.state);
    if (left.length) {
      edit.select(left[0].key, true);
      alertNow(t('desk.left', { count: left.length, all: asked(desk.state).length }));
    } else {
      submit(desk);
    }
  }

  function zoomTo(factor) {
    view.zoom = factor;
    desk.draw();
    requestAnimationFrame(() => centre(desk.state));
  }

  const zoom = (step) => zoomTo(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(view.zoom) + step))]);

  function toPane(step) {
    const panes = PANES.map((selector) => document.querySelector(selector));
    const here = ['page', 'week', 'edit', 'bar'].findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
    panes[(Math.max(here, 0) + step + (here < 0 && step > 0 ? 0 : panes.length)) % panes.length]?.focus();
  }

  function showKeys() {
    view.keysShown = true;
    desk.draw();
    document.getElementById('keys').showModal();
  }

  const unavailable = {
    undo: () => !desk.state.past.length, redo: () => !desk.state.future.length,
    submit: () => remaining(desk.state).length > 0 || view.busy, acceptAll: () => !desk.state.blocks.some((block) => !block.asked),
  };
  const WORDLESS = ['zoomIn', 'zoomOut'];

  /** The button of an action, with its key. */
  function button(action, sign = '', kind = '', pressed) {
    const isOff = (action in changing && view.status !== 'mine') || unavailable[action]?.();
    const name = t(`desk.act.${action}`);
    const isWordless = WORDLESS.includes(action);
    const look = action === 'accept' || kind === 'primary' ? 'primary' : ['remove', 'split', 'merge', 'acceptAll', 'submit'].includes(action) ? '' : 'quiet';
    return html`<button type="button" class="btn ${look} ${kind}" data-act=${action} aria-disabled=${isOff ? 'true' : nothing} aria-pressed=${pressed ?? nothing}
      aria-label=${isWordless ? name : nothing} aria-describedby=${action === 'submit' ? 'left' : nothing} @click=${() => act(action)}>
      ${sign ? icon(sign) : nothing}${isWordless ? nothing : html`<span>${name}</span>${keys(action)}`}</button>`;
  }

  const keys = (action) => kbd(keyMap(view.preferences)[action]);

  return { act, button, keys, showKeys };
}
