/** One block: where it stands on the page, what each reader read, what goes into the week, and why that is asked. */
import { html, icon, nothing } from './page.js';
import { dayNames, t } from './text.js';
import { shown } from './time.js';
import { errorsOf, isLooked, LONGEST, standing } from './desk-model.js';
import { boxOf } from './desk-page.js';
import { apart, common, differing, FIELDS, inLine, readingsOf } from './desk-readings.js';
import { cells } from './desk-week.js';
import { doubtsOf, striking, sureness, why } from './desk-why.js';

const MARGIN = 0.012;
const MOST_ROWS = 3;

/** Where the crop of a block is to be had; null when it stands on no page. */
export function cropOf(block, documentId) {
  const box = boxOf(block?.source.polygon);
  if (!box) {
    return null;
  }
  const low = (value) => Math.max(0, value - MARGIN).toFixed(4);
  const high = (value) => Math.min(1, value + MARGIN).toFixed(4);
  return `/api/v1/documents/${documentId}/pages/${block.source.page}/crop?left=${low(box.left)}&top=${low(box.top)}&right=${high(box.right)}&bottom=${high(box.bottom)}`;
}

function crop(block, view, doings) {
  const address = cropOf(block, view.documentId);
  if (!address || !view.pages.length) {
    return html`<figure class="crop"><blockquote class="snip text">${block.source.text || t('desk.nosource')}</blockquote></figure>`;
  }
  return html`
    <figure class="crop">
      <img class="snip" src=${address} alt=${t('desk.crop', { text: block.source.text ?? '' })}
        @load=${(event) => { event.target.dataset.state = 'shown'; }} @error=${(event) => { event.target.dataset.state = 'failed'; }}>
      <figcaption><span>${t('desk.pagenumber', { n: block.source.page })}</span>${doings.button('closer')}</figcaption>
    </figure>`;
}

const marked = (text, other) => {
  const [head, middle, tail] = apart(text, other);
  return middle ? html`${head}<mark>${middle}</mark>${tail}` : text;
};

function readingRow(reading, index, readings, block, doings) {
  const cell = (field) => html`<td>${marked(reading[field].text, common(readings, field, field === 'notes' ? inLine(block.notes) : block[field]))}</td>`;
  const name = t(`desk.reader.${reading.reader}`);
  return html`
    <tr @click=${() => doings.take(index)}>
      <th scope="row"><button class="take" type="button" aria-label=${t('desk.take', { reader: name })} ?disabled=${!doings.isMine || readings.length < 2}>
        ${doings.kbd(`reading${index + 1}`)}${name}</button></th>
      ${reading.isEmpty ? html`<td colspan="6" class="muted plain">${t('desk.noanswer')}</td>`
        : html`${cell('name')}<td class="muted">–</td>${cell('start')}${cell('end')}${cell('notes')}<td></td>`}
    </tr>`;
}

const head = (field, differs) => html`
  <th scope="col" class=${differs ? 'differs' : ''}>${differs ? html`${icon('qc', t('desk.differs'))} ` : nothing}${t(`desk.field.${field}`)}</th>`;

/** What is being typed into a field; null when nothing is. */
const typingOf = (view, block, field) => (view.typing?.key === block.key && view.typing.field === field ? view.typing.text : null);

const labelOf = (field, isDoubtful) => (isDoubtful ? t('desk.field.doubtful', { field: t(`desk.field.${field}`) }) : t(`desk.field.${field}`));

/** A field of the block: what is being typed stays as it is typed. */
function input(field, block, view, doubts, doings) {
  const typing = typingOf(view, block, field);
  const isTime = field === 'start' || field === 'end';
  const value = typing ?? (isTime ? block.wrong[field] ?? (block[field] === null ? '' : shown(block[field])) : block[field]);
  const error = typing === null ? errorsOf(block).find((found) => found.field === field) : undefined;
  const isDoubtful = doubts.includes(field);
  return html`
    <input class="input ${isDoubtful ? 'doubtful' : ''}" id="field-${field}" data-field=${field} autocomplete="off" spellcheck=${isTime ? 'false' : nothing}
      aria-label=${labelOf(field, isDoubtful)} placeholder=${isTime ? '14:20' : nothing} maxlength=${LONGEST[field]}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `error-${field}` : nothing} .value=${value} ?readonly=${!doings.isMine}
      @input=${(event) => doings.type(field, event.target.value)} @blur=${() => doings.typed()}>
    ${error ? html`<p class="error-text" id="error-${field}">${t(`desk.error.${error.why}`)}</p>` : nothing}`;
}

/** The notes: they have lines, which an input field would run together. */
function notesArea(block, view, doubts, doings) {
  const text = typingOf(view, block, 'notes') ?? block.notes;
  const isDoubtful = doubts.includes('notes');
  return html`
    <textarea class="input ${isDoubtful ? 'doubtful' : ''}" id="field-notes" data-field="notes" autocomplete="off" rows=${Math.min(MOST_ROWS, text.split('\n').length)}
      aria-label=${labelOf('notes', isDoubtful)} title=${t('desk.newline')} maxlength=${LONGEST.notes} .value=${text} ?readonly=${!doings.isMine}
      @input=${(event) => doings.type('notes', event.target.value)} @blur=${() => doings.typed()}></textarea>`;
}

