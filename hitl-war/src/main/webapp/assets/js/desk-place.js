/** Where a box that was drawn on a page belongs in the week: the columns and rows of the blocks around it say so. */
import { boxOf } from './desk-page.js';

const shared = (one, other, low, high) => Math.max(0, Math.min(one[high], other[high]) - Math.max(one[low], other[low]));

/**
 * Day and times of a box, as far as its neighbours tell.
 *
 * @param {{left, top, right, bottom}} box in fractions of the page
 * @param {Object[]} blocks of the same page
 */
export function placeOf(box, blocks) {
  const placed = blocks.map((block) => ({ block, box: boxOf(block.source.polygon) })).filter((each) => each.box);
  const widths = placed.map((each) => each.box.right - each.box.left).sort((one, other) => one - other);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const inColumn = placed.filter((each) => each.block.day !== null && each.box.right - each.box.left < 1.5 * usual);
  const column = best(inColumn, (each) => shared(each.box, box, 'left', 'right'));
  const row = best(placed.filter((each) => each.block.start !== null), (each) =>
    shared(each.box, box, 'top', 'bottom') / Math.max(each.box.bottom - each.box.top, box.bottom - box.top));
  return { day: column?.block.day ?? null, start: row?.block.start ?? null, end: row?.block.end ?? null, timetable: (column ?? row)?.block.timetable ?? 1 };
}

function best(all, score) {
  const scored = all.map((each) => ({ each, score: score(each) })).filter((each) => each.score > 0);
  return scored.sort((one, other) => other.score - one.score)[0]?.each ?? null;
}
