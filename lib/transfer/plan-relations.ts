import { caseKey, caseNameLimit } from "@/lib/cases/case";
import { setCodesLimit } from "@/lib/codebook/code-set";
import { foldName, nameLimit } from "@/lib/codebook/code-fields";
import type { RefiLink, RefiProject, RefiVariableValue } from "@/lib/exchange/refi-qda/refi-project";
import { cleanLine } from "@/lib/shared/clean-text";
import { keptInDescription, type LossList } from "./loss-list";
import type { MemoTargets } from "./memo-targets";
import { openNames } from "./name-apart";

type LinkKind = "supports" | "contradicts" | "explains" | "continues";

export interface PlannedLink {
  readonly id: string;
  readonly fromPassageId: string;
  readonly toPassageId: string;
  readonly kind: LinkKind;
  readonly note: string;
}

const kinds: readonly (readonly [name: RegExp, kind: LinkKind, turned: boolean])[] = [
  [/^is support(ed|ing) by|^supported by/, "supports", true],
  [/support/, "supports", false],
  [/^is contradicted by|^contradicted by/, "contradicts", true],
  [/contradict/, "contradicts", false],
  [/^is explained by|^explained by/, "explains", true],
  [/explain/, "explains", false],
  [/^(is )?continued by/, "continues", true],
  [/continu/, "continues", false],
];

/**
 * Links between passages whose name is a kind of link here. The others are told, and where they join a note, used. `made` is
 * told which row each became.
 */
export function planLinks(
  links: readonly RefiLink[],
  notes: ReadonlySet<string>,
  targets: MemoTargets,
  made: Map<string, string>,
  { lose }: LossList,
  newId: () => string,
): PlannedLink[] {
  return links.flatMap(({ guid, name, origin, target }): PlannedLink[] => {
    if ([origin, target].some((end) => end !== null && notes.has(end))) return [];
    const [from, to] = [origin, target].map((end) => (end === null ? null : targets.find(end)));
    const [, kind, turned] = kinds.find(([pattern]) => pattern.test(name.toLowerCase())) ?? [];
    const joins = from?.target === "passage" && to?.target === "passage" && from.id !== to.id;
    if (!joins || kind === undefined) {
      lose(
        "link",
        joins
          ? "links of its kind have no place yet; it stands in the project's description, which is kept"
          : keptInDescription,
        name,
      );
      return [];
    }
    const [fromPassageId, toPassageId] = turned ? [to.id, from.id] : [from.id, to.id];
    const id = newId();
    made.set(guid, id);
    return [{ id, fromPassageId, toPassageId, kind, note: "" }];
  });
}

export interface PlannedSet {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly codeIds: readonly string[];
}

export interface PlannedDocumentSet {
  readonly id: string;
  readonly name: string;
  readonly documentIds: readonly string[];
}

/**
 * Sets of codes as code sets, sets of sources as sets of documents. `documents`: ids by the GUIDs of sources; `made` is told
 * which row each set became.
 */
export function planSets(
  sets: RefiProject["sets"],
  codeIds: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, readonly string[]>,
  made: Map<string, string>,
  { lose }: LossList,
  newId: () => string,
): { readonly codeSets: readonly PlannedSet[]; readonly documentSets: readonly PlannedDocumentSet[] } {
  const codeSets: PlannedSet[] = [];
  const documentSets: PlannedDocumentSet[] = [];
  const nameApart = openNames(foldName, nameLimit);
  for (const { guid, name, description, codes, sources, notes } of sets) {
    const called = cleanLine(name).slice(0, nameLimit).toWellFormed() || "Unnamed set";
    const ids = [...new Set(codes.flatMap((code) => codeIds.get(code) ?? []))];
    if (ids.length > setCodesLimit)
      lose(
        "member of a set of codes",
        `a set holds at most ${setCodesLimit}`,
        name,
        ids.length - setCodesLimit,
      );
    const id = newId();
    if (ids.length > 0 || sources.length + notes.length === 0)
      codeSets.push({ id, position: codeSets.length, name: called, codeIds: ids.slice(0, setCodesLimit) });
    for (const source of sources)
      if (!documents.has(source)) lose("document of a set", "it was not carried", name);
    const documentIds = [...new Set(sources.flatMap((source) => documents.get(source) ?? []))];
    const setId = codeSets[codeSets.length - 1]?.id === id ? newId() : id;
    if (documentIds.length > 0) documentSets.push({ id: setId, name: nameApart(called), documentIds });
    made.set(guid, id);
    lose("memo in a set", keptInDescription, name, notes.length);
    if (description.trim() !== "") lose("description of a set", keptInDescription, name);
  }
  return { codeSets, documentSets };
}

export interface PlannedCases {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly attributes: Record<string, string>;
  }[];
  readonly caseLinks: readonly {
    readonly id: string;
    readonly caseId: string;
    readonly documentId: string;
  }[];
}

/** Cases with their values, and the documents that belong to them. `documents`: ids by the GUIDs of sources. */
export function planCases(
  { cases, variables }: Pick<RefiProject, "cases" | "variables">,
  documents: ReadonlyMap<string, readonly string[]>,
  targets: MemoTargets,
  { lose }: LossList,
  newId: () => string,
): PlannedCases {
  const planned: { id: string; name: string; attributes: Record<string, string> }[] = [];
  const caseLinks: { id: string; caseId: string; documentId: string }[] = [];
  const nameApart = openNames(caseKey, caseNameLimit);
  const attributes = readAttributes(variables);
  for (const each of cases) {
    const base = cleanLine(each.name).slice(0, caseNameLimit).toWellFormed() || "Unnamed case";
    const name = nameApart(base);
    const id = newId();
    planned.push({ id, name, attributes: attributes(each.values) });
    targets.add(each.guid, { target: "case", id }, []);
    targets.comment({ target: "case", id, title: "Description", text: each.description, created: null });
    for (const source of new Set(each.sourceRefs)) {
      const ids = documents.get(source) ?? [];
      for (const documentId of ids) caseLinks.push({ id: newId(), caseId: id, documentId });
      if (ids.length === 0) lose("document of a case", "it was not carried", each.name);
    }
    lose("code of a case", keptInDescription, each.name, each.codeRefs.length);
    lose("passage of a case", keptInDescription, each.name, each.selectionRefs.length);
  }
  for (const { name, description } of variables)
    if (description.trim() !== "") lose("description of a variable", keptInDescription, name);
  return { cases: planned, caseLinks };
}

const mostAttributes = 49;

/** In UTF-16 units. */
export const longestAttributeName = 80;

/** Values by the names of their variables, each a line; the last of several of one name. */
export function readAttributes(
  variables: RefiProject["variables"],
): (values: readonly RefiVariableValue[]) => Record<string, string> {
  const names = new Map(
    variables.map(({ guid, name }) => [guid, cleanLine(name).slice(0, longestAttributeName).toWellFormed()]),
  );
  return (values) =>
    Object.fromEntries(
      values
        .map(
          ({ variable, value }) =>
            [names.get(variable) ?? "", cleanLine(value).slice(0, 1_000).toWellFormed()] as const,
        )
        .filter(([name, value]) => name !== "" && value !== "")
        .slice(0, mostAttributes),
    );
}
