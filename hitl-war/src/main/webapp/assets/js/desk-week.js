/** The week as it has been read so far, beside the page. */
import { html, icon, nothing } from './page.js';
import { repeat } from '/assets/lib/lit-html/directives/repeat.js';
import { dateText, t } from './text.js';
import { shown } from './time.js';
import { isPlaced, merged, spoken, weekGrid } from './weekgrid.js';
import { find, isLooked, standing } from './desk-model.js';
import { doubtsOf } from './desk-why.js';

const seen = new WeakMap();

/** The blocks as they are shown: what one cell of the sheet says of several days is one, with the keys of all of them. */
export function cells(state) {
  if (!seen.has(state.blocks)) {
    seen.set(state.blocks, new WeakMap());
  }
  const byLooks = seen.get(state.blocks);
  if (!byLooks.has(state.looked)) {
    byLooks.set(state.looked, sheets(state).flatMap((blocks) => merged(blocks, traits)));
  }
  return byLooks.get(state.looked);
}

/** The blocks by the timetables that the document has. */
function sheets(state) {
  const found = new Map();
  standing(state).forEach((block) => found.set(block.timetable, [...(found.get(block.timetable) ?? []), { ...block, isSettled: isLooked(state, block) }]));
  return [...found.values()];
}

const traits = (block) => [block.name, block.start, block.end, block.week, block.notes, block.isSettled, block.doubtful,
  block.source.polygon.length ? block.source.polygon : block.key];

/** The keys of all blocks that are shown as one with that of the key. */
export const keysOf = (state, key) => cells(state).find((cell) => cell.keys.includes(key))?.keys ?? [key];

const halves = (cell, all) => (cell.week && all.some((other) => other !== cell && other.day === cell.day && other.start === cell.start && other.week && other.week !== cell.week)
  ? [cell.week === 'A' ? 'half-a' : 'half-b'] : []);

const isOpen = (cell) => cell.asked && !cell.isSettled;

function drawn(cell, all, clashes) {
  const [doubt] = doubtsOf(cell);
  const isDoubtful = isOpen(cell) && cell.doubtful;
  const isClash = cell.keys.some((key) => clashes.has(key));
  const word = doubt ? t(`desk.field.${doubt}`) : '';
  return {
    ...cell,
    lane: 0,
    classes: [isDoubtful ? 'is-doubtful' : '', isClash ? 'is-conflict' : '', ...halves(cell, all)].filter(Boolean),
    remark: [isDoubtful ? t('desk.says.doubtful', { field: word }) : '', cell.asked && cell.isSettled ? t('desk.says.settled') : '',
      isClash ? t('desk.says.clash') : ''].filter(Boolean).join(', '),
    flag: isDoubtful ? html`<span class="flag doubt">${icon('qc')}${word}</span>`
      : cell.asked && cell.isSettled ? html`<span class="flag done">${icon('check')}${t('desk.you')}</span>`
      : isClash ? html`<span class="flag clash">${icon('warn')}</span>` : nothing,
  };
}

/** "Fri, 4 Sept 9:00", as far as it is known. */
const whenOf = (cell) => [cell.date ? dateText(new Date(`${cell.date}T00:00`), { weekday: 'short', day: 'numeric', month: 'short' }) : '',
  cell.start === null ? '' : shown(cell.start)].filter(Boolean).join(' ');

function loose(blocks, state, doings) {
  const isSelected = (cell) => cell.keys.includes(state.selected);
  return html`
    <div class="loose"><h3>${t('desk.loose')}</h3>
      <ul>${repeat(blocks, (cell) => cell.key, (cell) => html`<li>
        <button type="button" id="block-${cell.key}" data-key=${cell.key} aria-pressed=${isSelected(cell)} aria-label=${spoken(cell)}
          class="looseblock ${cell.classes.includes('is-doubtful') ? 'is-doubtful' : ''} ${isSelected(cell) ? 'is-selected' : ''}"
          @click=${() => doings.select(cell.key)}><b>${cell.name || t('desk.noname')}</b> ${whenOf(cell)} ${cell.flag}</button></li>`)}</ul>
    </div>`;
}

const tabs = (state, view, current, doings) => html`
  <span class="pagetabs" role="group" aria-label=${t('desk.timetables')}>${view.timetables.map((head, index) => html`
    <button class="btn quiet" type="button" aria-pressed=${index + 1 === current}
      @click=${() => doings.select(standing(state).find((block) => block.timetable === index + 1)?.key ?? state.selected)}>${head.className ?? head.title ?? index + 1}</button>`)}</span>`;

/**
 * The pane: one timetable, that of the selected block.
 *
 * @param {Set<string>} clashes keys of blocks that overlap others
 */
export function weekPane(state, view, clashes, doings) {
  const current = find(state, state.selected)?.timetable ?? 1;
  const all = cells(state).filter((cell) => cell.timetable === current);
  const visible = all.map((cell) => drawn(cell, all, clashes));
  const selected = all.find((cell) => cell.keys.includes(state.selected))?.key ?? null;
  const blocks = standing(state);
  const settled = blocks.filter((block) => block.asked && isLooked(state, block)).length;
  const left = visible.filter((cell) => !isPlaced(cell));
  return html`
    <section class="weekpane" id="week" aria-label=${t('desk.week.label')}>
      <div class="pane-head">
        <h2>${t('desk.week')}</h2>
        ${view.timetables.length > 1 ? tabs(state, view, current, doings) : nothing}
        <span class="muted">${t('desk.week.facts', { count: blocks.length, sure: blocks.filter((block) => !block.asked).length, settled })}</span>
        ${blocks.some((block) => block.week) ? html`<span class="flag plain push">${t('desk.ab')}</span>` : html`<span class="push"></span>`}
        ${doings.button('add', 'plus')}
        ${doings.button('undo', 'undo')}
      </div>
      <div class="scroller">
        ${weekGrid(visible, {
          label: t('desk.week.grid'), selected, today: null, now: null,
          onselect: (key) => doings.select(key),
          onfocus: (key) => doings.select(key),
        })}
        ${left.length ? loose(left, state, doings) : nothing}
      </div>
    </section>`;
}
