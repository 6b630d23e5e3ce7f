import { DocumentDetails } from "@/lib/documents/schema";
import { type AttributeRow, readRows, toRows } from "./attribute-rows";

/** A document's details as its form holds them. */
export interface DetailsForm {
  readonly title: string;
  readonly authors: string;
  readonly year: string;
  readonly source: string;
  readonly doi: string;
  readonly language: string;
  readonly attributes: readonly AttributeRow[];
}

export type DetailsProblems = Partial<Record<keyof DetailsForm, string>>;

/** The form of known details; attributes by name. */
export function toForm({ attributes, year, ...rest }: DocumentDetails): DetailsForm {
  const rows = toRows(attributes);
  const { title, authors, source, doi, language } = rest;
  return {
    title,
    authors,
    year: year === null ? "" : String(year),
    source,
    doi,
    language,
    attributes: rows,
  };
}

/** The details a form describes, or what is wrong with it by field. Attributes without name and value are left out. */
export function readForm(form: DetailsForm): { details: DocumentDetails } | { problems: DetailsProblems } {
  const rows = readRows(form.attributes);
  if ("problem" in rows) return { problems: { attributes: rows.problem } };
  const year = form.year.trim();
  const parsed = DocumentDetails.safeParse({
    ...form,
    year: year === "" ? null : Number(year),
    attributes: rows.attributes,
  });
  if (parsed.success) return { details: parsed.data };
  const problems: DetailsProblems = {};
  for (const { path, message } of parsed.error.issues) {
    const field = path[0] as keyof DetailsForm;
    problems[field] ??=
      field === "year" && Number.isNaN(Number(year)) ? "Enter a year such as 2024, or nothing." : message;
  }
  return { problems };
}
