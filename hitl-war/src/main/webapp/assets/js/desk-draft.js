/** A draft as the API has it becomes blocks, and blocks become what is kept and submitted. */
import { DAYS, iso, minutes } from './time.js';
import { asAdded, inWeekOrder, remaining, standing } from './desk-blocks.js';

/** The state of a task that has just been opened. */
export function opened(task) {
  const doubtful = new Set(task.doubtfulPositions ?? []);
  const isSecondLook = Boolean(task.purpose && task.purpose !== 'doubt');
  const timetables = (task.draftData?.timetables ?? []).flatMap((head, index) => Array(head.timeblocks).fill(index + 1));
  const drafted = (task.draftData?.timeblocks ?? []).map((block) => ({
    ...typedBlock(block), key: `b${block.position}`, position: block.position, timetable: timetables[block.position - 1] ?? 1,
    gone: false, doubtful: doubtful.has(block.position), asked: isSecondLook || doubtful.has(block.position),
    confidence: block.confidence, flags: block.flags, source: block.source, readings: block.readings ?? [],
  }));
  const state = { blocks: drafted, looked: new Set(), selected: null, tag: null, past: [], future: [] };
  const resumed = task.work ? withWork(state, task.work) : state;
  return { ...resumed, selected: (remaining(resumed)[0] ?? inWeekOrder(resumed)[0])?.key ?? null };
}

/** The values of a block as the API writes them; what is no time stays as it was typed. */
function typedBlock(block) {
  const start = minutes(block.startTime);
  const end = minutes(block.endTime);
  const wrong = {
    ...(block.startTime && start === null ? { start: block.startTime } : {}),
    ...(block.endTime && end === null ? { end: block.endTime } : {}),
  };
  const day = block.dayOfWeek ? DAYS.indexOf(block.dayOfWeek) : -1;
  return {
    name: block.name ?? '', day: day < 0 ? null : day, date: block.date ?? null, week: block.week ?? null, start, end, wrong,
    period: block.period ?? null, notes: block.notes ?? '', color: block.color ?? null,
  };
}

/** A draft with the work that has been kept of it. */
export function withWork(state, work) {
  const drafted = new Map(state.blocks.map((block) => [block.position, block]));
  const kept = new Map(work.timeblocks.filter((block) => block.position).map((block) => [block.position, block]));
  const blocks = state.blocks.map((block) => {
    const now = kept.get(block.position);
    return now ? { ...block, ...typedBlock(now), gone: false } : { ...block, gone: true };
  });
  const added = work.timeblocks.filter((block) => !drafted.has(block.position))
    .map((block, index) => asAdded(typedBlock(block), `n${index + 1}`, block.timetable ?? 1));
  return { ...state, blocks: [...blocks, ...added], looked: new Set(work.looked ?? []) };
}

/** What is kept and what is submitted of it. */
export const body = (state) => ({
  timeblocks: standing(state).map((block) => ({
    position: block.position, timetable: block.timetable, name: block.name, dayOfWeek: block.day === null ? null : DAYS[block.day],
    date: block.date, week: block.week, startTime: written(block, 'start'), endTime: written(block, 'end'),
    period: block.period, notes: block.notes, color: block.color,
  })),
  looked: [...state.looked],
});

const written = (block, field) => block.wrong[field] ?? (block[field] === null ? null : iso(block[field]));
