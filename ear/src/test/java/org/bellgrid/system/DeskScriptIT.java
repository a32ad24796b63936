package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the desk's scripts make of a draft, without a desk. */
@ExtendWith({Chromium.Needed.class, RunningBellgrid.Starter.class, Visitor.Doorman.class})
class DeskScriptIT {
    private static final String MODULES = """
            async () => {
              const model = await import('/assets/js/desk-model.js');
              const readings = await import('/assets/js/desk-readings.js');
              const saving = await import('/assets/js/desk-save.js');
              const keys = await import('/assets/js/desk-keys.js');
              const block = (position, name, day, startTime, endTime) => ({position, name, dayOfWeek: day, startTime, endTime,
                notes: '', confidence: 0.9, flags: [], source: {page: 1, polygon: [], text: name, tier: 'local_ocr'}, readings: []});
              const state = model.opened({purpose: 'doubt', doubtfulPositions: [2, 3], work: null, draftData: {
                timetables: [{timeblocks: 4}],
                timeblocks: [block(1, 'Maths', 'MONDAY', '09:00', '10:00'), block(2, 'Music', 'TUESDAY', '09:00', '10:00'),
                  block(3, 'Art', 'MONDAY', '10:00', '11:00'), block(4, 'Sport', 'MONDAY', '11:00', null)]}});
              const names = (state) => model.standing(state).map((each) => each.name);
              const press = (key, more = {}) => new KeyboardEvent('keydown', {key, ...more});
              %s
            }""";

