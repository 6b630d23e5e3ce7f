/** A free attribute as a form holds it. */
export interface AttributeRow {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** The rows of known attributes, by name. */
export const toRows = (attributes: Readonly<Record<string, string>>): AttributeRow[] =>
  Object.entries(attributes)
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([name, value]) => ({ key: name, name, value }));

/** The attributes that rows describe, or what is wrong with them. Rows without name and value are left out. */
export function readRows(
  rows: readonly AttributeRow[],
): { attributes: Record<string, string> } | { problem: string } {
  const used = rows.filter(({ name, value }) => name.trim() !== "" || value.trim() !== "");
  const names = used.map(({ name }) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined && twice !== "")
    return { problem: `Two attributes are called “${twice}”. Rename or remove one.` };
  return { attributes: Object.fromEntries(used.map(({ name, value }) => [name, value])) };
}
