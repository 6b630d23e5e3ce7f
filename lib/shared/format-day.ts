const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A moment as its day in UTC, "21 Nov 2026": the same on server and browser, wherever they stand. */
export const formatDay = (moment: Date): string => format.format(moment);
