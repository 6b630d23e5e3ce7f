import { DocumentDetails } from "@/lib/documents/schema";

/** A document's details as its form holds them. */
export interface DetailsForm {
  readonly title: string;
  readonly authors: string;
  readonly year: string;
  readonly source: string;
  readonly doi: string;
  readonly language: string;
  readonly attributes: readonly { readonly key: string; readonly name: string; readonly value: string }[];
}

export type DetailsProblems = Partial<Record<keyof DetailsForm, string>>;

/** The form of known details; attributes by name. */
export function toForm({ attributes, year, ...rest }: DocumentDetails): DetailsForm {
  const rows = Object.entries(attributes)
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([name, value]) => ({ key: name, name, value }));
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
  const rows = form.attributes.filter(({ name, value }) => name.trim() !== "" || value.trim() !== "");
  const names = rows.map(({ name }) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined && twice !== "")
    return { problems: { attributes: `Two attributes are called “${twice}”. Rename or remove one.` } };
  const year = form.year.trim();
  const parsed = DocumentDetails.safeParse({
    ...form,
    year: year === "" ? null : Number(year),
    attributes: Object.fromEntries(rows.map(({ name, value }) => [name, value])),
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
