/** A day as 2026-11-23 in the words of a language, by the calendar that it was written in; all else as it stands. */
export function formatDate(date: string, lang: string): string {
  const [, year = 0, month = 0, day = 0] =
    /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(date)?.map(Number) ?? [];
  // oxlint-disable-next-line no-restricted-globals -- no clock: the day that a note names
  const { Date: Day } = globalThis;
  const time = new Day(Day.UTC(year, month - 1, day));
  // 2026-02-31 is no day.
  if (year === 0 || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return date;
  return new Intl.DateTimeFormat(localeOf(lang), {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(time);
}

/** English that names no country is that of most of the world: the day stands before the month. */
function localeOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang;
}
