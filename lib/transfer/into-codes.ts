import { foldName, nameLimit } from "@/lib/codebook/code-fields";
import { groupBy } from "@/lib/shared/group-by";
import type { Tallies } from "./into-report";
import type { LossList } from "./loss-list";
import { leftOut, type RowMatch } from "./match-choices";
import { openNames } from "./name-apart";
import type { PlannedCode } from "./plan-codes";
import type { PresentProject } from "./present-project";

/**
 * The codes that a codebook gets, parents first and after the siblings that are there, and the code of here for each
 * planned one; null for one that is left out. Names that siblings have already get a number.
 */
export function addCodes(
  matches: readonly RowMatch<PlannedCode>[],
  { codes: present }: Pick<PresentProject, "codes">,
  { count }: Tallies,
  { lose }: LossList,
  newId: () => string,
): { readonly codes: PlannedCode[]; readonly idOf: ReadonlyMap<string, string | null> } {
  const idOf = new Map<string, string | null>();
  const codes: PlannedCode[] = [];
  const guids = new Set(present.map(({ guid }) => guid));
  const siblings = groupBy(present, ({ parentId }) => parentId);
  const places = new Map<string | null, { name: (name: string) => string; position: number }>();
  const placeIn = (parentId: string | null) => {
    const known = places.get(parentId);
    if (known !== undefined) return known;
    const beside = siblings.get(parentId) ?? [];
    const name = openNames(foldName, nameLimit);
    for (const each of beside) name(each.name);
    const place = { name, position: Math.max(-1, ...beside.map(({ position }) => position)) + 1 };
    places.set(parentId, place);
    return place;
  };
  for (const { row, here, pick, name } of matches) {
    if (pick === "out") {
      idOf.set(row.id, null);
      count("code", "out");
      lose("code", leftOut, name);
      continue;
    }
    if (pick === "here" && here !== null) {
      idOf.set(row.id, here.id);
      count("code", "here");
      continue;
    }
    const parentId = row.parentId === null ? null : (idOf.get(row.parentId) ?? null);
    const place = placeIn(parentId);
    const called = place.name(row.name);
    if (called !== row.name)
      lose("name of a code", "a code of here has it in the same place, so it got a number", name);
    const guid = guids.has(row.guid) ? newId() : row.guid;
    guids.add(guid);
    codes.push({ ...row, parentId, name: called, position: place.position, guid });
    place.position += 1;
    idOf.set(row.id, row.id);
    count("code", "added");
  }
  return { codes, idOf };
}
