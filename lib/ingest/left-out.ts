import type { IngestWarning } from "@/lib/ingest/ingested";

/** How many of each an office file holds that its text leaves out. */
export interface LeftOut {
  comments: number;
  /** Stretches that tracked changes took out. */
  deletions: number;
  /** Headers and footers with words in them. */
  headers: number;
  pictures: number;
  /** Formulas, charts and other objects of other programs. */
  objects: number;
  /** Stretches that their author made invisible. */
  hidden: number;
}

export const nothingLeftOut = (): LeftOut => ({
  comments: 0,
  deletions: 0,
  headers: 0,
  pictures: 0,
  objects: 0,
  hidden: 0,
});

const names: readonly (readonly [keyof LeftOut, one: string, many: string])[] = [
  ["comments", "comment", "comments"],
  ["deletions", "deletion of tracked changes", "deletions of tracked changes"],
  ["headers", "header or footer", "headers and footers"],
  ["pictures", "picture", "pictures"],
  ["objects", "embedded object", "embedded objects"],
  ["hidden", "hidden passage", "hidden passages"],
];

/** A warning for each kind of thing that was left out, with its number; none for nothing. */
export function warnOfLeftOut(left: LeftOut): IngestWarning[] {
  return names.flatMap(([name, one, many]): IngestWarning[] => {
    const count = left[name];
    if (count === 0) return [];
    const message =
      count === 1 ? `One ${one} of the file was left out.` : `${count} ${many} of the file were left out.`;
    return [{ code: "LEFT_OUT", message }];
  });
}
