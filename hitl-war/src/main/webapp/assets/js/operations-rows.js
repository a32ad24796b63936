/** Stages, tiers and servers, each as a row with its state, its figures and the one thing that can be done with it. */
import { button, field } from './admin.js';
import { html, icon, nothing } from './page.js';
import { meter } from './settings.js';
import { dateText, duration, t } from './text.js';

const MOMENT = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
const UNSEEN_MILLIS = 15_000;

const number = (n) => t('admin.number', { n });
/** A length of time, to the second where it is short. */
export const time = (seconds) => (seconds === null ? '–' : seconds < 60 ? t('operations.seconds', { n: seconds }) : duration(seconds / 60));
const flag = (kind, glyph, text) => html`<span class="flag ${kind}">${icon(glyph)}${text}</span>`;
const figure = (name, value, { idle = false, more = nothing } = {}) => html`<div><dt>${name}</dt><dd class=${idle ? 'muted' : ''}>${value}${more}</dd></div>`;

const row = ({ unit, about, state: how, figures, action, more, classes = '' }) => html`<li class="unit ${classes}">
  <div class="what"><h3>${unit.name}</h3><p>${about}</p></div>
  <p class="how">${how}</p>
  <dl class="figures">${figures}</dl>
  <div class="do">${action}</div>
  ${more}</li>`;

const why = ({ reason, by, since }) => html`<p class="why">${icon('note')}<span>${reason}
  <span class="muted">${t(by ? 'operations.pausedby' : 'operations.pausedat', { name: by, time: dateText(new Date(since), MOMENT) })}</span></span></p>`;

/** Where the reason is typed; what will come of it stands beside. */
function asking(unit, state, actions) {
  const submit = (event) => {
    event.preventDefault();
    actions.pause(unit);
  };
  return html`<form class="ask" novalidate @submit=${submit} @keydown=${(event) => event.key === 'Escape' && actions.drop(unit)}>
    ${field({
      id: 'reason', label: t('operations.why', { name: unit.said }), value: state.reason, hint: unit.consequence,
      error: state.missing ? t('operations.why.missing') : '', oninput: (event) => actions.type(event.target.value),
    })}
    <div class="actions"><button class="btn primary" type="submit" ?disabled=${state.busy}>${icon('pause')}${t('operations.pause')}</button>
      ${button(t('common.cancel'), () => actions.drop(unit))}</div></form>`;
}

/** The button of something that can be paused, and what follows from its state. */
const pausable = (unit, pause, state, actions) => ({
  action: pause
    ? button(t('operations.resume'), () => actions.resume(unit), { about: unit.said, glyph: 'play', id: `do-${unit.id}`, disabled: state.busy })
    : button(t('operations.pause'), () => (state.asking === unit.id ? actions.drop(unit) : actions.ask(unit)),
      { about: unit.said, classes: 'quiet', glyph: 'pause', id: `do-${unit.id}`, expanded: String(state.asking === unit.id), disabled: state.busy }),
  more: pause ? why(pause) : state.asking === unit.id ? asking(unit, state, actions) : nothing,
});

function stage(one, most, state, actions) {
  const unit = {
    id: `stage-${one.stage}`, name: t(`operations.stage.${one.stage}`), said: t(`operations.stage.${one.stage}`), path: `/admin/operations/stages/${one.stage}`,
    consequence: t('operations.stage.consequence', { count: one.waiting }),
  };
  const byPeople = one.stage === 'review';
  return row({
    unit,
    classes: one.pause ? 'paused' : '',
    about: html`<span class="mono">${one.stage}</span> · ${t(`operations.stage.${one.stage}.does`)}`,
    state: byPeople ? flag('plain', 'user', t('operations.bypeople')) : one.pause ? flag('doubt', 'pause', t('operations.paused')) : flag('done', 'check', t('operations.goeson')),
    figures: [
      figure(t('operations.waiting'), number(one.waiting), { idle: one.waiting === 0, more: one.waiting ? meter(one.waiting, most) : nothing }),
      figure(t('operations.oldest'), time(one.oldestSeconds), { idle: one.oldestSeconds === null }),
      figure(t('operations.running'), number(one.running), { idle: one.running === 0 }),
    ],
    ...(byPeople ? { action: nothing, more: nothing } : pausable(unit, one.pause, state, actions)),
  });
}

