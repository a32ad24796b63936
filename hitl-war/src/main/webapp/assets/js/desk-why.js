/** Why a block is in doubt, in the words of whoever has to settle it. */
import { t } from './text.js';
import { shown } from './time.js';
import { errorsOf } from './desk-blocks.js';
import { differing, readingsOf, votes } from './desk-readings.js';

const FIELD_OF = {
  contested: 'name', found_outside: 'block', no_time: 'start', day_inferred: 'day',
  time_contradicts_axis: 'start', time_by_position: 'start', end_inferred: 'end',
};
const UNSURE = 0.6;
const SURE = 0.9;

/** Which fields of a block are in doubt, the most doubtful first: of "name", "day", "start", "end", "notes", "block". */
export function doubtsOf(block) {
  if (!block.doubtful) {
    return [];
  }
  const differ = block.flags.includes('readings_differ') ? differing(readingsOf(block)) : [];
  const flagged = block.flags.map((flag) => FIELD_OF[flag]).filter(Boolean);
  const wrong = errorsOf(block).map((error) => error.field);
  const fields = [...new Set([...wrong, ...flagged.filter((field) => differ.includes(field)), ...flagged, ...differ])];
  return fields.length ? fields : ['name'];
}

/** "unsure", "fair" or "sure". */
export const sureness = (block) => (block.confidence < UNSURE ? 'unsure' : block.confidence < SURE ? 'fair' : 'sure');

/** In a sentence or two. */
export function why(block) {
  if (!block.doubtful) {
    return block.position === null ? t('desk.why.added') : block.asked ? t('desk.why.secondlook') : t('desk.why.sure');
  }
  const readings = readingsOf(block);
  const differ = differing(readings);
  const field = doubtsOf(block).find((doubt) => differ.includes(doubt)) ?? differ[0];
  const flags = block.flags.filter((flag) => flag in FIELD_OF);
  const sentences = [
    ...errorsOf(block).map((error) => t(`desk.error.${error.why}`)),
    ...(field ? [disagreement(readings, field)] : block.flags.includes('readings_differ') ? [t('desk.why.readings_differ')] : []),
    ...flags.map((flag) => t(`desk.why.${flag}`)),
  ];
  return (sentences.length ? sentences.slice(0, 2) : [t(sureness(block) === 'sure' ? 'desk.why.surer' : `desk.why.${sureness(block)}`)]).join(' ');
}

function disagreement(readings, field) {
  const saw = votes(readings, field).map(([text, count]) => (text
    ? t('desk.why.saw', { count, text }) : t('desk.why.sawnothing', { count })));
  return t('desk.why.differ', { field: t(`desk.field.${field}`), saw: saw.join(', ') });
}

/** What is striking about a block beside others; the message of a kind that is not known is the server's. */
export function striking(finding, blocks) {
  const [one, other] = blocks;
  if (finding.kind === 'overlap' && other) {
    return t('desk.finding.overlap', { one: one.name, until: shown(one.end ?? one.start), other: other.name, from: shown(other.start) });
  }
  if (finding.kind === 'gap' && other) {
    return t('desk.finding.gap', { one: one.name, other: other.name });
  }
  return finding.kind === 'odd_length' && one ? t('desk.finding.odd', { one: one.name }) : finding.message;
}
