import { z } from "zod";

/** A moment as a `Date`, or as text with its zone (ISO 8601), which is all that JSON can carry. */
export const instant = z.union(
  [z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))],
  { error: "Give a moment as 2026-03-31T09:00:00Z." },
);