function daySelect(block, cell, doubts, doings) {
  const names = dayNames('short');
  const isRange = cell.days > 1;
  const error = errorsOf(block).find((found) => found.field === 'day');
  return html`
    <select class="input ${doubts.includes('day') ? 'doubtful' : ''}" id="field-day" data-field="day" ?disabled=${!doings.isMine}
        aria-label=${labelOf('day', doubts.includes('day'))} aria-describedby=${error ? 'error-day' : nothing}
        @change=${(event) => doings.day(event.target.value)}>
      ${isRange ? html`<option value="range" selected>${t('common.dayrange', { from: names[cell.day], to: names[cell.day + cell.days - 1] })}</option>` : nothing}
      ${block.day === null ? html`<option value="" selected>${block.date ?? '–'}</option>` : nothing}
      ${names.map((short, day) => html`<option value=${day} .selected=${!isRange && block.day === day}>${short}</option>`)}
    </select>
    ${error ? html`<p class="error-text" id="error-day">${t('desk.error.noday')}</p>` : nothing}`;
}

const weekSelect = (block, doings) => html`
  <select class="input" id="field-week" data-field="week" aria-label=${t('desk.field.week')} ?disabled=${!doings.isMine} @change=${(event) => doings.set({ week: event.target.value || null })}>
    ${['', 'A', 'B'].map((week) => html`<option value=${week} .selected=${(block.week ?? '') === week}>${week || '–'}</option>`)}</select>`;

/** In narrow windows, where the columns have no heads, the label stands over the field. */
const field = (name, content) => html`<td data-label=${t(`desk.field.${name}`)}>${content}</td>`;

function readers(block, cell, view, doings) {
  const readings = readingsOf(block);
  const differ = differing(readings);
  const doubts = isLooked(doings.state, block) ? [] : doubtsOf(block);
  return html`
    <div class="readers-wrap"><table class="readers">
      <caption class="vh">${t('desk.readers')}</caption>
      <colgroup><col class="c-reader"><col class="c-name"><col class="c-day"><col class="c-time"><col class="c-time"><col><col class="c-week"></colgroup>
      <thead><tr><th scope="col">${t('desk.reader')}</th>${head('name', differ.includes('name'))}${head('day', false)}
        ${FIELDS.slice(1).map((field) => head(field, differ.includes(field)))}${head('week', false)}</tr></thead>
      <tbody>${readings.length ? readings.map((reading, index) => readingRow(reading, index, readings, block, doings)) : html`
        <tr><th scope="row">${t(`desk.tier.${block.source.tier}`)}</th><td colspan="6" class="verbatim">${block.source.text || '–'}<span class="muted plain"> ${t('desk.onereader')}</span></td></tr>`}</tbody>
      <tfoot><tr>
        <th scope="row">${doings.kbd('edit')}${t('desk.into')}</th>
        ${field('name', input('name', block, view, doubts, doings))}${field('day', daySelect(block, cell, doubts, doings))}
        ${field('start', input('start', block, view, doubts, doings))}${field('end', input('end', block, view, doubts, doings))}
        ${field('notes', notesArea(block, view, doubts, doings))}${field('week', weekSelect(block, doings))}
      </tr></tfoot>
    </table></div>`;
}

function findings(block, state, view) {
  const blocks = standing(state);
  return view.findings.filter((finding) => finding.keys.includes(block.key))
    .map((finding) => html`<p class="finding">${icon('warn')}${striking(finding, finding.keys.map((key) => blocks.find((other) => other.key === key)).filter(Boolean))}</p>`);
}

const stateFlag = (block, isDone) => (isDone ? html`<span class="flag done">${icon('check')}${t('desk.you')}</span>`
  : block.doubtful ? html`<span class="flag doubt">${icon('qc')}${t(`desk.field.${doubtsOf(block)[0]}`)}</span><span class="muted">${t(`desk.sure.${sureness(block)}`)}</span>`
  : html`<span class="flag plain">${t(`desk.sure.${block.position === null ? 'person' : sureness(block)}`)}</span>`);

function decide(block, cell, state, view, doings) {
  const names = dayNames('long');
  const day = block.day === null ? '' : cell.days > 1 ? t('common.dayrange', { from: names[cell.day], to: names[cell.day + cell.days - 1] }) : names[block.day];
  return html`
    <div class="decide">
      <header><h2 id="sel-title">${[block.name || t('desk.noname'), day].filter(Boolean).join(', ')}</h2>${stateFlag(block, isLooked(state, block))}</header>
      <p id="why">${why(block)}</p>
      ${findings(block, state, view)}
      <div class="btns">${doings.button('accept')}${doings.button('remove')}${doings.button('split')}${doings.button('merge')}${doings.button('acceptAll')}</div>
    </div>`;
}

/** The strip beneath page and week. */
export function editor(state, view, doings) {
  const cell = cells(state).find((each) => each.keys.includes(state.selected));
  const block = cell && state.blocks.find((each) => each.key === state.selected);
  return html`
    <section class="edit" id="edit" aria-label=${t('desk.edit.label')}>
      ${block ? html`${crop(block, view, doings)}${readers(block, cell, view, doings)}${decide(block, cell, state, view, doings)}`
        : html`<p class="muted">${t('desk.noblocks')} ${doings.button('add', 'plus')}</p>`}
    </section>`;
}
