import { codeLimit, foldName, nameLimit, textLimit } from "@/lib/codebook/code-fields";
import { readDescription } from "@/lib/exchange/codebook-description";
import type { RefiCode } from "@/lib/exchange/refi-qda/refi-project";
import { cleanLine, cleanText } from "@/lib/shared/clean-text";
import type { LossList } from "./loss-list";
import { openNames } from "./name-apart";

/** A code as its row is created, without the project. */
export interface PlannedCode {
  readonly id: string;
  readonly parentId: string | null;
  /** 0-based among its siblings. */
  readonly position: number;
  readonly name: string;
  readonly color: string;
  readonly definition: string;
  readonly whenToUse: string;
  readonly whenNotToUse: string;
  readonly example: string;
  readonly codable: boolean;
  readonly guid: string;
}

export interface PlannedCodes {
  /** Parents first. */
  readonly codes: readonly PlannedCode[];
  /** Ids by the GUIDs of the file. */
  readonly idOf: ReadonlyMap<string, string>;
  /** What each is called by, the same each time the file is read and whether or not codes go below their groups. */
  readonly keys: ReadonlyMap<string, string>;
  /** Ids of the headings that were made for groups: no codes of the file. */
  readonly headings: ReadonlySet<string>;
}

const grey = "#868e96";
const isUuid = (guid: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid);

/** `Group::Code`: the group, and what is left; null for other names. */
export function splitGroup(name: string): readonly [group: string, rest: string] | null {
  const [, group = "", rest = ""] = /^(.+?)::(.+)$/s.exec(name) ?? [];
  return cleanLine(group) === "" || cleanLine(rest) === "" ? null : [cleanLine(group), rest];
}

/** How many codes of any level are called `Group::Code`, as ATLAS.ti writes what belongs together. */
export const countGrouped = (codes: readonly RefiCode[]): number =>
  codes.reduce((sum, { name, children }) => sum + (splitGroup(name) ? 1 : 0) + countGrouped(children), 0);

/**
 * The codes of a project as rows. `byGroups`: `Group::Code` goes below a code of the group's name beside it, which is
 * made, as a heading, where there is none. Names that siblings share get a number; what is longer than a code can hold is
 * cut, and told. Null when there are more than 20,000.
 */
export function planCodes(
  codes: readonly RefiCode[],
  byGroups: boolean,
  { lose }: LossList,
  newId: () => string,
): PlannedCodes | null {
  const planned: PlannedCode[] = [];
  const idOf = new Map<string, string>();
  const guids = new Set<string>();
  const numbers = numberCodes(codes);
  const keys = new Map<string, string>();
  const headings = new Set<string>();
  const siblings = new Map<string | null, Map<string, string>>();
  const names = new Map<string | null, (name: string) => string>();

  const add = (
    parentId: string | null,
    name: string,
    fields: Omit<PlannedCode, "id" | "parentId" | "position" | "name">,
  ) => {
    const taken = siblings.get(parentId) ?? new Map<string, string>();
    siblings.set(parentId, taken);
    const id = newId();
    const nameApart = names.get(parentId) ?? openNames(foldName, nameLimit);
    names.set(parentId, nameApart);
    const own = nameApart(name);
    if (own !== name) lose("name of a code", "another in the same place has it, so it got a number", name);
    planned.push({ id, parentId, position: taken.size, name: own, ...fields });
    taken.set(foldName(own), id);
    return id;
  };
  const heading = (parentId: string | null, group: string, first: string): string => {
    const known = siblings.get(parentId)?.get(foldName(group));
    if (known !== undefined) return known;
    const id = add(parentId, cut(group), { ...noTexts, color: grey, codable: false, guid: newId() });
    keys.set(id, `group of ${first}`);
    headings.add(id);
    return id;
  };

  const visit = (list: readonly RefiCode[], parentId: string | null) => {
    if (planned.length > codeLimit) return;
    // Codes that are groups themselves come before those that go below them.
    const ordered = byGroups
      ? [...list].sort((a, b) => Number(splitGroup(a.name) !== null) - Number(splitGroup(b.name) !== null))
      : list;
    for (const code of ordered) {
      if (planned.length > codeLimit) return;
      const split = byGroups ? splitGroup(code.name) : null;
      const key = String(numbers.get(code));
      const home = split === null ? parentId : heading(parentId, split[0], key);
      const name = cleanLine(split === null ? code.name : split[1]);
      if (name.length > nameLimit)
        lose("end of a code's name", `names are cut after ${nameLimit} characters`, name);
      const guid = isUuid(code.guid) && !guids.has(code.guid) ? code.guid : newId();
      guids.add(guid);
      const id = add(home, cut(name) || "Unnamed code", {
        ...textsOf(code, lose),
        color: code.color ?? grey,
        codable: code.isCodable,
        guid,
      });
      keys.set(id, key);
      if (!idOf.has(code.guid)) idOf.set(code.guid, id);
      visit(code.children, id);
    }
  };
  visit(codes, null);
  return planned.length > codeLimit ? null : { codes: planned, idOf, keys, headings };
}

/** Codes of a file numbered from 0 in its order, each before those below it. */
function numberCodes(codes: readonly RefiCode[], numbers = new Map<RefiCode, number>()) {
  for (const code of codes) {
    numbers.set(code, numbers.size);
    numberCodes(code.children, numbers);
  }
  return numbers;
}

const noTexts = { definition: "", whenToUse: "", whenNotToUse: "", example: "" };

const cut = (name: string): string => name.slice(0, nameLimit).toWellFormed().trim();

function textsOf({ name, description }: RefiCode, lose: LossList["lose"]) {
  const texts = readDescription(cleanText(description));
  const shorten = (text: string) => {
    if (text.length > textLimit)
      lose(
        "end of a code's description",
        `descriptions are cut after ${textLimit.toLocaleString("en")} characters`,
        name,
      );
    return text.slice(0, textLimit).toWellFormed();
  };
  return {
    definition: shorten(texts.definition),
    whenToUse: shorten(texts.whenToUse),
    whenNotToUse: shorten(texts.whenNotToUse),
    example: shorten(texts.example),
  };
}
