/** A sheet as the page of sheets knows it, and how it changes. Nothing here draws or asks. */
import { t } from './text.js';

/** What the server takes unless it is set up otherwise. */
export const LIMIT_BYTES = 25 * 1024 * 1024;

/** What file choosers offer. */
export const ACCEPTED = '.png,.jpg,.jpeg,.tif,.tiff,.webp,.bmp,.pdf,.docx,.xlsx,.csv,.html,.htm,image/png,image/jpeg,image/tiff,image/webp';

const READABLE = /^(png|jpe?g|tiff?|webp|bmp|pdf|docx|xlsx|csv|html?)$/;
const PICTURES = /^(png|jpe?g|tiff?|webp|bmp)$/;
const SHOWN_BY_BROWSERS = /^image\/(png|jpeg|webp|bmp)$/;

/** The five stages, as far as people care. */
export const STAGES = ['received', 'straightened', 'read', 'compared', 'ready'];

const STAGE_OF = {
  waiting: 0, sending: 0, pending: 1, classifying: 1, preprocessing: 1, ocr: 2, llm_processing: 2, validating: 3,
  hitl_pending: 3, hitl_in_progress: 3, completed: 5,
};

const extension = (name) => (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? '').toLowerCase();

/** Why a file need not be sent: a key of a text, or the empty text where the server shall say. */
export function refusal(file) {
  if (file.size === 0) {
    return 'empty';
  }
  if (file.size > LIMIT_BYTES) {
    return 'too_large';
  }
  const end = extension(file.name);
  return end && !READABLE.test(end) ? 'unsupported' : '';
}

/** A file that somebody has just chosen. */
export function rowOfFile(file) {
  const fault = refusal(file);
  return {
    key: crypto.randomUUID(), file, name: file.name, status: fault ? 'refused' : 'waiting', fault, sent: 0, job: null, jobId: null,
    documentId: null, pages: null, createdAt: new Date(), cached: false,
    picture: SHOWN_BY_BROWSERS.test(file.type) && !fault ? URL.createObjectURL(file) : '',
  };
}

/** A document of the list. */
export const rowOfDocument = (document) => ({
  key: document.id, file: null, name: document.fileName, status: document.status ?? 'pending', fault: '', sent: 1, job: null,
  jobId: document.jobId, documentId: document.id, pages: document.pageCount, createdAt: new Date(document.createdAt), cached: false,
  picture: document.pageCount ? smallPicture(document.id) : '',
});

export const smallPicture = (documentId) => `/api/v1/documents/${documentId}/pages/1/preview?size=small`;

/** What the tile says where there is no picture. */
export const tile = (row) => extension(row.name).toUpperCase() || '?';

const isPicture = (row) => PICTURES.test(extension(row.name));

export const isUnderWay = (row) => row.status in STAGE_OF && row.status !== 'completed';
export const isWithPerson = (row) => row.status.startsWith('hitl');
export const isWithMachine = (row) => isUnderWay(row) && !isWithPerson(row) && row.jobId !== null;

/** Which stage a sheet is at, 0..4; 5 when all are done. */
export const stageOf = (row) => STAGE_OF[row.status] ?? 0;

/** Takes over what the API says of a job. */
export function withJob(row, job) {
  row.job = job;
  row.status = job.status;
  row.cached ||= job.cached;
  row.timetableId = job.timetableId;
  row.doubtful = job.doubtful ?? 0;
}

/** Seconds until it is done by the server's estimate; null when there is none, or when it has passed. */
export function secondsLeft(row, now = Date.now()) {
  const end = Date.parse(row.job?.estimatedCompletion ?? '');
  return end > now ? Math.ceil((end - now) / 1000) : null;
}

/** Why a job has failed: a key of a text. */
export function reason(row) {
  if (row.status === 'refused') {
    return row.fault;
  }
  const flaw = row.job?.pictureFlaw;
  return flaw ? `flaw.${flaw}` : (row.job?.errorCode ?? 'failed').toLowerCase();
}

const TIPS = {
  'flaw.blur': ['parallel', 'light', 'focus'],
  'flaw.small': ['nearer', 'light', 'focus'],
  'flaw.cut_off': ['corners', 'parallel', 'light'],
  'flaw.glare': ['glare', 'light', 'parallel'],
  'flaw.unclear': ['light', 'parallel', 'focus'],
};

/** Which of the drawn tips help. */
export const tipsFor = (row) => TIPS[reason(row)] ?? (isPicture(row) && reason(row) === 'document_unreadable' ? TIPS['flaw.unclear'] : []);

/** What is said of a sheet in a sentence. */
export function sentence(row) {
  switch (row.status) {
    case 'waiting': return t(row.held ? `sheets.held.${row.held}` : 'sheets.waiting', { seconds: row.heldSeconds ?? 0 });
    case 'sending': return t('sheets.sending', { percent: Math.round(row.sent * 100) });
    case 'hitl_pending':
    case 'hitl_in_progress':
      return row.doubtful ? t('sheets.person.blocks', { count: row.doubtful }) : t('sheets.person');
    case 'completed': return row.cached ? t('sheets.cached') : row.blocks ? t(row.unsure ? 'sheets.done.unsure' : 'sheets.done.sure', { count: row.blocks }) : '';
    case 'cancelled': return t('sheets.cancelled');
    case 'failed':
    case 'refused': return t(`sheets.problem.${reason(row)}`);
    default: return working(row);
  }
}

function working(row) {
  const left = secondsLeft(row);
  const stage = t(`sheets.now.${STAGES[stageOf(row)]}`);
  return left === null ? stage : `${stage} ${t('sheets.left', { count: left })}`;
}
