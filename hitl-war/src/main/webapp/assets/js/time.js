/** Times of day as minutes since midnight. */

/** Minutes of "09:05", or null where there is no time. */
export function minutes(text) {
  const parts = /^(\d{1,2}):(\d{2})/.exec(text ?? '');
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** "09:05", as the API writes it. */
export const iso = (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** "9:05", as people read it. */
export const shown = (minute) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** What a person types: "9.05", "905", "9h05", "14:20", "9"; null when it is no time of day. */
export function typed(text) {
  const parts = /^\s*(\d{1,2})(?:\s*[:.h ]?\s*(\d{2}))?\s*(am|pm)?\s*$/i.exec(text);
  if (!parts) {
    return null;
  }
  const half = (parts[3] ?? '').toLowerCase();
  let hour = Number(parts[1]);
  if (half && hour >= 1 && hour <= 12) {
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  const minute = Number(parts[2] ?? 0);
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
