/** The page of sheets: add some, see them being read, find them again. */
import { get, post, remove, signInWhenSignedOut } from './api.js';
import { alertNow, announce, html, render, showAccount } from './page.js';
import { follow, on as hear } from './live.js';
import { loadTexts, t } from './text.js';
import { isUnderWay, isWithMachine, rowOfDocument, rowOfFile, sentence, smallPicture, withJob } from './sheets-model.js';
import { Outgoing, sendFile } from './sheets-upload.js';
import { drop, list } from './sheets-view.js';

const ON_A_PAGE = 20;
const REGRET_MILLIS = 8000;
const POLL_MILLIS = 3000;
const state = { rows: [], search: '', page: 1, pages: 1, loading: true, fault: '', over: false, removed: null, live: false };
const main = document.getElementById('main');

const view = () => html`
  <div class="wrap">
    <h1>${t('sheets.add')}</h1>
    <p class="soft">${t('sheets.lead')}</p>
    ${drop(state, actions)}
    ${list(state, actions)}
  </div>`;

const draw = () => render(view(), main);

async function load() {
  const asked = { page: state.page, search: state.search };
  state.loading = true;
  try {
    const query = new URLSearchParams({ mine: 'true', limit: ON_A_PAGE, page: asked.page, ...(asked.search ? { search: asked.search } : {}) });
    const { items, pagination } = await get(`/documents?${query}`);
    if (asked.page !== state.page || asked.search !== state.search) {
      return;
    }
    const unsent = state.rows.filter((row) => !row.documentId);
    const known = new Map(state.rows.map((row) => [row.documentId, row]));
    state.rows = [...unsent, ...items.map((item) => known.get(item.id) ?? rowOfDocument(item))];
    state.pages = Math.max(1, Math.ceil(pagination.total / ON_A_PAGE));
    state.fault = '';
    state.rows.filter((row) => row.jobId && !row.job && (isUnderWay(row) || row.status === 'failed')).forEach(watch);
  } catch (problem) {
    state.fault = said(problem);
  }
  state.loading = false;
  draw();
}

const said = (problem) => (problem.status === 0 ? t('common.offline') : t('common.failed', { id: problem.requestId }));

function watch(row) {
  if (isUnderWay(row)) {
    follow(row.jobId);
  }
  refresh(row);
}

/** Asks how far a sheet is. */
async function refresh(row) {
  const before = row.status;
  try {
    withJob(row, await get(`/jobs/${row.jobId}`));
  } catch {
    return; // asked again when something happens, or by the clock
  }
  if (row.status !== before) {
    await arrived(row);
  }
  draw();
}

async function arrived(row) {
  if (row.status === 'completed') {
    const { items } = await get(`/timetables/${row.timetableId}/timeblocks`).catch(() => ({ items: [] }));
    row.blocks = items.length;
    row.unsure = items.some((block) => block.flags.length > 0);
    if (!row.picture) {
      row.picture = await pictureOf(row);
    }
  }
  const text = `${row.name}: ${row.status === 'completed' ? t('sheets.flag.ready') : sentence(row)}`;
  (row.status === 'failed' ? alertNow : announce)(text);
}

const pictureOf = async (row) => ((await get(`/documents/${row.documentId}`).catch(() => ({}))).pageCount ? smallPicture(row.documentId) : '');

function heard(message) {
  const row = state.rows.find((other) => other.jobId === message.jobId);
  if (!row) {
    return;
  }
  if (message.type === 'job:status' && isWithMachine({ ...row, status: message.status })) {
    const before = sentence(row);
    row.status = message.status;
    draw();
    if (sentence(row) !== before) {
      announce(`${row.name}: ${sentence(row)}`);
    }
  } else {
    refresh(row);
  }
}

const outgoing = new Outgoing(async (row) => {
  row.status = 'sending';
  row.abort = new AbortController();
  draw();
  try {
    const accepted = await sendFile(row.file, row.key, (share) => { row.sent = share; draw(); }, row.abort.signal);
    Object.assign(row, { documentId: accepted.documentId, jobId: accepted.jobId, status: accepted.status, cached: accepted.cached, file: null });
    watch(row);
    if (row.status === 'completed') {
      await refresh(row);
      await arrived(row);
    }
  } catch (problem) {
    unsent(row, problem);
  }
  draw();
});

