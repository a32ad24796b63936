/** The page that was read, with an outline around each block; a box can be drawn on it around what was missed. */
import { html, icon, nothing, svg } from './page.js';
import { repeat } from '/assets/lib/lit-html/directives/repeat.js';
import { t } from './text.js';
import { standing } from './desk-model.js';
import { cells } from './desk-week.js';
import { vars } from './vars.js';

const LENS = 1.6;
const LENS_SHARE = 0.55;
const LEAST_BOX = 0.005;

const preview = (view, number) => `/api/v1/documents/${view.documentId}/pages/${number}/preview`;

/** The box around an outline, in fractions of the page; null where there is none. */
export function boxOf(polygon) {
  if (!polygon?.length) {
    return null;
  }
  const xs = polygon.map((point) => point.x);
  const ys = polygon.map((point) => point.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** What stands in the midst of a timetable and has not become a block, here either. */
export const unplaced = (state, view) => view.unplaced.filter((place) => {
  const here = boxOf(place.polygon);
  return !standing(state).some(({ source }) => {
    const box = source.page === place.page ? boxOf(source.polygon) : null;
    const [x, y] = [(here.left + here.right) / 2, (here.top + here.bottom) / 2];
    return box && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  });
});

const points = (polygon, page) => polygon.map(({ x, y }) => `${(x * page.widthPx).toFixed(1)},${(y * page.heightPx).toFixed(1)}`).join(' ');

function outline(cell, page, view, clashes, doings) {
  const isDoubtful = cell.asked && cell.doubtful && !cell.isSettled;
  const isDone = cell.asked && cell.isSettled;
  const box = boxOf(cell.source.polygon);
  const unit = page.widthPx / 1300 / Math.sqrt(view.zoom);
  const kind = cell.keys.some((key) => clashes.has(key)) ? 'clash' : isDoubtful ? 'doubt' : isDone ? 'done' : '';
  return svg`
    <polygon class="o ${kind}" points=${points(cell.source.polygon, page)} data-key=${cell.key} @click=${() => doings.select(cell.key, true)}></polygon>
    ${isDoubtful || isDone ? svg`<g class="tag ${isDone ? 'done' : ''}"
        transform="translate(${box.right * page.widthPx - 20 * unit} ${box.top * page.heightPx + 18 * unit}) scale(${unit})">
      <circle r="14"></circle><path d=${isDone ? 'm-7 0 5 5 9-10' : 'M-5 -5a5 5 0 1 1 7 4.5c-1.5.7-2 1.8-2 3.5M0 8.8v.1'}></path></g>` : nothing}`;
}

/** The selected block, larger, as far inside the page as it goes. */
function lens(cell, page, view) {
  const box = boxOf(cell.source.polygon);
  const width = (box.right - box.left) * page.widthPx;
  const height = (box.bottom - box.top) * page.heightPx;
  const scale = Math.max(1, Math.min(LENS, LENS_SHARE * page.widthPx / width, LENS_SHARE * page.heightPx / height));
  const inside = (low, size, whole) => Math.min(Math.max(low - size * (scale - 1) / 2, 0), Math.max(0, whole - size * scale));
  const x = box.left * page.widthPx;
  const y = box.top * page.heightPx;
  const to = { x: inside(x, width, page.widthPx), y: inside(y, height, page.heightPx) };
  return svg`
    <clipPath id="cut"><polygon points=${points(cell.source.polygon, page)}></polygon></clipPath>
    <g class="lens" transform="translate(${to.x} ${to.y}) scale(${scale}) translate(${-x} ${-y})">
      <image href=${preview(view, page.number)} width=${page.widthPx} height=${page.heightPx} preserveAspectRatio="none" clip-path="url(#cut)"></image>
      <polygon points=${points(cell.source.polygon, page)}></polygon></g>`;
}

function fraction(event) {
  const frame = event.currentTarget.getBoundingClientRect();
  const within = (value) => Math.min(1, Math.max(0, value));
  return { x: within((event.clientX - frame.left) / frame.width), y: within((event.clientY - frame.top) / frame.height) };
}

/** Lets a box be drawn; tells of it while it grows and when it is done. */
const drawing = (view, doings) => ({
  down(event) {
    if (view.mode === 'draw' && event.button === 0) {
      event.currentTarget.setPointerCapture(event.pointerId);
      view.from = fraction(event);
    }
  },
  move(event) {
    if (view.from) {
      const { x, y } = fraction(event);
      doings.box({ left: Math.min(x, view.from.x), top: Math.min(y, view.from.y), right: Math.max(x, view.from.x), bottom: Math.max(y, view.from.y) });
    }
  },
  up() {
    view.from = null;
    const box = view.box;
    if (box && box.right - box.left > LEAST_BOX && box.bottom - box.top > LEAST_BOX) {
      doings.boxed(box);
    }
  },
});

function picture(state, view, page, clashes, doings) {
  const all = cells(state).filter((cell) => cell.source.page === page.number && cell.source.polygon.length);
  const chosen = all.find((cell) => cell.keys.includes(state.selected));
  const draw = drawing(view, doings);
  return html`
    <svg class="scan ${view.mode === 'draw' ? 'is-drawn-on' : ''}" viewBox="0 0 ${page.widthPx} ${page.heightPx}" aria-hidden="true"
        ${vars({ '--ratio': page.widthPx / page.heightPx, '--zoom': view.zoom, '--unit': page.widthPx / 1300 })}
        @pointerdown=${draw.down} @pointermove=${draw.move} @pointerup=${draw.up}>
      <image href=${preview(view, page.number)} width=${page.widthPx} height=${page.heightPx} preserveAspectRatio="none" @error=${() => doings.pictureFailed()}></image>
      ${view.outlines ? svg`<path class="veil" d="M0 0H${page.widthPx}V${page.heightPx}H0Z"></path>
        ${unplaced(state, view).filter((place) => place.page === page.number).map((place) => svg`
          <polygon class="o unplaced" points=${points(place.polygon, page)} @click=${() => doings.addUnplaced(place)}></polygon>`)}
        ${repeat(all, (cell) => cell.key, (cell) => outline(cell, page, view, clashes, doings))}` : nothing}
      ${chosen && view.mode !== 'draw' ? (view.zoom > 1 ? svg`<polygon class="o chosen" points=${points(chosen.source.polygon, page)}></polygon>` : lens(chosen, page, view)) : nothing}
      ${view.box ? svg`<rect class="newbox" x=${view.box.left * page.widthPx} y=${view.box.top * page.heightPx}
        width=${(view.box.right - view.box.left) * page.widthPx} height=${(view.box.bottom - view.box.top) * page.heightPx}></rect>` : nothing}
    </svg>`;
}

const noPicture = (view) => html`
  <div class="nopicture"><p>${icon('note')}${t('desk.nopicture', { kind: t(`desk.kind.${view.kind ?? 'other'}`) })}</p></div>`;

const failed = (doings) => html`
  <div class="nopicture"><p>${icon('warn')}${t('desk.picturefailed')}</p>
    <button class="btn" type="button" @click=${doings.pictureAgain}>${t('common.retry')}</button></div>`;

const drawHint = (view, doings) => html`
  <div class="drawhint" role="group" aria-label=${t('desk.add')}>
    ${view.reading ? html`<span>${t('desk.draw.reading')}</span>` : html`<span>${t('desk.draw')}</span>
      <button class="btn" type="button" @click=${doings.addByFields}>${t('desk.draw.fields')} <kbd>↵</kbd></button>
      <button class="btn quiet" type="button" @click=${doings.stopDrawing}>${t('common.cancel')} <kbd>Esc</kbd></button>`}
  </div>`;

/** The pane: the page on which the selected block stands, or the one that was chosen. */
export function pagePane(state, view, clashes, doings) {
  const page = view.pages.find((candidate) => candidate.number === view.page) ?? view.pages[0];
  const chosen = cells(state).find((cell) => cell.keys.includes(state.selected));
  return html`
    <section class="page" id="page" aria-label=${t('desk.page.label')} tabindex="-1">
      <div class="pane-head">
        <h2>${t('desk.page')}</h2>
        ${view.pages.length > 1 ? html`<span class="pagetabs" role="group" aria-label=${t('desk.pages')}>${view.pages.map(({ number }) => html`
          <button class="btn quiet" type="button" aria-pressed=${number === page.number} aria-label=${t('desk.pagenumber', { n: number })} @click=${() => doings.turnTo(number)}>${number}</button>`)}</span>` : nothing}
        ${page ? html`
          ${doings.button('zoomOut', 'minus', 'push')}<span class="num">${view.zoom === 1 ? t('desk.fit') : `${Math.round(view.zoom * 100)} %`}</span>${doings.button('zoomIn', 'plus')}
          ${doings.button('outlines', 'frame', '', view.outlines)}` : nothing}
      </div>
      ${view.mode === 'draw' ? drawHint(view, doings) : nothing}
      ${view.pictureFailed ? failed(doings) : page ? html`
        <figure id="picture" class=${view.zoom > 1 ? 'is-zoomed' : ''} tabindex=${view.zoom > 1 ? 0 : nothing} role="group"
            aria-label=${t('desk.page.alt', { sheet: view.title, block: chosen?.name ?? '', text: chosen?.source.text ?? '' })}>
          ${picture(state, view, page, clashes, doings)}</figure>` : view.pagesKnown ? noPicture(view) : html`<p class="loading muted">${t('common.loading')}</p>`}
    </section>`;
}

/** Brings the selected block into the middle of a page that is larger than its pane. */
export function centre(state) {
  const figure = document.getElementById('picture');
  const box = boxOf(cells(state).find((cell) => cell.keys.includes(state.selected))?.source.polygon);
  if (figure && box) {
    figure.scrollTo({
      left: (box.left + box.right) / 2 * figure.scrollWidth - figure.clientWidth / 2,
      top: (box.top + box.bottom) / 2 * figure.scrollHeight - figure.clientHeight / 2,
    });
  }
}
