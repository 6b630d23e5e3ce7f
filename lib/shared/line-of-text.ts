import { z } from "zod";
import { cleanLine } from "./clean-text";

/** A name or a title of 1 to `max` UTF-16 units, cleaned to one line. `what` completes "Enter …". */
export const lineOfText = (what: string, max: number) =>
  z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(1, `Enter ${what}.`).max(max, `This is too long: at most ${max} characters.`));
