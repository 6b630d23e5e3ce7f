import { z } from "zod";

export const CodebookFileProblem = z
  .object({ row: z.number().nullable(), message: z.string() })
  .meta({ id: "CodebookFileProblem" });

export const NumberFormat = z
  .object({ style: z.enum(["number", "percent"]), decimals: z.number(), thousands: z.boolean() })
  .meta({ id: "NumberFormat" });

const SheetColumn = z
  .object({ heading: z.string(), weight: z.number().optional(), format: NumberFormat.optional() })
  .meta({ id: "SheetColumn" });

const SheetPicture = z
  .object({ png: z.custom<Uint8Array>(), width: z.number(), height: z.number() })
  .meta({ id: "SheetPicture" });

const SheetParagraph = z
  .object({ text: z.string(), picture: SheetPicture.optional(), note: z.string().optional() })
  .meta({ id: "SheetParagraph" });

const SheetValue = z
  .union([z.string(), z.number(), z.array(SheetParagraph)])
  .nullable()
  .meta({ id: "SheetValue" });

export const Sheet = z
  .object({
    title: z.string(),
    caption: z.string().optional(),
    columns: z.array(SheetColumn),
    rows: z.array(z.array(SheetValue)),
    merges: z
      .array(z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() }))
      .optional(),
    note: z.string().optional(),
    appendix: z
      .object({
        note: z.string().optional(),
        title: z.string(),
        caption: z.string().optional(),
        rows: z.array(z.array(SheetValue)),
        columns: z.array(SheetColumn),
        merges: z
          .array(z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() }))
          .optional(),
      })
      .optional(),
  })
  .meta({ id: "Sheet" });
