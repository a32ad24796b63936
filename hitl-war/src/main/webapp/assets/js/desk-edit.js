/** What a reviewer does with blocks, by key or by pointer: each a step that can be undone, kept at once. */
import { post } from './api.js';
import { announce } from './page.js';
import { dayNames, t } from './text.js';
import { shown, typed } from './time.js';
import * as model from './desk-model.js';
import { boxOf, centre } from './desk-page.js';
import { placeOf } from './desk-place.js';
import { parsed, readingsOf, taken } from './desk-readings.js';
import { keysOf } from './desk-week.js';
import { doubtsOf } from './desk-why.js';

/** How many are left, and which is next. */
function progressSaid(state) {
  const left = model.remaining(state);
  const next = model.find(state, state.selected);
  if (!left.length) {
    return t('desk.say.all');
  }
  const [field] = doubtsOf(next);
  return `${t('desk.say.left', { count: left.length })} ${t('desk.say.next', {
    name: next.name, day: next.day === null ? '' : dayNames('long')[next.day], field: field ? t(`desk.field.${field}`) : '',
  })}`;
}

export function edits(desk) {
  const selectedKeys = () => keysOf(desk.state, desk.state.selected);
  const block = () => model.find(desk.state, desk.state.selected);

  /** Takes the next state, keeps it, and says so. */
  function follow(next, said = '', goToBlock = false) {
    const isMade = next.blocks !== desk.state.blocks || next.looked !== desk.state.looked;
    desk.state = next;
    desk.view.page = block()?.source.page ?? desk.view.page;
    if (isMade) {
      desk.keeper.keep(model.body(next));
    }
    desk.draw();
    if (goToBlock) {
      desk.focus();
    }
    if (desk.view.zoom > 1) {
      requestAnimationFrame(() => centre(desk.state));
    }
    if (said) {
      announce(said);
    }
  }

  const doing = {
    select(key, goToBlock = false) {
      if (key === desk.state.selected && !goToBlock) {
        return;
      }
      desk.view.typing = null;
      follow(model.select(desk.state, key), '', goToBlock);
    },
    accept() {
      const before = block();
      if (!before) {
        return;
      }
      desk.view.typing = null;
      const next = model.accept(desk.state, selectedKeys());
      const accepted = t('desk.say.accepted', { name: before.name, time: before.start === null ? '' : shown(before.start) });
      follow(next, `${accepted} ${progressSaid(next)}`, true);
    },
    back() { follow(model.back(desk.state), '', true); },
    acceptAll() {
      const next = model.acceptCertain(desk.state);
      follow(next, `${t('desk.say.certain')} ${progressSaid(next)}`, true);
    },
    remove() {
      const next = model.remove(desk.state, selectedKeys());
      follow(next, `${t('desk.say.removed', { name: block()?.name ?? '' })} ${progressSaid(next)}`, true);
    },
    split() {
      const next = model.split(desk.state, selectedKeys());
      follow(next, t(next === desk.state ? 'desk.say.nosplit' : 'desk.say.split'), true);
    },
    merge() {
      const next = selectedKeys().reduce((state, key) => model.merge(state, key), desk.state);
      follow(next, t(next === desk.state ? 'desk.say.nomerge' : 'desk.say.merged'), true);
    },
    undo() { desk.view.typing = null; follow(model.undo(desk.state), t(desk.state.past.length ? 'desk.say.undone' : 'desk.say.noundo'), true); },
    redo() { desk.view.typing = null; follow(model.redo(desk.state), t(desk.state.future.length ? 'desk.say.redone' : 'desk.say.noredo'), true); },
    take(index) {
      const readings = readingsOf(block() ?? { readings: [] });
      if (readings[index] && !readings[index].isEmpty && readings.length > 1) {
        desk.view.typing = null;
        follow(model.change(desk.state, selectedKeys(), taken(readings, index)), t('desk.say.taken', { reader: t(`desk.reader.${readings[index].reader}`) }));
      }
    },
    /** A field is being typed into. */
    type(field, text) {
      const key = desk.state.selected;
      desk.view.typing = { key, field, text };
      follow(model.change(desk.state, selectedKeys(), valuesOf(block(), field, text), `${key}.${field}`));
    },
    typed() {
      if (desk.view.typing) {
        desk.view.typing = null;
        desk.draw();
      }
    },
    set(values) { follow(model.change(desk.state, selectedKeys(), values)); },
    day(value) {
      if (value !== 'range' && value !== '') {
        follow(model.move(desk.state, selectedKeys(), Number(value)));
      }
    },
    edit() {
      const [doubt] = doubtsOf(block() ?? { flags: [], readings: [] });
      const field = document.getElementById(`field-${doubt && !model.isLooked(desk.state, block()) ? doubt : 'name'}`) ?? document.getElementById('field-name');
      field?.focus();
      field?.select?.();
    },
    /** Adds a block: drawn on the page, or by its fields where there is no page. */
    add() {
      if (desk.view.pages.length && !desk.view.pictureFailed) {
        Object.assign(desk.view, { mode: 'draw', box: null, zoom: desk.view.zoom });
        desk.draw();
        announce(t('desk.draw'));
        document.querySelector('.drawhint .btn')?.focus();
      } else {
        doing.addByFields();
      }
    },
    addByFields() {
      doing.stopDrawing();
      follow(model.add(desk.state, null), t('desk.say.added'));
      doing.edit();
    },
    /** Makes a block of a text that was left over. */
    addUnplaced({ page, polygon, text }) {
      if (desk.view.status === 'mine') {
        follow(model.add(desk.state, addedFrom(boxOf(polygon), { text }, page)), t('desk.say.added'));
        doing.edit();
      }
    },
    stopDrawing() {
      Object.assign(desk.view, { mode: null, box: null, from: null, reading: false });
      desk.draw();
    },
    box(box) { desk.view.box = box; desk.draw(); },
    async boxed(box) {
      const { view } = desk;
      const { documentId, page } = view;
      view.reading = true;
      desk.draw();
      const read = await post(`/documents/${documentId}/pages/${page}/read`, box).catch(() => null);
      if (view.documentId !== documentId || view.mode !== 'draw') {
        return;
      }
      doing.stopDrawing();
      follow(model.add(desk.state, addedFrom(box, read, page)), t(read?.text ? 'desk.say.read' : 'desk.say.unread', { text: read?.text ?? '' }));
      doing.edit();
    },
  };

  function addedFrom(box, read, page) {
    const place = placeOf(box, model.standing(desk.state).filter((other) => other.source.page === page));
    const understood = parsed({ reader: '', text: read?.text ?? '' }, place);
    const { left, top, right, bottom } = box;
    return {
      day: place.day, timetable: place.timetable, name: understood.name.value, notes: understood.notes.value,
      start: understood.start.value ?? place.start, end: understood.end.value ?? place.end,
      source: { page, text: read?.text ?? null, tier: 'person', polygon: [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }] },
    };
  }

  return doing;
}

/** What a field's text says: a text, a time, or what is none. */
function valuesOf(block, field, text) {
  if (field !== 'start' && field !== 'end') {
    return { [field]: text };
  }
  const minute = typed(text);
  const { [field]: before, ...wrong } = block.wrong;
  return { [field]: minute, wrong: minute === null && text.trim() ? { ...wrong, [field]: text } : wrong };
}
