/** What stands beside the week: now and next, what may be an error, notes; and on a phone the days and the bar. */
import { html, icon, nothing } from './page.js';
import { dateText, dayNames, duration, t } from './text.js';
import { shown } from './time.js';
import { plusDays } from './week-model.js';
import { family } from './subjects.js';
import { vars } from './vars.js';

const MOST_NOTES = 8;

const nowCard = (block, minute) => html`
  <section class="nncard" aria-labelledby="now-head"><h2 id="now-head" class="vh">${t('week.now')}</h2>
    <div class="sheet nn now sub-${family(block.name)}"><span class="stripe"></span><div>
      <span class="small soft">${t('week.now.until', { time: shown(block.end) })}</span><strong>${block.name}</strong>
      ${block.notes ? html`<span class="soft">${block.notes}</span>` : nothing}
      <div class="left" aria-hidden="true"><i ${vars({ '--done': `${Math.round(((minute - block.start) / (block.end - block.start)) * 100)}%` })}></i></div>
      <span class="small muted">${t('week.left', { time: duration(block.end - minute) })}</span></div></div>
  </section>`;

const nextCard = ({ next, inDays, first }, moment) => {
  const day = inDays === 0 ? t('week.next') : inDays === 1 ? t('week.tomorrow') : dayNames('long')[(plusDays(moment, inDays).getDay() + 6) % 7];
  return html`
    <section class="nncard" aria-labelledby="next-head"><h2 id="next-head" class="vh">${t('week.next')}</h2>
      <div class="sheet nn next sub-${family(next.name)}"><span class="stripe"></span><div>
        <span class="small soft">${day}, ${shown(next.start)}</span><strong>${next.name}</strong>
        ${first.length ? html`<span class="small muted">${first.map((point) => t('week.first', { name: point.name, time: shown(point.start) })).join('; ')}</span>`
          : next.notes ? html`<span class="small muted">${next.notes}</span>` : nothing}</div></div>
    </section>`;
};

const MESSAGES = {
  overlap: ([one, other]) => ({ name: one.name, other: other.name, end: shown(one.end), start: shown(other.start) }),
  gap: ([one, other]) => ({ end: shown(one.end), start: shown(other.start) }),
  odd_length: ([one]) => ({ name: one.name, time: duration(one.end - one.start) }),
  contradiction: ([one]) => ({ name: one.name }),
};

const gentle = (finding, place, on) => {
  const last = finding.blocks.at(-1);
  return html`
    <section class="gentle" aria-labelledby="finding-${place}">
      <h3 id="finding-${place}">${t(`week.finding.${finding.kind}.head`, { day: dayNames('long')[last.day], time: shown(last.start ?? 0), name: last.name })}</h3>
      <p>${t(`week.finding.${finding.kind}`, MESSAGES[finding.kind](finding.blocks))}</p>
      <div class="btns"><button class="btn" type="button" @click=${() => on.fine(finding)}>${t(finding.kind === 'overlap' ? 'week.keep.both' : 'week.keep')}</button>
        <button class="btn quiet" type="button" @click=${() => on.open(last.key)}>${t('week.change.it')}</button></div>
    </section>`;
};

/** Each note once, with the days that it is on. */
function notes(blocks) {
  const byText = new Map();
  blocks.filter((block) => block.notes && block.start !== null).forEach((block) => {
    const text = `${block.name}: ${block.notes}`;
    byText.set(text, [...(byText.get(text) ?? []), block.day]);
  });
  return [...byText].slice(0, MOST_NOTES);
}

const notesBox = (blocks) => notes(blocks).length === 0 ? nothing : html`
  <section class="notesbox" aria-labelledby="notes-head"><h2 id="notes-head">${t('week.notes')}</h2>
    <ul class="notes">${notes(blocks).map(([text, days]) => html`
      <li>${icon('note')}<span>${text}<span class="small muted"> ${days.filter((day) => day !== null).map((day) => dayNames('short')[day]).join(', ')}</span></span></li>`)}</ul></section>`;

export const side = (state, on) => html`
  <div class="side">
    ${state.nownext.now ? nowCard(state.nownext.now, state.minute) : nothing}
    ${state.nownext.next ? nextCard(state.nownext, state.moment) : nothing}
    ${state.findings.map((finding, place) => gentle(finding, place, on))}
    ${notesBox(state.blocks)}
  </div>`;

export const dayStrip = (state, on) => html`
  <nav class="days" aria-label=${t('week.days')} ${vars({ '--day-count': state.days })}>
    <button type="button" aria-label=${t('week.before')} @click=${() => on.step(-1)}>${icon('left')}</button>
    ${dayNames('short').slice(0, state.days).map((name, day) => html`
      <button type="button" aria-current=${state.day === day ? 'date' : nothing} aria-label=${dateText(plusDays(state.monday, day), { weekday: 'long', day: 'numeric', month: 'long' })}
        @click=${() => on.day(day)}><span>${name}</span><b>${plusDays(state.monday, day).getDate()}</b></button>`)}
    <button type="button" aria-label=${t('week.after')} @click=${() => on.step(1)}>${icon('right')}</button>
  </nav>`;

const tab = (name, symbol, isCurrent, onclick) => html`
  <button type="button" aria-current=${isCurrent ? 'true' : nothing} @click=${onclick}>${icon(symbol)}${t(`week.bar.${name}`)}</button>`;

export const phoneBar = (state, on) => html`
  <nav class="phonebar" aria-label=${t('week.bar')}>
    ${tab('today', 'clock', state.view === 'today', () => on.today())}
    ${tab('week', 'cal', state.view === 'week', () => on.show('week'))}
    ${tab('sheet', 'image', state.view === 'sheet', () => on.show('sheet'))}
    ${tab('share', 'down', state.open?.mode === 'share', () => on.openShare())}
  </nav>`;
