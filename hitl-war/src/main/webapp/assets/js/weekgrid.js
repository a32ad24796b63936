/**
 * A week as a grid of blocks: times downwards, days across. Blocks are
 * {key, name, day 0..6 | null, start, end (minutes | null), week, notes} and whatever the page adds.
 */
import { html, icon, nothing } from './page.js';
import { repeat } from '/assets/lib/lit-html/directives/repeat.js';
import { dayNames, t } from './text.js';
import { shown } from './time.js';
import { family, isBreak } from './subjects.js';
import { vars } from './vars.js';

const STEP = 5;
const LEAST_HEIGHT = 15;

/** Whether a block has its place in the grid; the others are listed beneath it. */
export const isPlaced = (block) => block.day !== null && block.start !== null;

/** Whether a block is a moment: a pill that lies over the others. */
export const isPoint = (block) => block.end === null || block.end === block.start;

const endOf = (block) => Math.max(block.end ?? block.start, block.start + LEAST_HEIGHT);
const overlap = (one, other) => !isPoint(one) && !isPoint(other) && one.start < endOf(other) && other.start < endOf(one);

const looks = (block) => [block.name, block.start, block.end, block.week, block.notes, block.classes];

/**
 * Puts the same block of neighbouring days together, where nothing else is at that time; a break of all days even then.
 *
 * @param {(block: Object) => any[]} traits what the same blocks have in common
 */
export function merged(blocks, traits = looks) {
  const open = new Map();
  const placed = groupByDay(blocks.filter(isPlaced));
  const result = [];
  const days = placed.size;
  const isBand = (block) => isBreak(block.name) && days === blocks.filter((other) => other.name === block.name && other.start === block.start && other.end === block.end).length;
  [...blocks].sort((one, other) => (one.day ?? 9) - (other.day ?? 9)).forEach((block) => {
    const same = JSON.stringify(traits(block));
    const before = open.get(same);
    const alone = isPlaced(block) && (isBand(block) || !placed.get(block.day).some((other) => other !== block && overlap(other, block)));
    if (alone && before && before.day + before.days === block.day) {
      before.days += 1;
      before.keys.push(block.key);
      return;
    }
    const first = { ...block, days: 1, keys: [block.key] };
    result.push(first);
    if (alone) {
      open.set(same, first);
    }
  });
  return result;
}

/** Gives blocks at the same time lanes beside each other. */
function laned(blocks) {
  return [...groupByDay(blocks).values()].flatMap((ofDay) => {
    const sorted = [...ofDay].sort((one, other) => one.start - other.start || endOf(other) - endOf(one));
    const clusters = [];
    sorted.filter((block) => !isPoint(block)).forEach((block) => {
      const cluster = clusters.at(-1);
      if (cluster && block.start < cluster.end) {
        cluster.blocks.push(block);
        cluster.end = Math.max(cluster.end, endOf(block));
      } else {
        clusters.push({ end: endOf(block), blocks: [block] });
      }
    });
    return [...clusters, ...sorted.filter(isPoint).map((block) => ({ blocks: [block] }))].flatMap(lanesOf);
  });
}

function groupByDay(blocks) {
  const groups = new Map();
  blocks.forEach((block) => groups.set(block.day, [...(groups.get(block.day) ?? []), block]));
  return groups;
}

