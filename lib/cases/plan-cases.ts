import { type Case, type CaseLink, caseKey, caseNameLimit } from "@/lib/cases/case";
import { cleanLine } from "@/lib/shared/clean-text";
import { type Change, created, updated } from "@/lib/shared/change";

/** A case that an import finds in a file. */
export interface WantedCase {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What belongs to it: whole documents (`speaker` "") or what one speaker says in them. */
  readonly links: readonly Pick<CaseLink, "documentId" | "speaker">[];
}

/** What the project has: live rows only. */
export interface KnownCases {
  readonly cases: readonly Case[];
  readonly links: readonly CaseLink[];
}

/** What a rule cannot make up itself. */
export interface Source {
  readonly newId: () => string;
  /** ISO 8601. */
  readonly now: string;
}

/**
 * The changes that give a project the cases a file names, to be written in the same event as its documents. A case of
 * the same name is taken, whatever its capitals; else one is made. An attribute that a case has already keeps its value,
 * and a link that stands is not made twice. Wanted cases of one name are one case; a blank name is passed over. Gives
 * cases before links, in the order wanted; nothing for nothing.
 */
export function planCases(known: KnownCases, wanted: readonly WantedCase[], source: Source): Change[] {
  const before = new Map(known.cases.map((each) => [each.id, each]));
  const byKey = new Map(known.cases.map((each) => [caseKey(each.name), each]));
  const places = new Set(known.links.map(linkKey));
  const links: Change[] = [];
  for (const { name: given, attributes = {}, links: wantedLinks } of wanted) {
    const name = cleanLine(cleanLine(given).slice(0, caseNameLimit).toWellFormed());
    if (name === "") continue;
    const found = byKey.get(caseKey(name)) ?? { id: source.newId(), name, attributes: {} };
    byKey.set(caseKey(name), { ...found, attributes: { ...attributes, ...found.attributes } });
    for (const { documentId, speaker } of wantedLinks) {
      const link = { caseId: found.id, documentId, speaker };
      if (places.has(linkKey(link))) continue;
      places.add(linkKey(link));
      const id = source.newId();
      links.push(created("caseLink", id, { id, ...link }));
    }
  }
  const cases = [...byKey.values()].flatMap((each) => {
    const old = before.get(each.id);
    if (old === undefined) return [created("case", each.id, { ...each, createdAt: source.now })];
    const told = Object.keys(each.attributes).length > Object.keys(old.attributes).length;
    return told ? (updated("case", each.id, { ...old }, { attributes: each.attributes }) ?? []) : [];
  });
  return [...cases, ...links];
}

const linkKey = ({ caseId, documentId, speaker }: Omit<CaseLink, "id">): string =>
  `${caseId} ${documentId} ${speaker}`;
