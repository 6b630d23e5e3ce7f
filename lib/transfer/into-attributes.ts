import { foldName } from "@/lib/codebook/code-fields";
import type { Tallies } from "./into-report";
import type { LossList } from "./loss-list";
import { leftOut } from "./match-choices";
import type { Matching } from "./match-items";
import { openNames } from "./name-apart";
import { longestAttributeName } from "./plan-relations";
import type { PresentProject } from "./present-project";

type Values = Readonly<Record<string, string>>;

/** Gives attributes of a file to documents and cases, under the names they have here. */
export function openAttributes(
  { attributes: matches }: Pick<Matching, "attributes">,
  present: Pick<PresentProject, "attributes">,
  { count }: Tallies,
  { lose }: LossList,
) {
  const names = new Map<string, string | null>();
  const nameApart = openNames(foldName, longestAttributeName);
  for (const name of present.attributes) nameApart(name);
  for (const { row, here, pick } of matches) {
    if (pick === "here" && here !== null) names.set(row.name, here.name);
    else names.set(row.name, pick === "out" ? null : nameApart(row.name));
  }
  /** Values under the names of here, without those that are left out. */
  const rename = (values: Values): [name: string, value: string][] =>
    Object.entries(values).flatMap(([given, value]) => {
      const name = names.get(given) ?? null;
      if (name !== null) return [[name, value] as [string, string]];
      count("value of an attribute", "out");
      lose("value of an attribute", leftOut, given);
      return [];
    });
  return {
    /** The values of a document or case that is new. */
    ofNew(values: Values): Record<string, string> {
      const own = rename(values);
      count("value of an attribute", "added", own.length);
      return Object.fromEntries(own);
    },
    /**
     * All values of a document or case of here with those of the file that it has not: a value that is there stays.
     * `facts`: what is known of it besides; `most`: how many attributes it can have.
     */
    merge(here: Values, facts: Values, values: Values, most: number): Record<string, string> {
      const merged = new Map(Object.entries(here));
      const besides = new Map(Object.entries(facts));
      for (const [name, value] of rename(values)) {
        const known = merged.get(name) ?? besides.get(name);
        if (known === undefined && merged.size < most) {
          merged.set(name, value);
          count("value of an attribute", "added");
        } else if (known === value) count("value of an attribute", "here");
        else {
          count("value of an attribute", "out");
          lose(
            "value of an attribute",
            known === undefined
              ? `there can be no more than ${most} in one place`
              : "it has another value here, which stays",
            name,
          );
        }
      }
      return Object.fromEntries(merged);
    },
  };
}
