import { titleOfFile } from "@/lib/documents/title-of-file";
import type { Reference } from "./reference";

/** What of a document's details a reference can fill. */
const detailFields = ["title", "authors", "year", "source", "doi"] as const;
export type DetailField = (typeof detailFields)[number];
export type FilledDetails = { readonly [F in DetailField]: F extends "year" ? number | null : string };

/** One field that would change. */
export interface DetailChange {
  readonly field: DetailField;
  /** "" for what is not known. */
  readonly from: string;
  readonly to: string;
  /** Nothing a person may have written is lost: it is unknown, or made from the file's name. */
  readonly fills: boolean;
}

/**
 * What a reference says otherwise than a document: fields it knows and that differ, in the order of `detailFields`.
 * What a reference does not know changes nothing.
 */
export function planDetails(
  document: FilledDetails & { readonly fileName: string },
  reference: Reference,
): DetailChange[] {
  return detailFields.flatMap((field) => {
    const [from, to] = [String(document[field] ?? ""), String(reference[field] ?? "")];
    if (to === "" || from === to) return [];
    const fills = from === "" || (field === "title" && from === titleOfFile(document.fileName));
    return [{ field, from, to, fills }];
  });
}
