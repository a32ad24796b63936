/** Changes of the week: made, said, and undone. */
import { alertNow, announce } from './page.js';
import { t } from './text.js';
import { carryOut, load } from './week-data.js';
import { state, take } from './week-state.js';

const MOST_UNDONE = 50;

/**
 * Carries edits out, one after the other, and shows the week as it is then.
 *
 * @param {Object[]} edits see carryOut
 * @param {string} said key of what is said of it afterwards
 * @param {"undo" | "redo"} stack where to keep the way back
 * @returns {Promise<string>} the empty text, or why it has not been done
 */
export async function perform(edits, said, stack = 'undo') {
  const inverse = [];
  try {
    for (const edit of edits) {
      inverse.unshift(...(await carryOut(edit, state.timetable, state.version)));
      take(await load(state.timetable.id));
    }
  } catch (problem) {
    alertNow(t('week.unsaved'));
    return fault(problem);
  }
  state[stack] = [...state[stack], inverse].slice(-MOST_UNDONE);
  state.toast = t(said);
  announce(state.toast);
  return '';
}

async function fault(problem) {
  if (problem.status === 412 || problem.status === 404) {
    take(await load(state.timetable.id));
    return t('week.changed.elsewhere');
  }
  if (problem.status === 401) {
    return t('common.signedout');
  }
  return problem.status === 0 ? t('week.unsaved.offline') : problem.status === 400 ? t('week.unsaved.refused') : t('common.failed', { id: problem.requestId });
}

/** Undoes what was done last, or does it again. */
export async function back(from, to) {
  const edits = state[from].at(-1);
  if (edits) {
    state[from] = state[from].slice(0, -1);
    state.toast = (await perform(edits, from === 'undo' ? 'week.undone' : 'week.redone', to)) || state.toast;
  }
}