    @Test
    void doubtful_blocks_are_asked_in_the_order_of_the_week(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                const first = model.accept(state, ['b3']);
                const all = model.accept(first, ['b2']);
                return [state.selected, first.selected, all.selected, model.remaining(all).length,
                  model.back(all).selected].join(' ')""")).isEqualTo("b3 b2 b2 0 b3");
    }

    @Test
    void what_was_left_over_is_told_until_a_block_stands_there(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                const page = await import('/assets/js/desk-page.js');
                const at = (left) => [{x: left, y: 0.1}, {x: left + 0.1, y: 0.1}, {x: left + 0.1, y: 0.2}, {x: left, y: 0.2}];
                const view = {unplaced: [{page: 1, polygon: at(0.2), text: 'Drama'}, {page: 2, polygon: at(0.2), text: 'Chess'}]};
                const added = model.add(state, {name: 'Drama', day: 1, start: 780, end: 820, source: {page: 1, polygon: at(0.2), text: 'Drama', tier: 'person'}});
                const texts = (state) => page.unplaced(state, view).map((place) => place.text).join('+');
                return [texts(state), texts(added), texts(model.undo(added))].join(' ')""")).isEqualTo("Drama+Chess Chess Drama+Chess");
    }

    @Test
    void sixty_steps_are_undone_and_done_again(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                let now = state;
                for (let step = 0; step < 60; step += 1) { now = model.change(now, ['b1'], {name: `Maths ${step}`}); }
                let before = now;
                for (let step = 0; step < 60; step += 1) { before = model.undo(before); }
                let again = before;
                for (let step = 0; step < 60; step += 1) { again = model.redo(again); }
                return [names(before)[0], names(again)[0], model.undo(before) === before].join(' ')""")).isEqualTo("Maths Maths 59 true");
    }

    @Test
    void what_is_typed_into_one_field_is_one_step(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                const typed = ['A', 'Al', 'Alg'].reduce((now, name) => model.change(now, ['b1'], {name}, 'b1.name'), state);
                return [names(typed)[0], names(model.undo(typed))[0]].join(' ')""")).isEqualTo("Alg Maths");
    }

    @Test
    void blocks_are_split_at_half_of_their_time_and_joined_with_the_next(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                const parted = model.split(state, ['b1']);
                const joined = model.merge(parted, 'b1');
                const times = (state) => model.body(state).timeblocks.map((each) => `${each.position} ${each.startTime}-${each.endTime}`);
                return [times(parted)[0], times(parted)[1], times(joined)[0], names(joined).length,
                  model.split(state, ['b4']) === state].join(', ')""")).isEqualTo("1 09:00-09:30, null 09:30-10:00, 1 09:00-10:00, 4, true");
    }

    @Test
    void kept_work_is_taken_up_again_whatever_was_typed(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                const begun = model.add(model.remove(model.change(state, ['b1'], {start: null, wrong: {start: '9h'}}), ['b2']),
                  {name: 'Choir', day: 4, start: 780});
                const again = model.withWork(state, model.body(begun));
                return JSON.stringify(model.body(again)) === JSON.stringify(model.body(begun))
                  ? [names(again).join(' '), model.errors(again).map((error) => error.field + error.why)].join(' ') : 'differs'""")).isEqualTo("Maths Art Sport Choir startnotime");
    }

    @Test
    void of_what_the_server_has_and_what_waits_here_the_newer_counts(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                const kept = {savedAt: '2026-09-01T08:00:00Z'};
                const at = Date.parse(kept.savedAt);
                return [saving.latest(kept, {at: at - 1}) === kept, saving.latest(kept, {at: at + 1}).at > at, saving.latest(kept, null) === kept,
                  saving.latest(null, null)].join(' ')""")).isEqualTo("true true true ");
    }

    @Test
    void a_reading_is_taken_apart_and_only_what_readers_differ_in_is_taken_over(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                const here = {start: 860, end: 900, readings: [{reader: 'tesseract', text: 'Cornputing\\n2.15 - 3.00\\nRoom 4'},
                  {reader: 'neural', text: '2.20\\nComputing\\n2.15 - 3.00 Room 4'}, {reader: 'llm', text: ''}]};
                const all = readings.readingsOf(here);
                return [readings.differing(all), JSON.stringify(readings.taken(all, 0)), readings.apart('Cornputing', 'Computing').join('|'),
                  all[1].start.value, all[2].isEmpty].join(' ')""")).isEqualTo("name {\"name\":\"Cornputing\"} Co|rn|puting 855 true");
    }

    @Test
    void notes_that_are_taken_over_keep_their_lines(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                const here = {start: 540, end: 600, readings: [{reader: 'tesseract', text: 'Maths\\nMiss Hall\\nRoom 4'},
                  {reader: 'neural', text: 'Maths\\nMiss Hail\\nRoom 4'}]};
                const all = readings.readingsOf(here);
                return [JSON.stringify(readings.taken(all, 0)), all[0].notes.text].join(' ')""")).isEqualTo("{\"notes\":\"Miss Hall\\nRoom 4\"} Miss Hall, Room 4");
    }

    @Test
    void keys_mean_what_somebody_wants_and_nothing_while_something_is_typed(Visitor.Entrance entrance) {
        assertThat(run(entrance, """
                const usual = {keys: {}, keysOff: false};
                const own = keys.rekeyed(usual, 'split', 'T');
                return [keys.meaning(press('s'), usual, false), keys.meaning(press('s'), usual, true), keys.meaning(press('s'), own, false),
                  keys.meaning(press('t'), own, false), keys.meaning(press('t'), {...own, keysOff: true}, false),
                  keys.meaning(press('Z', {ctrlKey: true, shiftKey: true}), usual, true), keys.meaning(press('?', {shiftKey: true}), usual, false),
                  keys.meaning(press('2', {altKey: true}), usual, true), keys.meaning(press('Enter'), usual, true),
                  keys.meaning(press('Enter'), usual, true, true), keys.meaning(press('Enter', {shiftKey: true}), usual, true),
                  keys.meaning(press('Enter', {shiftKey: true}), usual, true, true)].join(' ')""")).isEqualTo("split   split  redo help reading2 accept accept back ");
    }

    private static Object run(Visitor.Entrance entrance, String script) {
        try (Visitor visitor = entrance.desktop().open("/signin")) {
            return visitor.page().evaluate(MODULES.formatted(script));
        }
    }
}
