import { z } from "zod";

const Course = z
  .object({
    length: z.number(),
    rows: z.array(
      z.object({
        passages: z.number(),
        characters: z.number(),
        first: z.number().nullable(),
        spans: z.array(z.tuple([z.number(), z.number()])),
        id: z.string(),
        heading: z.string(),
        depth: z.number(),
      }),
    ),
    cells: z.array(z.number()),
  })
  .meta({ id: "Course" });

/** What the procedures of pictures answer, by their names. */
export const picturesOutputs = { getCourse: Course };
