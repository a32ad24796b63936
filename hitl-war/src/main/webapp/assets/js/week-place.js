/** Where things are on the screen: which time a click in the grid means, and where the popover fits. */

const WIDTH = 300;
const GAP = 10;
const ROOM = 360;

/** The day and time of a free place in the grid. */
export function gridPlace(event, days) {
  const week = event.target;
  const box = week.getBoundingClientRect();
  const head = week.querySelector('[role="columnheader"]:not(.corner)').getBoundingClientRect();
  const style = getComputedStyle(week);
  const from = Number(style.getPropertyValue('--from'));
  const span = Number(style.getPropertyValue('--rows')) * 5;
  const left = head.left;
  const day = Math.floor(((event.clientX - left) / (box.right - left)) * days);
  const share = (event.clientY - head.bottom) / (box.bottom - head.bottom);
  const start = share < 0 ? null : from + Math.floor((share * span) / 15) * 15;
  return { day, start, place: beside({ left: event.clientX, right: event.clientX, top: event.clientY }) };
}

/** Beside a block; null where it has no place of its own. */
export function popoverPlace(key) {
  const block = document.getElementById(`block-${key}`);
  return block ? beside(block.getBoundingClientRect()) : null;
}

function beside(box) {
  const frame = document.getElementById('week').getBoundingClientRect();
  const right = box.right + GAP + WIDTH <= Math.max(frame.right, innerWidth - GAP);
  const left = right ? box.right + GAP : Math.max(frame.left, box.left - GAP - WIDTH);
  const top = Math.max(Math.min(box.top, innerHeight - ROOM), GAP);
  return { left: Math.round(left - frame.left), top: Math.round(top - frame.top) };
}