/** A file that did not get through: what passes by itself is tried again, all else is said. */
function unsent(row, problem) {
  if (problem.name === 'AbortError') {
    return;
  }
  if (problem.status === 0 || problem.status === 429 || problem.status === 503) {
    const seconds = problem.retryAfter || 5;
    Object.assign(row, { status: 'waiting', sent: 0, held: problem.status === 0 ? 'offline' : 'many', heldSeconds: seconds });
    setTimeout(() => state.rows.includes(row) && outgoing.add([row]), seconds * 1000);
    return;
  }
  row.status = 'refused';
  row.fault = { 400: 'empty', 413: 'too_large', 415: 'unsupported', 507: 'no_room' }[problem.status] ?? 'failed';
  alertNow(`${row.name}: ${sentence(row)}`);
}

function forget(row) {
  state.rows = state.rows.filter((other) => other !== row);
  if (row.picture.startsWith('blob:')) {
    URL.revokeObjectURL(row.picture);
  }
}

let search = 0;
let regret = 0;

const actions = {
  files(files) {
    const rows = files.map(rowOfFile);
    state.rows.unshift(...rows);
    outgoing.add(rows.filter((row) => row.status === 'waiting'));
    rows.filter((row) => row.fault).forEach((row) => alertNow(`${row.name}: ${sentence(row)}`));
    draw();
    document.getElementById(`sheet-${rows[0]?.key}`)?.scrollIntoView({ block: 'nearest' });
  },
  instead(row, files) {
    actions.files(files);
    if (files.length) {
      discard(row);
    }
  },
  async cancel(row) {
    row.abort?.abort();
    if (!row.jobId) {
      outgoing.drop(row);
      forget(row);
      draw();
      announce(t('sheets.cancelled'));
      return;
    }
    try {
      withJob(row, await post(`/jobs/${row.jobId}/cancel`, {}));
      announce(`${row.name}: ${sentence(row)}`);
    } catch {
      await refresh(row);
    }
    draw();
  },
  async again(row) {
    try {
      row.cached = false;
      withJob(row, await post(`/jobs/${row.jobId}/retry`, row.status === 'completed' ? { fresh: true } : {}));
      watch(row);
    } catch (problem) {
      state.fault = said(problem);
    }
    draw();
  },
  remove(row) {
    finishRemoval();
    forget(row);
    if (row.documentId) {
      state.removed = row;
      regret = setTimeout(finishRemoval, REGRET_MILLIS);
    }
    draw();
    announce(t('sheets.removed', { name: row.name }));
    main.querySelector('.list .notice .btn, .drop input')?.focus();
  },
  restore() {
    clearTimeout(regret);
    state.removed = null;
    load();
  },
  search(text) {
    clearTimeout(search);
    search = setTimeout(() => { state.search = text.trim(); state.page = 1; load(); }, 250);
  },
  page(page) {
    state.page = page;
    load().then(() => document.getElementById('own')?.scrollIntoView());
  },
  pictureless(row) {
    row.picture = '';
    draw();
  },
  reload: load,
};

function discard(row) {
  forget(row);
  if (row.documentId) {
    remove(`/documents/${row.documentId}`).catch(() => {});
  }
  draw();
}

function finishRemoval() {
  clearTimeout(regret);
  if (state.removed) {
    remove(`/documents/${state.removed.documentId}`).catch(() => load());
    state.removed = null;
    draw();
  }
}

function over(event, isOver) {
  if ([...(event.dataTransfer?.types ?? [])].includes('Files')) {
    event.preventDefault();
    if (state.over !== isOver) {
      state.over = isOver;
      draw();
    }
  }
}

await loadTexts('sheets');
signInWhenSignedOut();
showAccount();
main.replaceChildren();
draw();
document.addEventListener('dragover', (event) => over(event, true));
document.addEventListener('dragleave', (event) => event.relatedTarget === null && over(event, false));
document.addEventListener('drop', (event) => {
  over(event, false);
  actions.files([...(event.dataTransfer?.files ?? [])]);
});
document.addEventListener('paste', (event) => event.clipboardData.files.length && actions.files([...event.clipboardData.files]));
window.addEventListener('pagehide', finishRemoval);
['job:status', 'job:completed', 'job:failed', 'job:hitl_required'].forEach((type) => hear(type, heard));
hear('connected', () => { state.live = true; });
hear('disconnected', () => { state.live = false; });
setInterval(() => state.rows.filter(isWithMachine).forEach((row) => (state.live ? draw() : refresh(row))), POLL_MILLIS);
await load();
