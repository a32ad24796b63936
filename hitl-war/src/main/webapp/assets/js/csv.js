/** Tables to take along. */

/** A text that a spreadsheet would take for a formula has an apostrophe before it. */
const safe = (value) => (typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? ''));

const cell = (value) => (/[",\r\n]/.test(safe(value)) ? `"${safe(value).replaceAll('"', '""')}"` : safe(value));

/** Lines of cells as RFC 4180 has them. */
export const csv = (rows) => rows.map((row) => row.map(cell).join(',') + '\r\n').join('');

/** Hands rows over as a file. */
export function download(fileName, rows) {
  const address = URL.createObjectURL(new Blob(['\ufeff', csv(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
