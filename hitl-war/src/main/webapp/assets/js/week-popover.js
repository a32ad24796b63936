/** What lies over the week: a block with its place on the sheet, the form to change it, and what can be shared. */
import { html, icon, nothing } from './page.js';
import { dayNames, t } from './text.js';
import { shown } from './time.js';
import { isPoint } from './weekgrid.js';
import { cropOf } from './week-data.js';
import { exportLinks, calendarForm } from './week-tools.js';
import { vars } from './vars.js';

const LONGEST_QUOTE = 160;

const dayText = (block) => {
  const names = dayNames('long');
  return block.day === null ? '' : block.days > 1 ? t('common.dayrange', { from: names[block.day], to: names[block.day + block.days - 1] }) : names[block.day];
};

const timeText = (block) => (block.start === null ? '' : isPoint(block) ? shown(block.start) : `${shown(block.start)}–${shown(block.end)}`);

const title = (block) => [block.name, dayText(block), timeText(block)].filter(Boolean).join(', ');

const quoted = (text) => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text).replace(/\s*\n\s*/g, ' ');

/** Where it comes from, in a sentence or two. */
function provenance(block) {
  const { tier, text } = block.source;
  return [
    text ? t('week.says', { text: quoted(text) }) : '',
    tier === 'person' ? t(text ? 'week.by.checked' : 'week.by.person') : '',
    ...(tier === 'person' ? [] : block.flags.map((flag) => t(`week.flag.${flag}`))),
  ].filter(Boolean).join(' ');
}

const snip = (state, block, on) => {
  const address = cropOf(state.timetable.documentId, block.source);
  if (!address) {
    return nothing;
  }
  return state.pictureless.has(block.key)
    ? html`<p class="muted">${t('week.nopicture')} <button class="btn quiet" type="button" @click=${() => on.pictureAgain(block.key)}>${t('common.retry')}</button></p>`
    : html`<img class="snip" src=${address} alt=${t('week.snip', { text: quoted(block.source.text ?? block.name) })} @error=${() => on.pictureless(block.key)}>`;
};

const looked = (state, block, on) => html`
  <header><h3 id="pop-title">${title(block)}</h3>${closing(on)}</header>
  ${snip(state, block, on)}
  ${block.notes ? html`<p class="lines">${block.notes}</p>` : nothing}
  ${provenance(block) ? html`<p class="soft">${provenance(block)}</p>` : nothing}
  <div class="btns">
    <button class="btn" type="button" data-first @click=${() => on.edit(block)}>${icon('pencil')}${t('week.change')}</button>
    ${state.timetable.documentId ? html`<button class="btn quiet" type="button" @click=${() => on.show('sheet')}>${t('week.whole')}</button>` : nothing}
  </div>`;

const closing = (on) => html`<button class="btn quiet" type="button" aria-label=${t('common.close')} @click=${on.close}>${icon('x')}</button>`;

function field(form, errors, name, hint) {
  const error = errors[name];
  return html`<div class="field f-${name}"><label for="f-${name}">${t(`week.field.${name}`)}</label>
    <input class="input" id="f-${name}" maxlength=${name === 'name' ? 500 : 5} ?data-first=${name === 'name'} inputmode=${name === 'name' ? nothing : 'numeric'} autocomplete="off"
      placeholder=${hint} .value=${form[name]} @input=${(event) => { form[name] = event.target.value; }}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `e-${name}` : nothing}>
    ${error ? html`<p class="error-text" id="e-${name}">${icon('warn')}${t(`week.error.${error.key}`, error.values)}</p>` : nothing}</div>`;
}

const choice = (name, value, options, onchange) => html`
  <div class="field f-${name}"><label for="f-${name}">${t(`week.field.${name}`)}</label>
    <select class="input" id="f-${name}" @change=${(event) => onchange(event.target.value)}>
      ${options.map(([key, text]) => html`<option value=${key} ?selected=${String(key) === String(value)}>${text}</option>`)}
    </select></div>`;

const scopes = (state, form) => [['all', t('week.scope.all', { count: form.ids.length })],
  ...form.ids.map((id) => [id, t('week.scope.only', { day: dayNames('long')[state.blocks.find((block) => block.key === id)?.day ?? 0] })])];

const edited = (state, on) => {
  const { form, errors, fault, busy, mode } = state.open;
  const days = dayNames('long').map((name, day) => [day, name]);
  const single = form.ids.length < 2 || form.scope !== 'all';
  return html`
    <form novalidate @submit=${(event) => { event.preventDefault(); on.save(); }}>
      <header><h3 id="pop-title">${t(mode === 'add' ? 'week.adding' : 'week.changing')}</h3>${closing(on)}</header>
      ${fault ? html`<p class="notice clash">${icon('warn')}<span>${fault}
        ${state.open.isSignedOut ? html`<a href="/signin?to=%2Fhelp" target="_blank" rel="noopener">${t('common.signin')}</a>` : nothing}</span></p>` : nothing}
      ${field(form, errors, 'name', t('week.hint.name'))}
      ${form.ids.length > 1 ? choice('scope', form.scope, scopes(state, form), (scope) => on.scope(scope)) : nothing}
      ${single ? choice('day', form.day, days, (day) => { form.day = Number(day); }) : nothing}
      <div class="pair">${field(form, errors, 'start', '9:05')}${field(form, errors, 'end', '10:05')}</div>
      <div class="field"><label for="f-notes">${t('week.field.notes')}</label>
        <textarea class="input" id="f-notes" rows="2" maxlength="4000" .value=${form.notes} @input=${(event) => { form.notes = event.target.value; }}></textarea></div>
      ${choice('week', form.week, [['', t('week.every')], ['A', t('common.week', { week: 'A' })], ['B', t('common.week', { week: 'B' })]], (week) => { form.week = week; })}
      <div class="btns">
        <button class="btn primary" type="submit" ?disabled=${busy}>${t('common.save')}</button>
        <button class="btn quiet" type="button" @click=${on.close}>${t('common.cancel')}</button>
        ${mode === 'edit' ? html`<button class="btn quiet push" type="button" ?disabled=${busy} @click=${on.delete}>${icon('x')}${t('week.delete')}</button>` : nothing}
      </div>
    </form>`;
};

const shared = (state, on) => html`
  <header><h3 id="pop-title">${t('week.share')}</h3>${closing(on)}</header>
  <div class="choices">
    ${navigator.share ? html`<button class="btn" type="button" data-first @click=${on.share}>${icon('up')}${t('week.share.link')}</button>` : nothing}
    ${exportLinks(state.timetable)}
    <button class="btn" type="button" @click=${on.print}>${icon('print')}${t('week.print')}</button>
    ${calendarForm(state, on)}
  </div>`;

/** The popover, at its place beside the block; on a phone at the foot. */
export const popover = (state, on) => {
  const block = state.open?.mode === 'view' ? state.shown.find((other) => other.key === state.open.key || other.keys.includes(state.open.key)) : null;
  if (!state.open || (state.open.mode === 'view' && !block)) {
    return nothing;
  }
  const { place } = state.open;
  return html`
    <div class="popover ${state.open.mode === 'view' ? '' : 'is-form'}" role="dialog" aria-labelledby="pop-title" tabindex="-1" @keydown=${(event) => event.key === 'Escape' && on.close()}
        ${vars({ '--left': place ? `${place.left}px` : null, '--top': place ? `${place.top}px` : null })}>
      ${block ? looked(state, block, on) : state.open.mode === 'share' ? shared(state, on) : edited(state, on)}
    </div>`;
};
