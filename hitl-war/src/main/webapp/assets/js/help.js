/** Help: how to photograph a sheet, keys, privacy, accessibility, and where more stands. */
import { html, render, showAccount } from './page.js';
import { loadTexts, t } from './text.js';

const SECTIONS = ['photo', 'week', 'keys', 'privacy', 'access', 'more'];
const PHOTO = ['corners', 'parallel', 'light', 'focus'];
const WEEK = ['snippet', 'change', 'print', 'calendar'];
const PRIVACY = ['kept', 'seen', 'cookies', 'device'];
const ACCESS = ['standard', 'tested', 'limits', 'contact'];
const KEYS = [
  [['↑', '↓', '←', '→'], 'move'], [['Home', 'End'], 'day'], [['Ctrl', 'Home'], 'first'], [['Enter'], 'open'], [['Esc'], 'close'],
  [['W'], 'ab'], [['Ctrl', 'Z'], 'undo'], [['Ctrl', 'Shift', 'Z'], 'redo'], [['Ctrl', 'V'], 'paste'], [['?'], 'desk'],
];

const items = (area, names) => html`<ul class="points">${names.map((name) => html`<li>${t(`help.${area}.${name}`)}</li>`)}</ul>`;

const section = (name, content) => html`<section aria-labelledby=${name}><h2 id=${name}>${t(`help.${name}`)}</h2>${content}</section>`;

const keyTable = () => html`
  <div class="sheet"><table class="table"><thead><tr><th scope="col">${t('help.keys.key')}</th><th scope="col">${t('help.keys.does')}</th></tr></thead>
    <tbody>${KEYS.map(([names, what]) => html`<tr><th scope="row">${names.map((name) => html`<kbd>${name}</kbd> `)}</th><td>${t(`help.keys.${what}`)}</td></tr>`)}</tbody></table></div>`;

const links = () => html`
  <ul class="points">
    <li><a href="/api/v1/docs/swagger-ui">${t('help.more.api')}</a></li>
    <li><a href="/api/v1/docs/openapi.yaml">${t('help.more.openapi')}</a></li>
    <li><a href="/health">${t('help.more.health')}</a></li>
  </ul>`;

const view = () => html`
  <div class="wrap">
    <h1>${t('help.title')}</h1>
    <nav class="toc" aria-label=${t('help.toc')}>${SECTIONS.map((name) => html`<a href="#${name}">${t(`help.${name}`)}</a>`)}</nav>
    ${section('photo', items('photo', PHOTO))}
    ${section('week', items('week', WEEK))}
    ${section('keys', keyTable())}
    ${section('privacy', items('privacy', PRIVACY))}
    ${section('access', items('access', ACCESS))}
    ${section('more', links())}
  </div>`;

await loadTexts('help');
showAccount();
document.getElementById('main').replaceChildren();
render(view(), document.getElementById('main'));
if (location.hash) {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
