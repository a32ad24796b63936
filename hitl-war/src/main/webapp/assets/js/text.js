/** What pages say, in the language of the page. */

export const language = document.documentElement.lang;

/** The language as it is written where the visitor is: dates of "en" are not the same everywhere. */
export const locale = navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;

const texts = new Map();
const plurals = new Intl.PluralRules(language);

/** Loads the texts of areas, such as "week"; the common ones come with them. */
export async function loadTexts(...areas) {
  await Promise.all(['common', ...areas].filter((area) => !texts.has(area)).map(load));
}

async function load(area) {
  const answer = await fetch(`/texts/${language}/${area}.json`);
  texts.set(area, await answer.json());
}

/**
 * A text of an area, with what its braces name.
 *
 * @param {string} key area, dot, key: "week.now"; a missing one shows itself
 * @param {Object<string, any>} values for {name}; where count is among them, key.one or key.other is taken where it exists
 */
export function t(key, values = {}) {
  const dot = key.indexOf('.');
  const area = texts.get(key.slice(0, dot)) ?? {};
  const name = key.slice(dot + 1);
  const form = values.count === undefined ? null : area[`${name}.${plurals.select(values.count)}`] ?? area[`${name}.other`];
  const text = form ?? area[name] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, field) => (field in values ? formatted(values[field]) : whole));
}

const numbers = new Intl.NumberFormat(locale);
const formatted = (value) => (typeof value === 'number' ? numbers.format(value) : String(value));

/** A number of currency units, as the language writes it. */
export const money = (amount, currency) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: amount < 0.1 ? 4 : 2 }).format(amount);

export const percent = (share, digits = 0) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);

export const dateText = (date, options = { day: 'numeric', month: 'short' }) =>
  new Intl.DateTimeFormat(locale, options).format(date);

const days = new Map();

/** "long" or "short" names of the days of the week, from Monday. */
export function dayNames(style) {
  if (!days.has(style)) {
    const format = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    days.set(style, Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day))));
  }
  return days.get(style);
}

/** How long, in the two largest units: "2 h 10 min". */
export function duration(minutes) {
  const whole = Math.max(0, Math.round(minutes));
  if (whole >= 24 * 60) {
    return t('common.days', { count: Math.floor(whole / (24 * 60)) });
  }
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) {
    return t('common.minutes', { n: rest });
  }
  return rest === 0 ? t('common.hours', { n: hours }) : `${t('common.hours', { n: hours })} ${t('common.minutes', { n: rest })}`;
}
