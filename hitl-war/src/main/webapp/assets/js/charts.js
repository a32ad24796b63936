/** Charts drawn by hand: labels at the lines, and numbers in a table for whoever wants these. */
import { html, nothing, svg } from './page.js';
import { dayText } from './period.js';

const HEIGHT = 220;
const TOP = 10;
const BOTTOM = 196;
const LEFT = 34;
const LABEL_GAP = 15;
const LONE_WIDTH = 24;

/**
 * Where things are drawn.
 *
 * @param {number} width of the chart, in pixels
 * @param {string[]} days one a point
 * @param {[number, number]} range of values, from the bottom to the top
 * @param {number} room to the right, for labels
 */
function plan(width, days, [low, high], room) {
  const right = Math.max(LEFT + 60, width - room);
  const middle = (LEFT + right) / 2;
  const x = (place) => days.length > 1 ? LEFT + ((right - LEFT) * place) / (days.length - 1) : middle;
  const y = (value) => BOTTOM - ((BOTTOM - TOP) * (Math.min(high, Math.max(low, value)) - low)) / (high - low);
  return { width, days, right, x, y, low, high };
}

const axis = ({ right, y, low, high }, shown) => [low, (low + high) / 2, high].map((value) => svg`
  <line class="ax" x1=${LEFT} x2=${right} y1=${y(value)} y2=${y(value)}></line>
  <text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${shown(value)}</text>`);

/** First and last, and some between that have room. */
function dates({ days, right, x }) {
  const count = Math.min(days.length, Math.max(2, Math.floor((right - LEFT) / 100) + 1));
  const places = new Set(Array.from({ length: count }, (_, step) => Math.round((step * (days.length - 1)) / Math.max(1, count - 1))));
  return [...places].map((place) => svg`<text x=${x(place)} y="214"
    text-anchor=${days.length === 1 ? 'middle' : place === 0 ? 'start' : place === days.length - 1 ? 'end' : 'middle'}>${dayText(days[place])}</text>`);
}

/** A point that is alone becomes a short stretch, so that it can be seen. */
const points = ({ x, y, days }, values) => days.length > 1
  ? values.map((value, place) => [x(place), y(value)])
  : [[x(0) - LONE_WIDTH, y(values[0])], [x(0) + LONE_WIDTH, y(values[0])]];

const line = (corners) => 'M' + corners.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`).join(' ');
const area = (upper, lower) => `${line(upper)} L${line([...lower].reverse()).slice(1)}Z`;

/** Heights for labels as near as possible to where they belong, without one over another; from the top down. */
function spread(wanted, gap = LABEL_GAP) {
  const order = wanted.map((height, place) => ({ height, place })).sort((one, other) => one.height - other.height || other.place - one.place);
  let last = -Infinity;
  order.forEach((label) => {
    label.height = Math.max(label.height, last + gap);
    last = label.height;
  });
  let next = BOTTOM + gap;
  order.toReversed().forEach((label) => {
    label.height = Math.min(label.height, next - gap);
    next = label.height;
  });
  return order.sort((one, other) => one.place - other.place).map(({ height }) => height);
}

const frame = (width, label, content) => html`
  <svg class="chart" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${label}>${content}</svg>`;

/**
 * Shares of a whole over time, one on the other.
 *
 * @param {{day: string, shares: number[]}[]} rows shares are 0..1, from the lowest on
 * @param {{name: string, text: string, style: string, hatched: boolean}[]} series
 */
export function stackedChart(rows, series, { width, label, percent, room }) {
  const place = plan(width, rows.map((row) => row.day), [0, 1], room);
  const edges = [rows.map(() => 0)];
  series.forEach((_, at) => edges.push(rows.map((row, week) => edges[at][week] + row.shares[at])));
  const last = rows.at(-1).shares;
  const seen = series.map((_, at) => at).filter((at) => rows.some((row) => row.shares[at] > 0));
  const heights = spread(seen.map((at) => place.y(edges[at].at(-1) + last[at] / 2) + 4));
  return frame(width, label, svg`
    <defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="hatch-line" x1="0" y1="0" x2="0" y2="6"></line></pattern></defs>
    ${axis(place, (value) => Math.round(value * 100))}
    ${series.map((one, at) => {
      const shape = area(points(place, edges[at + 1]), points(place, edges[at]));
      return svg`<path class=${one.style} d=${shape}></path>${one.hatched ? svg`<path fill="url(#hatched)" d=${shape}></path>` : nothing}`;
    })}
    ${seen.map((at, order) => svg`<text class="lab" x=${place.right + 8} y=${heights[order]}>${series[at].name} ${percent(last[at])}</text>`)}
    ${dates(place)}`);
}

/**
 * A share over time with how far chance may move it.
 *
 * @param {{day: string, share: number, low: number, high: number}[]} rows 0..1
 */
export function bandChart(rows, { width, label, percent, room }) {
  const floor = Math.min(0.9, Math.floor(Math.min(...rows.map((row) => row.low)) * 10) / 10);
  const place = plan(width, rows.map((row) => row.day), [Math.max(0, floor), 1], room);
  const last = rows.at(-1);
  const edge = (key) => points(place, rows.map((row) => row[key]));
  return frame(width, label, svg`
    ${axis(place, (value) => Math.round(value * 100))}
    <path class="bandfill" d=${area(edge('high'), edge('low'))}></path>
    <path class="ln" d=${line(edge('share'))}></path>
    <circle class="dot" cx=${place.x(rows.length - 1)} cy=${place.y(last.share)} r="4"></circle>
    <text class="lab" x=${place.right + 8} y=${place.y(last.share) + 4}>${percent(last.share)}</text>
    ${dates(place)}`);
}
