/** Which key does what at the desk, and in the queue before it. Everyone may give an action another key, or switch single keys off. */
import { get, put } from './api.js';

/** Each action with its usual key, in the order in which they are shown. */
export const USUAL = {
  accept: 'Enter', back: 'Shift+Enter', reading1: '1', reading2: '2', reading3: '3', reading4: '4', edit: 'E', add: 'B', remove: 'Delete',
  split: 'S', merge: 'M', acceptAll: 'A', undo: 'Ctrl+Z', redo: 'Ctrl+Shift+Z', submit: 'Ctrl+Enter', extend: 'X', closer: 'Z', zoomIn: '+',
  zoomOut: '-', outlines: 'O', pane: 'F6', paneBack: 'Shift+F6', help: '?', claimNext: 'N',
};

const NEW_LINE = 'Shift+Enter';
const PRINTABLE = /^[^\p{Cc}]$/u;

/** Of a key press, the name that a key map has: "Ctrl+Shift+Z". Shift is not named where it makes another character. */
export function keyName(event) {
  const isLetter = /^\p{L}$/u.test(event.key);
  const key = event.key === ' ' ? 'Space' : isLetter ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (isLetter ? event.ctrlKey || event.metaKey || event.altKey : !PRINTABLE.test(event.key));
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+');
}

/** Whether a key types something, so that it must not act in a field. */
const isSingle = (name) => PRINTABLE.test(name) || name === 'Space' || name === 'Delete' || name === 'Backspace';

/** The keys of all actions by somebody's preferences. */
export const keyMap = (preferences) => ({ ...USUAL, ...Object.fromEntries(Object.entries(preferences.keys ?? {}).filter(([action]) => action in USUAL)) });

/**
 * What a key press means.
 *
 * @param {boolean} inField whether something is being typed
 * @param {boolean} inLines whether that can have several lines: Shift+Enter begins the next
 * @returns {?string} an action
 */
export function meaning(event, preferences, inField, inLines = false) {
  const name = keyName(event);
  if (inLines && name === NEW_LINE) {
    return null;
  }
  const map = keyMap(preferences);
  const reading = inField && /^Alt\+([1-4])$/.exec(name);
  if (reading) {
    return `reading${reading[1]}`;
  }
  const action = Object.keys(map).find((candidate) => map[candidate] === name) ?? null;
  return action && isSingle(name) && (inField || (preferences.keysOff && action !== 'help')) ? null : action;
}

const SHOWN = { Enter: '↵', Shift: '⇧', ArrowUp: '↑', ArrowDown: '↓', Delete: 'Del', '-': '−' };

/** The parts of a key's name as they stand on keyboards. */
export const parts = (name) => name.split(/(?<=.)\+(?=.)/).map((part) => SHOWN[part] ?? part);

/** An action of another key than this; null when it is free. */
export const usedBy = (map, name, action) => Object.keys(map).find((other) => other !== action && map[other] === name) ?? null;

/** Preferences with another key for an action; the usual one needs no mention. */
export function rekeyed(preferences, action, name) {
  const { [action]: before, ...keys } = preferences.keys ?? {};
  return { ...preferences, keys: USUAL[action] === name ? keys : { ...keys, [action]: name } };
}

const NONE = { language: null, theme: null, keys: {}, keysOff: false };

export const loadPreferences = async () => ({ ...NONE, ...(await get('/auth/me/preferences').catch(() => NONE)) });
export const savePreferences = (preferences) => put('/auth/me/preferences', preferences);