function lanesOf({ blocks }) {
  const ends = [];
  const placed = blocks.map((block) => {
    const free = ends.findIndex((end) => end <= block.start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = endOf(block);
    return { block, lane };
  });
  return placed.map(({ block, lane }) => ({ ...block, lane, lanes: ends.length }));
}

/** The block one step from another: "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"; the key to go to. */
export function step(blocks, key, direction) {
  const placed = blocks.filter(isPlaced).sort((one, other) => one.day - other.day || one.start - other.start);
  const here = placed.find((block) => block.key === key || block.keys?.includes(key));
  if (!here) {
    return placed[0]?.key ?? null;
  }
  const column = placed.filter((block) => block.day === here.day);
  const place = column.indexOf(here);
  switch (direction) {
    case 'ArrowUp': return (column[place - 1] ?? here).key;
    case 'ArrowDown': return (column[place + 1] ?? here).key;
    case 'Home': return nearest(placed, placed[0].day, here).key;
    case 'End': return nearest(placed, placed.at(-1).day, here).key;
    case 'CtrlHome': return placed[0].key;
    case 'CtrlEnd': return placed.at(-1).key;
    default: {
      const days = [...new Set(placed.map((block) => block.day))];
      const day = direction === 'ArrowLeft'
        ? days.filter((other) => other < here.day).at(-1)
        : days.find((other) => other >= here.day + (here.days ?? 1));
      return day === undefined ? here.key : nearest(placed, day, here).key;
    }
  }
}

function nearest(placed, day, here) {
  return placed.filter((block) => block.day === day)
    .reduce((best, block) => (Math.abs(block.start - here.start) < Math.abs(best.start - here.start) ? block : best));
}

/** What a block is called for those who hear it. */
export function spoken(block) {
  const names = dayNames('long');
  const day = block.day === null ? t('common.noday')
    : (block.days ?? 1) > 1 ? t('common.dayrange', { from: names[block.day], to: names[block.day + block.days - 1] })
    : names[block.day];
  const time = block.start === null ? t('common.notime')
    : isPoint(block) ? shown(block.start)
    : t('common.timerange', { from: shown(block.start), to: shown(block.end) });
  return [block.name, day, time, block.week ? t('common.week', { week: block.week }) : '', block.notes, block.remark]
    .filter(Boolean).join(', ');
}

/**
 * The grid.
 *
 * @param {Object[]} blocks may have: classes (list), flag (a template in the corner), remark (said after its label), days
 * @param {{label: string, selected: ?string, today: ?number, now: ?number, heads: ?(day: number) => any,
 *     onselect: (key: string, event: Event) => void, onopen: ?(key: string, event: Event) => void}} options
 */
export function weekGrid(blocks, options) {
  const placed = blocks.filter(isPlaced);
  const days = dayCount(placed);
  const from = Math.floor(Math.min(9 * 60, ...placed.map((block) => block.start)) / STEP) * STEP;
  const to = Math.ceil(Math.max(from + 60, ...placed.map(endOf)) / STEP) * STEP;
  const rows = [...new Set(placed.map((block) => block.start))].sort((one, other) => one - other);
  const shownTimes = spaced(rows);
  const cells = laned(placed.map((block) => ({ days: 1, ...block })));
  const focusable = placed.some((block) => block.key === options.selected) ? options.selected : cells[0]?.key;
  const names = dayNames('long');
  return html`
    <div class="week" role="grid" aria-label=${options.label} aria-colcount=${days + 1}
        ${vars({ '--from': from, '--rows': (to - from) / STEP, '--day-count': days })}
        @keydown=${(event) => keys(event, blocks, options)}>
      <div role="row">
        <div role="columnheader" class="corner"><span class="vh">${t('common.time')}</span></div>
        ${names.slice(0, days).map((name, day) => html`
          <div role="columnheader" class=${options.today === day ? 'is-today' : ''} ${vars({ 'grid-column': day + 2 })}>
            ${options.heads ? options.heads(day) : name}</div>`)}
      </div>
      ${options.today == null || options.today >= days ? nothing : html`<div class="todaycol" aria-hidden="true" ${vars({ '--day': options.today + 1 })}></div>`}
      ${repeat(rows, (row) => row, (row) => html`
        <div role="row">
          <div role="rowheader" ${vars({ '--start': row })}>${shownTimes.has(row) ? shown(row) : html`<span class="vh">${shown(row)}</span>`}</div>
          ${repeat(cells.filter((block) => block.start === row), (block) => block.key, (block) => cell(block, days, focusable, options))}
        </div>`)}
      ${options.now == null || options.today == null || options.now < from || options.now > to ? nothing : html`
        <div class="nowline" aria-hidden="true" ${vars({ '--day': options.today + 1, '--start': options.now })}></div>
        <div class="nowtime" aria-hidden="true" ${vars({ '--start': options.now })}>${shown(options.now)}</div>`}
    </div>`;
}

const dayCount = (placed) => Math.max(5, ...placed.map((block) => block.day + (block.days ?? 1)));

/** Times that have room for their label: those too close to the one above go unprinted. */
function spaced(rows) {
  const kept = new Set();
  let last = -Infinity;
  rows.forEach((row) => {
    if (row - last >= 10) {
      kept.add(row);
      last = row;
    }
  });
  return kept;
}

function cell(block, days, focusable, options) {
  const length = endOf(block) - block.start;
  const isBand = isBreak(block.name) && block.days === days;
  const classes = ['block', isBand ? 'band' : `sub-${family(block.name)}`, length <= 25 ? 'line' : length <= 40 ? 'short' : '',
    isPoint(block) ? 'is-point' : '', block.lanes > 1 ? 'is-shared' : '', block.key === options.selected ? 'is-selected' : '', ...(block.classes ?? [])];
  return html`
    <div role="gridcell" class=${classes.filter(Boolean).join(' ')} id="block-${block.key}" data-key=${block.key}
        tabindex=${block.key === focusable ? 0 : -1} aria-selected=${block.key === options.selected}
        aria-colindex=${block.day + 2} aria-colspan=${block.days > 1 ? block.days : nothing} aria-label=${spoken(block)}
        ${vars({ '--day': block.day + 1, '--days': block.days, '--start': block.start, '--end': endOf(block), '--lane': block.lane, '--lanes': block.lanes })}
        @click=${(event) => { options.onselect(block.key, event); options.onopen?.(block.key, event); }}
        @focus=${(event) => options.onfocus?.(block.key, event)}>
      ${isPoint(block) ? icon('bellico') : nothing}<span class="block-name">${block.name}</span>
      <span class="block-time">${shown(block.start)}${isPoint(block) ? nothing : html`<span class="to">–${shown(block.end)}</span>`}</span>
      ${block.notes ? html`<span class="block-note">${block.notes}</span>` : nothing}
      ${block.flag ?? nothing}
    </div>`;
}

const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

function keys(event, blocks, options) {
  const key = event.target.dataset.key;
  if (!key || event.altKey || event.metaKey || event.shiftKey) {
    return;
  }
  if (MOVES.includes(event.key)) {
    event.preventDefault();
    const move = event.ctrlKey && !event.key.startsWith('Arrow') ? `Ctrl${event.key}` : event.key;
    const next = step(blocks, key, move);
    options.onselect(next, event);
    focusBlock(next);
  } else if ((event.key === 'Enter' || event.key === ' ') && options.onopen && !event.ctrlKey) {
    event.preventDefault();
    options.onopen(key, event);
  }
}

/** Moves the focus to a block, at once where it is drawn already: the next key may follow before the next frame. */
export function focusBlock(key) {
  const focused = () => {
    const block = document.getElementById(`block-${key}`);
    block?.focus({ preventScroll: false });
    return Boolean(block);
  };
  if (!focused()) {
    requestAnimationFrame(focused);
  }
}
