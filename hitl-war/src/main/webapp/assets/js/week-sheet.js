/** The teacher's own sheet, with the outline of the block that is looked at. */
import { html, icon, nothing, svg } from './page.js';
import { t } from './text.js';

const outline = (source) => svg`<polygon points=${source.polygon.map((point) => `${point.x},${point.y}`).join(' ')} vector-effect="non-scaling-stroke"/>`;

const page = (state, number, on) => {
  const chosen = state.blocks.find((block) => block.key === state.selected);
  const address = `/api/v1/documents/${state.timetable.documentId}/pages/${number}/preview`;
  return html`
    <figure class="sheet page">
      ${state.pictureless.has(`page-${number}`)
        ? html`<p class="muted">${t('week.nopicture')} <button class="btn quiet" type="button" @click=${() => on.pictureAgain(`page-${number}`)}>${t('common.retry')}</button></p>`
        : html`<img class="scan" src=${address} alt=${t('week.sheet.page', { number, pages: state.pages.length })} @error=${() => on.pictureless(`page-${number}`)}>
          ${chosen?.source.page === number ? html`<svg class="outline" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">${outline(chosen.source)}</svg>` : nothing}`}
    </figure>`;
};

export const sheetView = (state, on) => html`
  <div class="sheetview">
    <button class="btn back" type="button" @click=${() => on.show('today')}>${icon('left')}${t('week.back')}</button>
    ${!state.timetable.documentId ? html`<p class="muted">${t('week.sheet.none')}</p>`
      : state.pages === null ? html`<p class="loading muted">${t('common.loading')}</p>`
      : state.pages.length === 0 ? html`<p class="muted">${t('week.sheet.nopages')}</p>`
      : state.pages.map((number) => page(state, number, on))}
  </div>`;
