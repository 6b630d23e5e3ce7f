import { foldName } from "@/lib/codebook/code-fields";
import { type KindChoices, type MatchReason, pickFor, type RowMatch } from "./match-choices";
import { type PlannedCode, type PlannedCodes, splitGroup } from "./plan-codes";
import type { PresentCode, PresentProject } from "./present-project";

const pathKey = (parentId: string | null, name: string): string => `${parentId ?? ""} ${foldName(name)}`;

/** As `pathKey` for a code called `Group::Code`, with or without blanks between. */
const groupedKey = (parentId: string | null, [group, rest]: readonly [string, string]): string =>
  pathKey(parentId, `${group.trim()}::${rest.trim()}`);

/** Of a code's path, the levels and UTF-16 units that are shown: a file may have hundreds of each. */
const shownLevels = 3;
const shownUnits = 200;

/** The end of a path, which tells most. */
function sayPath(path: readonly string[]): string {
  const said = path.join(" › ");
  return said.length > shownUnits ? `…${said.slice(1 - shownUnits).toWellFormed()}` : said;
}

interface CodesOfFile {
  readonly codes: readonly PlannedCode[];
  readonly codeKeys: PlannedCodes["keys"];
  readonly headings: PlannedCodes["headings"];
}

/**
 * Finds for each planned code the one of here: with its GUID, or merged with what had it; else of its name in the same
 * place of the tree, also where one of them is called `Group::Code` and the other stands below its group. Each of here
 * is found once, by a GUID before by a name. What stands below a code that is left out is left out with it; headings of
 * groups, of which all codes are here or left out, are not there. In the order of `codes`, parents first.
 */
export function matchCodes(
  { codes, codeKeys, headings }: CodesOfFile,
  present: Pick<PresentProject, "codes" | "merged">,
  choices: KindChoices,
): RowMatch<PlannedCode>[] {
  const byId = new Map(present.codes.map((code) => [code.id, code]));
  const byGuid = new Map(present.codes.map((code) => [code.guid, code]));
  const byPath = new Map<string, PresentCode>();
  for (const code of present.codes) {
    const split = splitGroup(code.name);
    if (split !== null) byPath.set(groupedKey(code.parentId, split), code);
  }
  // A name as it is written comes before one that is the same but for blanks.
  for (const code of present.codes) byPath.set(pathKey(code.parentId, code.name), code);
  const guidOf = (code: PlannedCode): PresentCode | undefined =>
    byGuid.get(code.guid) ?? byId.get(present.merged.get(code.guid) ?? "");
  const named = new Set(codes.flatMap((code) => guidOf(code)?.id ?? []));
  const matches = new Map<string, RowMatch<PlannedCode>>();
  const paths = new Map<string, readonly string[]>();
  const aboveOf = ({ parentId }: PlannedCode) => (parentId === null ? null : (matches.get(parentId) ?? null));
  const placeBelow = (above: RowMatch<PlannedCode> | null): string | null =>
    above === null ? null : above.pick === "here" ? (above.here?.id ?? "none") : "none";
  /** By which name and place one of here can be the same, the likeliest first. */
  const listPaths = (row: PlannedCode): string[] => {
    const above = aboveOf(row);
    const place = placeBelow(above);
    const names = [pathKey(place, row.name)];
    // Headings are not the only groups: a code of the file can be one itself.
    if (above !== null) names.push(groupedKey(placeBelow(aboveOf(above.row)), [above.row.name, row.name]));
    const split = splitGroup(row.name);
    if (split === null) return names;
    const group = byPath.get(pathKey(place, split[0]));
    return [...names, groupedKey(place, split), ...(group ? [pathKey(group.id, split[1])] : [])];
  };
  const find = (row: PlannedCode): RowMatch<PlannedCode>["here"] => {
    const byGuid = guidOf(row);
    const found = (code: PresentCode, why: MatchReason) => ({ id: code.id, name: code.name, why });
    if (byGuid !== undefined) return found(byGuid, "guid");
    const code = listPaths(row)
      .map((path) => byPath.get(path))
      .find((each) => each !== undefined && !named.has(each.id));
    if (code === undefined) return null;
    named.add(code.id);
    return found(code, "name");
  };
  for (const row of codes) {
    const above = aboveOf(row);
    const here = find(row);
    const key = codeKeys.get(row.id)!;
    const pick = above?.pick === "out" ? "out" : pickFor(choices, key, here !== null);
    const path = [...(above === null ? [] : (paths.get(above.row.id) ?? [])), row.name].slice(-shownLevels);
    paths.set(row.id, path);
    matches.set(row.id, { key, name: sayPath(path), here, pick, row });
  }
  const filled = new Set(
    [...matches.values()].map(({ pick, row }) => (pick === "new" ? row.parentId : null)),
  );
  return [...matches.values()].filter(
    ({ row, pick }) => pick !== "new" || !headings.has(row.id) || filled.has(row.id),
  );
}
