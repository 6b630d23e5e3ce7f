import type { CaseView } from "@/lib/cases/case-view";

/** A column of the table of cases: one of its own, or an attribute by its name. */
export type CaseColumn = "name" | "links" | "codings" | { readonly attribute: string };

export interface CaseOrder {
  readonly by: CaseColumn;
  readonly descending: boolean;
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/**
 * Cases in the order of a column; numbers inside texts count by value. A case without the attribute stands last in both
 * directions, and equals stand by name, then id.
 */
export function sortCases(cases: readonly CaseView[], { by, descending }: CaseOrder): CaseView[] {
  const sign = descending ? -1 : 1;
  return [...cases].sort((a, b) => {
    const [left, right] = [valueOf(a, by), valueOf(b, by)];
    const unknown = Number(left === "") - Number(right === "");
    if (unknown !== 0) return unknown;
    const order = typeof left === "number" ? left - Number(right) : collator.compare(left, String(right));
    return sign * order || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  });
}

function valueOf(each: CaseView, by: CaseColumn): string | number {
  if (typeof by === "object") return each.attributes[by.attribute] ?? "";
  return by === "links" ? each.links.length : each[by];
}

/** The cases that hold every word in their name, attributes or documents; capitals do not count. No words keep all. */
export function filterCases(cases: readonly CaseView[], words: string): CaseView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return cases.filter(({ name, attributes, links }) => {
    const told = Object.values(attributes);
    const linked = links.flatMap(({ documentTitle, speaker }) => [documentTitle, speaker]);
    const all = [name, ...told, ...linked].join("\n").toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

/** The names of all attributes, the most frequent first, then by name. */
export function attributeNamesOf(cases: readonly Pick<CaseView, "attributes">[]): string[] {
  const counts = new Map<string, number>();
  for (const { attributes } of cases)
    for (const name of Object.keys(attributes)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || collator.compare(a, b)).map(([name]) => name);
}
