/** How work on a task ends at the desk: it is settled, given back, or has nothing to settle; the next one follows at once. */
import { post } from './api.js';
import { alertNow, announce } from './page.js';
import { t } from './text.js';
import { body, errors, select } from './desk-model.js';
import { recheck, said, show } from './desk-task.js';

/** Settles the task and goes on with the next. */
export async function submit(desk) {
  const { view } = desk;
  const [wrong] = errors(desk.state);
  if (wrong) {
    desk.state = select(desk.state, wrong.key);
    desk.draw();
    document.getElementById(`field-${wrong.field}`)?.focus();
    alertNow(t(`desk.error.${wrong.why}`));
    return;
  }
  await ending(desk, async () => {
    await post(`/hitl/tasks/${view.id}/submit`, { timeblocks: body(desk.state).timeblocks });
    announce(t('desk.submitted'));
    await next(desk);
  });
}

async function next(desk) {
  try {
    const task = await post('/hitl/tasks/claim');
    history.replaceState(null, '', `/hitl/desk?task=${task.id}`);
    show(desk, task);
    announce(`${t('desk.submitted')} ${t('desk.nexttask', { sheet: desk.view.title })}`);
  } catch (problem) {
    desk.view.status = problem.status === 404 ? 'done' : 'submitted';
    desk.draw();
  }
}

export const release = (desk) => ending(desk, async () => {
  await desk.keeper.send();
  await post(`/hitl/tasks/${desk.view.id}/release`);
  location.assign('/hitl');
}, false);

export const cancel = (desk) => ending(desk, async () => {
  await post(`/hitl/tasks/${desk.view.id}/cancel`);
  await next(desk);
});

/** Does what ends the task here; when it is refused, everything is as it was, and that is said. */
async function ending(desk, work, isSettled = true) {
  const { view, keeper: own } = desk;
  if (view.busy) {
    return;
  }
  view.busy = true;
  own.hold();
  view.refused = '';
  desk.draw();
  try {
    await work();
    if (isSettled) {
      own.forget();
    }
    view.busy = false;
  } catch (problem) {
    view.busy = false;
    own.send();
    if (problem.status === 409) {
      await recheck(desk);
    } else if (problem.status !== 401) {
      view.refused = problem.fields.length ? problem.fields.map(({ message }) => message).join('; ') : said(problem);
      alertNow(view.refused);
    }
  }
  desk.draw();
}