export function stages(state, actions) {
  const most = Math.max(...state.now.stages.map(({ waiting }) => waiting));
  return html`<ol class="units way">${state.now.stages.map((one) => stage(one, most, state, actions))}</ol>`;
}

const TIERS = { ready: ['done', 'check'], open: ['clash', 'warn'], absent: ['plain', 'minus'], paused: ['doubt', 'pause'] };

function tier(one, state, actions) {
  const name = t(`admin.tier.${one.tier}`);
  const unit = {
    id: `tier-${one.tier}`, name, said: t('operations.tier.said', { name }), path: `/admin/operations/tiers/${one.tier}`,
    consequence: t('operations.tier.consequence'),
  };
  return row({
    unit,
    classes: one.pause ? 'paused' : '',
    about: html`<span class="mono">${one.tier}</span> · ${one.host ?? one.reason ?? ''}`,
    state: flag(...TIERS[one.status], t(`operations.tier.${one.status}`)),
    figures: [figure(t('operations.calls'), number(one.callsLastHour), { idle: one.callsLastHour === 0 }), one.openOn.length ? figure(t('operations.openon'), one.openOn.join(', ')) : nothing],
    ...(one.status === 'absent' && !one.pause ? { action: nothing, more: nothing } : pausable(unit, one.pause, state, actions)),
  });
}

export const tiers = (state, actions) => html`<ul class="units">${state.now.tiers.map((one) => tier(one, state, actions))}</ul>`;

/** The servers that were seen a moment ago by the database's clock, which is about where the last one was seen. */
export function seen(all) {
  const now = Math.max(...all.map(({ seenAt }) => Date.parse(seenAt)));
  return all.filter(({ seenAt }) => now - Date.parse(seenAt) <= UNSEEN_MILLIS);
}

function condition(one, isSeen) {
  if (!isSeen) {
    return flag('clash', 'warn', t('operations.unseen'));
  }
  if (one.drained) {
    return one.atWork ? flag('doubt', 'clock', t('operations.finishing')) : flag('plain', 'pause', t('operations.drained'));
  }
  return one.reachesBroker ? flag('done', 'check', t('operations.works')) : flag('clash', 'warn', t('operations.cutoff'));
}

function instance(one, isSeen, state, actions) {
  const unit = { id: `instance-${one.id}`, name: one.name, said: one.name, path: `/admin/operations/instances/${one.id}` };
  return row({
    unit,
    classes: one.drained ? 'paused' : '',
    about: [
      one.roles.map((role) => t(`operations.role.${role}`)).join(', '), t('operations.version', { version: one.version }),
      t('operations.engine', { engine: one.engine.slice(0, 8) }), t('operations.since', { time: dateText(new Date(one.startedAt), MOMENT) }),
    ].join(' · '),
    state: condition(one, isSeen),
    figures: [
      one.readers
        ? figure(t('operations.readers'), t('operations.of', { n: one.readersBusy, all: one.readers }), { idle: one.readersBusy === 0, more: meter(one.readersBusy, one.readers) })
        : figure(t('operations.readers'), '–', { idle: true }),
      figure(t('operations.inhand'), number(one.atWork), { idle: one.atWork === 0 }),
    ],
    action: one.drained
      ? button(t('operations.undrain'), () => actions.undrain(unit), { about: one.name, glyph: 'play', id: `do-${unit.id}`, disabled: state.busy })
      : button(t('operations.drain'), () => actions.drain(unit), { about: one.name, classes: 'quiet', glyph: 'pause', id: `do-${unit.id}`, disabled: state.busy }),
    more: nothing,
  });
}

export function instances(state, actions) {
  const alive = seen(state.now.instances);
  return html`<ul class="units">${state.now.instances.map((one) => instance(one, alive.includes(one), state, actions))}</ul>`;
}
