/** A button that shows a panel beneath it: closes by Escape, and when the focus or a click goes elsewhere. */
import { html } from './page.js';

/**
 * @param {any} label of the button
 * @param {any} content of the panel
 * @param {{style?: string, onopen?: () => void}} options
 */
export const menu = (label, content, { style = '', onopen } = {}) => html`
  <details class="menu" @keydown=${closeOnEscape} @focusout=${closeOnLeaving} @toggle=${(event) => opened(event, onopen)}>
    <summary class="btn ${style}">${label}</summary>
    <div class="menu-panel sheet">${content}</div>
  </details>`;

function closeOnEscape(event) {
  if (event.key === 'Escape' && event.currentTarget.open) {
    event.stopPropagation();
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary').focus();
  }
}

function closeOnLeaving(event) {
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) {
    event.currentTarget.open = false;
  }
}

function opened(event, onopen) {
  const details = event.currentTarget;
  if (!details.open) {
    return;
  }
  onopen?.();
  const elsewhere = (click) => {
    if (!details.contains(click.target)) {
      details.open = false;
    }
    if (!details.open) {
      document.removeEventListener('click', elsewhere);
    }
  };
  document.addEventListener('click', elsewhere);
}
