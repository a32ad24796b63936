/** How the page of sheets looks. */
import { html, icon, nothing, svg } from './page.js';
import { repeat } from '/assets/lib/lit-html/directives/repeat.js';
import { dateText, t } from './text.js';
import { ACCEPTED, isUnderWay, isWithPerson, sentence, stageOf, STAGES, tile, tipsFor } from './sheets-model.js';
import { vars } from './vars.js';

/** Whether there is a camera in the hand; elsewhere choosing a file comes first. */
const hasCamera = matchMedia('(pointer: coarse)').matches;

const chooser = (text, style, attributes, onfiles) => html`
  <label class="btn ${style}">${icon(attributes.camera ? 'camera' : 'upload')}${text}
    <input class="vh" type="file" ?multiple=${!attributes.single} accept=${attributes.camera ? 'image/*' : ACCEPTED}
      capture=${attributes.camera ? 'environment' : nothing}
      @change=${(event) => { onfiles([...event.target.files]); event.target.value = ''; }}>
  </label>`;

const art = svg`
  <g transform="rotate(-4 60 55)"><rect class="page" x="14" y="10" width="92" height="88" rx="4"/><path class="title" d="M24 24h40"/>
  <g class="cells"><rect class="sub-maths" x="24" y="36" width="22" height="18"/><rect class="sub-english" x="46" y="36" width="22" height="18"/>
  <rect class="sub-pe" x="68" y="36" width="28" height="36"/><rect class="sub-science" x="24" y="54" width="44" height="18"/>
  <rect class="sub-pastoral" x="24" y="72" width="72" height="14"/></g></g>`;

export const drop = (state, on) => html`
  <section class="drop ${state.over ? 'over' : ''}" aria-label=${t('sheets.add')}>
    <svg class="drop-art" viewBox="0 0 120 110" aria-hidden="true">${art}</svg>
    <div>
      <h2><span class="wide">${t('sheets.drop')}</span><span class="narrow">${t('sheets.drop.narrow')}</span></h2>
      <div class="btns">
        ${hasCamera ? chooser(t('sheets.photo'), 'primary large', { camera: true }, on.files) : nothing}
        ${chooser(t('sheets.choose'), hasCamera ? 'large' : 'primary large', {}, on.files)}
      </div>
      <p class="help">${t('sheets.kinds')}<span class="wide"> ${t('sheets.paste')} <kbd>Ctrl V</kbd></span></p>
    </div>
  </section>`;

const DRAWN = {
  parallel: svg`<path class="tip-f" d="M6 32h32v6H6z"/><path class="tip-l" d="M6 32h32v6H6z"/><path class="tip-a" d="M10 14h24v4H10z"/><path class="tip-l" d="M14 22v6M30 22v6" stroke-dasharray="2 3"/>`,
  light: svg`<path class="tip-f" d="M5 5h16v22H5z"/><path class="tip-l" d="M5 5h16v22H5zM13 5v22M5 16h16"/><path class="tip-a" d="m23 24 14 12M25 16l15 7M20 30l8 10"/>`,
  focus: svg`<path class="tip-l" d="M12 4h20v36H12z"/><circle class="tip-a tip-f" cx="22" cy="20" r="6"/><path class="tip-a" d="M22 10v4M22 26v4M12 20h4M28 20h4"/>`,
  nearer: svg`<path class="tip-f" d="M6 34h32v5H6z"/><path class="tip-l" d="M6 34h32v5H6z"/><path class="tip-l" d="M10 6h24v4H10z" stroke-dasharray="2 3"/><path class="tip-a" d="M22 12v14m-4-4 4 4 4-4"/>`,
  corners: svg`<path class="tip-f" d="M10 10h24v24H10z"/><path class="tip-l" d="M10 10h24v24H10z"/><path class="tip-a" d="M5 12V5h7M32 5h7v7M39 32v7h-7M12 39H5v-7"/>`,
  glare: svg`<path class="tip-f" d="M6 30h32v8H6z"/><path class="tip-l" d="M6 30h32v8H6z"/><path class="tip-a" d="m24 4-8 11h7l-4 9M8 6l28 18"/>`,
};

const tip = (name) => html`<li><svg viewBox="0 0 44 44" aria-hidden="true">${DRAWN[name]}</svg>${t(`sheets.tip.${name}`)}</li>`;

const stages = (row) => html`
  <ol class="stages" aria-label=${t('sheets.stages')}>
    ${STAGES.map((stage, place) => {
      const now = stageOf(row) === place;
      const done = stageOf(row) > place;
      const wait = now && isWithPerson(row);
      return html`<li class=${done ? 'done' : wait ? 'wait' : ''} aria-current=${now ? 'step' : nothing}
          ${vars({ '--p': now ? `${Math.round(row.status === 'sending' ? row.sent * 100 : 50)}%` : null })}>
        ${done ? icon('check') : wait ? icon('user') : nothing}<span>${t(wait ? 'sheets.stage.checked' : now ? `sheets.stage.${stage}.now` : `sheets.stage.${stage}`)}</span></li>`;
    })}
  </ol>`;

const flagOf = (row) => {
  switch (row.status) {
    case 'completed': return html`<span class="flag done">${icon('check')}${t('sheets.flag.ready')}</span>`;
    case 'failed':
    case 'refused': return html`<span class="flag clash">${icon('warn')}${t('sheets.flag.unread')}</span>`;
    default: return nothing;
  }
};

