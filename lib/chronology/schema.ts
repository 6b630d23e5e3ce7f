import { z } from "zod";
import { titleLimit } from "./dating";
import { spanOf } from "./day";

const id = z.string().regex(/^[\w-]{1,64}$/);

export const ChronologyInput = z.object({
  projectId: z.uuid(),
  /** With their sub-codes; empty: any code. */
  codeIds: z.array(id).max(1_000).readonly(),
  /** Empty: all. */
  documentIds: z.array(id).max(10_000).readonly(),
});
export type ChronologyInput = z.infer<typeof ChronologyInput>;

const day = z.string().refine((written) => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written)?.map(Number) ?? [];
  return year !== undefined && spanOf(year, month, date) !== null;
}, "This is no day: write it as 2022-02-05.");

export const SetDatingInput = z
  .object({
    projectId: z.uuid(),
    passageId: z.uuid(),
    /** Of the recognised date; "" for an added one. */
    key: z.string().regex(/^\d{0,9}$/),
    /** Both "" for the days as recognised. */
    from: day.or(z.literal("")),
    to: day.or(z.literal("")),
    title: z.string().max(titleLimit, `The title is too long: at most ${titleLimit} characters.`),
    hidden: z.boolean(),
  })
  .refine(({ from, to }) => (from === "") === (to === "") && from <= to, {
    message: "The last day is before the first.",
    path: ["to"],
  });
export type SetDatingInput = z.infer<typeof SetDatingInput>;
