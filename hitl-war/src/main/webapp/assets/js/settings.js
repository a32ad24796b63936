/** What the district has chosen, and the cloud switch, which stands on two pages. */
import { call, patch as sendPatch } from './api.js';
import { CURRENCY, fault } from './admin.js';
import { announce, html, icon, nothing } from './page.js';
import { money, percent, t, duration } from './text.js';
import { vars } from './vars.js';

/** @returns {Promise<{values: Object, version: string}>} */
export async function readSettings() {
  const { data, version } = await call('GET', '/admin/settings');
  return { values: data, version };
}

/**
 * Chooses; where somebody else has chosen meanwhile, the settings become theirs.
 *
 * @param {{values: Object, version: string}} settings are changed in place
 * @param {Object} wanted a merge patch
 * @returns {Promise<?Problem>} null when it is done
 */
export async function choose(settings, wanted) {
  try {
    await sendPatch('/admin/settings', wanted, settings.version);
    Object.assign(settings, await readSettings());
    return null;
  } catch (problem) {
    if (problem.status === 412) {
      Object.assign(settings, await readSettings().catch(() => ({})));
    }
    return problem;
  }
}

const OUTSIDE = ['cloud_ocr', 'llm'];

/** What the switch would change, from what has happened: numbers of documents, seconds and money. */
function consequences(overview) {
  const of = (tiers, value) => overview.tiers.filter(({ tier }) => tiers.includes(tier)).reduce((sum, one) => sum + (value(one) ?? 0), 0);
  const person = of(['person'], (one) => one.medianSeconds);
  const outside = Math.max(...overview.tiers.filter(({ tier }) => OUTSIDE.includes(tier)).map((one) => one.medianSeconds ?? 0));
  return {
    settledOutside: of(OUTSIDE, (one) => one.documents),
    settledByPeople: of(['person'], (one) => one.documents),
    longerMinutes: person > outside ? Math.round((person - outside) / 60) : 0,
    spent: overview.spent,
  };
}

/** "12.00 of 30.00" with a bar; without a limit the amount alone. */
const spending = ({ spent, monthlyLimit }, month) => html`
  <div><div class="row"><span>${monthlyLimit === null
    ? t('admin.cloud.spent', { month, spent: money(spent, CURRENCY) })
    : t('admin.cloud.spentof', { month, spent: money(spent, CURRENCY), limit: money(monthlyLimit, CURRENCY) })}</span>
    <span class="muted">${monthlyLimit === null ? t('admin.cloud.nolimit') : t('admin.cloud.stops')}</span></div>
    ${monthlyLimit === null ? nothing : meter(spent, monthlyLimit)}</div>`;

/** A bar that says how much of something is used; it only repeats what stands beside it. */
export const meter = (used, whole) => {
  const full = whole > 0 ? Math.min(100, (used / whole) * 100) : used > 0 ? 100 : 0;
  return html`<span class="meter ${used > whole ? 'over' : ''}" aria-hidden="true" ${vars({ '--v': full.toFixed(1) })}><i></i></span>`;
};

function effect(isOn, overview, month) {
  const { settledOutside, settledByPeople, longerMinutes, spent } = consequences(overview);
  if (!isOn) {
    return [t('admin.cloud.ifon'), t('admin.cloud.ifon.people', { count: settledByPeople, month })];
  }
  return [
    t('admin.cloud.ifoff'),
    settledOutside > 0 ? t('admin.cloud.ifoff.people', { count: settledOutside, month }) : t('admin.cloud.ifoff.nobody', { month }),
    settledOutside > 0 && longerMinutes > 0 ? t('admin.cloud.ifoff.wait', { time: duration(longerMinutes) }) : '',
    spent > 0 ? t('admin.cloud.ifoff.saves', { amount: money(spent, CURRENCY) }) : '',
  ];
}

/**
 * The switch, with what it changes said beforehand.
 *
 * @param {{settings: Object, overview: Object, budget: Object, tiers: Object[]}} shown overview is the month's
 * @param {string} month its name
 * @param {() => void} draw
 */
export function cloudCard({ settings, overview, budget, tiers }, month, draw) {
  const isOn = settings.values.cloudAllowed;
  const hosts = tiers.filter(({ host }) => host).map(({ host }) => host);
  const flip = async (event) => {
    const wanted = event.target.checked;
    event.target.checked = isOn;
    settings.wrong = await choose(settings, { cloudAllowed: wanted });
    if (settings.wrong === null) {
      announce(t(wanted ? 'admin.cloud.nowon' : 'admin.cloud.nowoff'));
    }
    draw();
  };
  return html`
    <section class="sheet card cloud" aria-labelledby="cloud">${fault(settings.wrong, t('admin.changed.switch'))}
      <div class="row"><div><h2 id="cloud">${t('admin.cloud')}</h2><p class="soft">${t('admin.cloud.lead')}</p></div>
        <label class="switch"><input type="checkbox" role="switch" .checked=${isOn} @change=${flip}
          aria-describedby="cloud-effect" aria-label=${t('admin.cloud')}><span aria-hidden="true">${t(isOn ? 'admin.on' : 'admin.off')}</span></label></div>
      <ul>
        <li>${icon('lock')}<span>${t(settings.values.maskNames ? 'admin.cloud.masked' : 'admin.cloud.unmasked')}</span></li>
        <li>${icon('cloud')}<span>${t('admin.cloud.used', { shown: overview.cloudDocuments, count: overview.documents, month,
          share: percent(overview.documents ? overview.cloudDocuments / overview.documents : 0) })}</span></li>
        <li>${icon('pin')}<span>${hosts.length ? t('admin.cloud.hosts', { hosts: hosts.join(', ') }) : t('admin.cloud.nohosts')}</span></li>
      </ul>
      ${spending(budget, month)}
      <p class="effect" id="cloud-effect">${effect(isOn, overview, month).filter(Boolean).join(' ')}</p>
    </section>`;
}