const removal = (row, on) => html`
  <button class="btn quiet" type="button" aria-label=${t('sheets.remove', { name: row.name })} @click=${() => on.remove(row)}>${icon('x')}</button>`;

function actions(row, on) {
  if (row.status === 'completed') {
    return html`<div class="acts">
      ${row.cached ? html`<button class="btn quiet" type="button" @click=${() => on.again(row)}>${t('sheets.again')}</button>` : nothing}
      <a class="btn" href=${row.timetableId ? `/week?timetable=${row.timetableId}` : `/week?document=${row.documentId}`}
        aria-label=${t('sheets.week.of', { name: row.name })}>${t('sheets.week')}</a>${removal(row, on)}</div>`;
  }
  if (isUnderWay(row)) {
    return html`<div class="acts"><button class="btn quiet" type="button" aria-label=${t('sheets.cancel.of', { name: row.name })}
      @click=${() => on.cancel(row)}>${t('common.cancel')}</button></div>`;
  }
  return html`<div class="acts corner">${removal(row, on)}</div>`;
}

const wayOut = (row, on) => html`
  <div class="kind">
    ${tipsFor(row).length ? html`<ul class="tips">${tipsFor(row).map(tip)}</ul>` : nothing}
    <div class="btns">
      ${hasCamera && tipsFor(row).length ? chooser(t('sheets.photo.again'), 'primary', { camera: true, single: true }, (files) => on.instead(row, files)) : nothing}
      ${chooser(t('sheets.choose.other'), '', { single: true }, (files) => on.instead(row, files))}
      ${row.status === 'failed' ? html`<button class="btn quiet" type="button" @click=${() => on.again(row)}>${t('sheets.again')}</button>` : nothing}
    </div>
  </div>`;

const when = (date) => {
  const time = dateText(date, { hour: 'numeric', minute: '2-digit' });
  return date.toDateString() === new Date().toDateString()
    ? t('sheets.added.today', { time })
    : t('sheets.added', { date: dateText(date, { day: 'numeric', month: 'long' }) });
};

const thumb = (row, on) => html`
  <div class="thumb" aria-hidden="true">${row.picture
    ? html`<img src=${row.picture} alt="" loading="lazy" decoding="async" @error=${() => on.pictureless(row)}>`
    : tile(row)}</div>`;

export const sheet = (row, on) => html`
  <li class="up" id="sheet-${row.key}" aria-labelledby="name-${row.key}" tabindex="-1">
    ${thumb(row, on)}
    <h3 id="name-${row.key}"><span>${row.name}</span> ${flagOf(row)}</h3>
    ${actions(row, on)}
    <p>${sentence(row)} ${row.status === 'completed' && row.documentId ? when(row.createdAt) : nothing}</p>
    ${isUnderWay(row) ? stages(row) : nothing}
    ${['failed', 'refused'].includes(row.status) ? wayOut(row, on) : nothing}
    ${row.status === 'cancelled' ? html`<div class="kind"><div class="btns"><button class="btn" type="button" @click=${() => on.again(row)}>${t('sheets.resume')}</button></div></div>` : nothing}
  </li>`;

const pager = (state, on) => state.pages < 2 ? nothing : html`
  <nav class="pager" aria-label=${t('sheets.pages')}>
    <button class="btn" type="button" ?disabled=${state.page === 1} @click=${() => on.page(state.page - 1)}>${icon('left')}${t('sheets.newer')}</button>
    <span class="muted">${t('sheets.page', { page: state.page, pages: state.pages })}</span>
    <button class="btn" type="button" ?disabled=${state.page === state.pages} @click=${() => on.page(state.page + 1)}>${t('sheets.older')}${icon('right')}</button>
  </nav>`;

const isFiltered = (state) => state.search !== '' || state.page > 1;

export const list = (state, on) => !state.rows.length && !isFiltered(state) && !state.loading && !state.fault && !state.removed ? nothing : html`
  <section class="list" aria-labelledby="own">
    <div class="list-head">
      <h2 id="own">${t('sheets.own')}</h2>
      <label class="find"><span class="vh">${t('sheets.search')}</span>
        <input class="input" type="search" maxlength="100" placeholder=${t('sheets.search')} .value=${state.search} @input=${(event) => on.search(event.target.value)}></label>
    </div>
    ${state.fault ? html`<p class="notice clash">${icon('warn')}<span>${state.fault}</span><button class="btn" type="button" @click=${on.reload}>${t('common.retry')}</button></p>` : nothing}
    ${state.removed ? html`<p class="notice"><span>${t('sheets.removed', { name: state.removed.name })}</span><button class="btn" type="button" @click=${on.restore}>${icon('undo')}${t('sheets.undo')}</button></p>` : nothing}
    ${state.rows.length ? html`<ul class="sheet">${repeat(state.rows, (row) => row.key, (row) => sheet(row, on))}</ul>`
      : state.loading ? html`<p class="loading muted">${t('common.loading')}</p>`
      : state.search ? html`<p class="muted">${t('sheets.nothing', { search: state.search })}</p>` : nothing}
    ${pager(state, on)}
  </section>`;
