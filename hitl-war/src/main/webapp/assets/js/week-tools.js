/** The head of the week: which timetable and which week, and where it can be taken. */
import { html, icon, nothing } from './page.js';
import { menu } from './menu.js';
import { dateText, locale, t } from './text.js';
import { alternates, isAnchored, plusDays } from './week-model.js';

const address = (timetable, file) => `/api/v1/timetables/${timetable.id}/${file}`;

export const exportLinks = (timetable) => html`
  <a class="btn" href=${address(timetable, 'export.pdf')} download>${icon('down')}${t('week.export.pdf')}</a>
  <a class="btn" href=${address(timetable, 'export.csv')} download>${icon('down')}${t('week.export.csv')}</a>`;

const dateField = (name, value) => html`
  <label class="field"><span class="label">${t(`week.calendar.${name}`)}</span><input class="input" type="date" name=${name} .value=${value ?? ''}></label>`;

/** Asks from when until when, then gives the file. */
export const calendarForm = (state, on) => html`
  <form class="calendar" novalidate @submit=${(event) => { event.preventDefault(); on.calendar(new FormData(event.target)); }}>
    <p class="soft">${t('week.calendar.lead')}</p>
    <div class="pair">${dateField('from', state.timetable.validFrom)}${dateField('to', state.timetable.validTo)}</div>
    ${state.calendarFault ? html`<p class="error-text" role="alert">${icon('warn')}${state.calendarFault}</p>` : nothing}
    <button class="btn" type="submit">${icon('cal')}${t('week.calendar.get')}</button>
  </form>`;

/** "12–16 January", as the language writes it. */
export function weekText(monday, days) {
  const format = { day: 'numeric', month: 'long', ...(monday.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }) };
  const range = new Intl.DateTimeFormat(locale, format);
  return range.formatRange(monday, plusDays(monday, days - 1)).replace(/(\d)\s*–\s*(\d)/, '$1–$2');
}

const letters = (state, on) => !alternates(state.timetable) ? nothing : html`
  <fieldset class="seg"><legend class="vh">${t('week.which')}</legend>
    ${['A', 'B'].map((letter) => html`<label><input type="radio" name="ab" value=${letter} .checked=${state.letter === letter} @change=${() => on.letter(letter)}>
      <span>${t('common.week', { week: letter })}</span></label>`)}</fieldset>`;

const finder = (state, on) => html`
  <div class="finder">
    <label class="field"><span class="label">${t('week.find')}</span>
      <input class="input" type="search" maxlength="100" .value=${state.finder.search} @input=${(event) => on.find(event.target.value)}></label>
    <fieldset class="seg"><legend class="vh">${t('week.find.whose')}</legend>
      ${['mine', 'all'].map((whose) => html`<label><input type="radio" name="whose" .checked=${(whose === 'mine') === state.finder.mine} @change=${() => on.whose(whose === 'mine')}>
        <span>${t(`week.find.${whose}`)}</span></label>`)}</fieldset>
    ${state.finder.items === null ? html`<p class="loading muted">${t('common.loading')}</p>`
      : state.finder.items.length === 0 ? html`<p class="muted">${t('week.find.none')}</p>`
      : html`<ul class="found">${state.finder.items.map((item) => html`
        <li><a href="/week?timetable=${item.id}" aria-current=${item.id === state.timetable?.id ? 'page' : nothing}>
          <b>${item.name}</b><span class="muted">${[item.className === item.name ? '' : item.className, item.teacher, item.term, item.createdAt ? dateText(new Date(item.createdAt)) : ''].filter(Boolean).join(' · ')}</span></a></li>`)}</ul>`}
    <a class="btn" href="/sheets">${icon('plus')}${t('week.add.timetable')}</a>
  </div>`;

export const otherTimetables = (state, on) => menu(html`<span class="vh">${t('week.others')}</span>${icon('right')}`, finder(state, on), { style: 'quiet', onopen: on.openFinder });

export const head = (state, on) => html`
  <div class="head">
    <div class="name"><h1 title=${state.timetable.name}>${state.timetable.name}</h1>${otherTimetables(state, on)}</div>
    <div class="step">
      <button class="btn quiet" type="button" aria-label=${t('week.before')} @click=${() => on.step(-1)}>${icon('left')}</button>
      <span>${weekText(state.monday, state.days)}</span>
      <button class="btn quiet" type="button" aria-label=${t('week.after')} @click=${() => on.step(1)}>${icon('right')}</button>
    </div>
    ${state.letter ? html`<span class="printed">${t('common.week', { week: state.letter })}</span>` : nothing}
    ${letters(state, on)}
    <div class="tools">
      <button class="btn" type="button" aria-label=${t('week.print')} @click=${on.print}>${icon('print')}<span>${t('week.print')}</span></button>
      ${menu(html`${icon('down')}<span>${t('week.export')}</span>`, html`<div class="choices">${exportLinks(state.timetable)}</div>`)}
      ${menu(html`${icon('cal')}<span>${t('week.calendar')}</span>`, calendarForm(state, on), { style: 'primary' })}
    </div>
  </div>`;

/** Where nothing says which week is which, people do. */
export const whichWeek = (state, on) => !alternates(state.timetable) || isAnchored(state.timetable) ? nothing : html`
  <p class="which small muted">${t('week.told', { week: state.letter })}
    <button class="btn quiet" type="button" @click=${on.tellWeek}>${t('week.tell', { week: state.letter === 'A' ? 'B' : 'A' })}</button></p>`;
