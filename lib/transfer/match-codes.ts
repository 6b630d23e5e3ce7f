import { foldName } from "@/lib/codebook/code-fields";
import { type KindChoices, type MatchReason, pickFor, type RowMatch } from "./match-choices";
import type { PlannedCode } from "./plan-codes";
import type { PresentCode, PresentProject } from "./present-project";

const pathKey = (parentId: string | null, name: string): string => `${parentId ?? ""} ${foldName(name)}`;

/** Of a code's path, the levels and UTF-16 units that are shown: a file may have hundreds of each. */
const shownLevels = 3;
const shownUnits = 200;

/** The end of a path, which tells most. */
function sayPath(path: readonly string[]): string {
  const said = path.join(" › ");
  return said.length > shownUnits ? `…${said.slice(1 - shownUnits).toWellFormed()}` : said;
}

/**
 * Finds for each planned code the one of here: with its GUID, or merged with what had it; else of its name in the same
 * place of the tree. Each of here is found once, by a GUID before by a name. What stands below a code that is left out
 * is left out with it. In the order of `codes`, parents first.
 */
export function matchCodes(
  codes: readonly PlannedCode[],
  present: Pick<PresentProject, "codes" | "merged">,
  choices: KindChoices,
): RowMatch<PlannedCode>[] {
  const byId = new Map(present.codes.map((code) => [code.id, code]));
  const byGuid = new Map(present.codes.map((code) => [code.guid, code]));
  const byPath = new Map(present.codes.map((code) => [pathKey(code.parentId, code.name), code]));
  const guidOf = (code: PlannedCode): PresentCode | undefined =>
    byGuid.get(code.guid) ?? byId.get(present.merged.get(code.guid) ?? "");
  const named = new Set(codes.flatMap((code) => guidOf(code)?.id ?? []));
  const matches = new Map<string, RowMatch<PlannedCode>>();
  const paths = new Map<string, readonly string[]>();
  const find = (row: PlannedCode, above: RowMatch<PlannedCode> | null): RowMatch<PlannedCode>["here"] => {
    const byGuid = guidOf(row);
    const found = (code: PresentCode, why: MatchReason) => ({ id: code.id, name: code.name, why });
    if (byGuid !== undefined) return found(byGuid, "guid");
    const place = above === null ? null : above.pick === "here" ? (above.here?.id ?? "none") : "none";
    const code = byPath.get(pathKey(place, row.name));
    if (code === undefined || named.has(code.id)) return null;
    named.add(code.id);
    return found(code, "name");
  };
  for (const [index, row] of codes.entries()) {
    const above = row.parentId === null ? null : (matches.get(row.parentId) ?? null);
    const here = find(row, above);
    const key = String(index);
    const pick = above?.pick === "out" ? "out" : pickFor(choices, key, here !== null);
    const path = [...(above === null ? [] : (paths.get(above.row.id) ?? [])), row.name].slice(-shownLevels);
    paths.set(row.id, path);
    matches.set(row.id, { key, name: sayPath(path), here, pick, row });
  }
  return [...matches.values()];
}
