import { z } from "zod";

/** Controls (line ends too) and the separators that break lines. */
const breaksLine = /[\p{Cc}\u2028\u2029]/u;

/**
 * A name, a title: one line, trimmed, of 1 to `max` UTF-16 units. Any script, direction and emoji; no line breaks or
 * control characters, which neither a list nor the database can hold.
 */
export const lineOfText = (what: string, max: number) =>
  z
    .string()
    .trim()
    .min(1, `Enter ${what}.`)
    .max(max, `This is too long: at most ${max} characters.`)
    .refine((text) => !breaksLine.test(text), "Line breaks and control characters cannot stand here.");
