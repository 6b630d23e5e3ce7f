import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { lineOfText } from "@/lib/shared/line-of-text";
import { licences, packagedTexts, type Licence } from "./package-options";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

/** Times of files in a ZIP begin in 1980; of what is after 2099 programs make different days. */
const isDayOfZip = (day: string): boolean => day >= "1980-01-01" && day <= "2099-12-31";

/** The address of a package, parameter by parameter; all but the title may be left out. */
export const PackageAddress = z.object({
  title: lineOfText("a title", 300),
  description: z.string().max(4_000).transform(cleanText).default(""),
  version: z.string().trim().max(50).default("1.0"),
  date: z.iso
    .date()
    .refine(isDayOfZip, "A ZIP file holds days of the years 1980 to 2099. Choose one of them.")
    .optional(),
  licence: z.enum(Object.keys(licences) as [Licence, ...Licence[]]).optional(),
  creators: z
    .string()
    .transform((ids) => ids.split(",").filter((id) => id !== ""))
    .pipe(z.array(z.uuid()).max(1_000))
    .default([]),
  texts: z.enum(packagedTexts).default("none"),
  memos: flag.default(false),
});
