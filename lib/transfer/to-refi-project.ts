import { codeTreeOf } from "./refi-codes";
import { deriveGuid } from "@/lib/exchange/refi-qda/derive-guid";
import type {
  RefiCase,
  RefiLink,
  RefiNote,
  RefiProject,
  RefiUser,
  RefiVariable,
  RefiVariableValue,
} from "@/lib/exchange/refi-qda/refi-project";
import { groupBy } from "@/lib/shared/group-by";
import { nobody, textOf } from "./refi-parts";
import type { CaseRow, DocumentRow, ProjectFrame } from "./project-rows";
import type { SourceFacts } from "./to-refi-source";

/** A project without its sources and the notes that join selections, and what its sources are written with. */
export interface RefiFrame {
  readonly project: Omit<RefiProject, "sources">;
  readonly factsOf: (document: DocumentRow) => Omit<SourceFacts, "profile">;
}

/**
 * A project in the words of REFI-QDA. Layers are users, so that a coder's codings stay apart by round; authors without a
 * layer are users, too. Facts of documents and attributes are variables of text. Memos on a document, code, passage or the
 * project are notes that these refer to, others stand alone.
 */
export function toRefiFrame(rows: ProjectFrame, origin: string, now: Date): RefiFrame {
  const userOf = usersBy(rows);
  const variables = listVariables(rows);
  const memosBy = groupBy(rows.memos, ({ target, targetId }) => (target === "free" ? "" : targetId));
  const memosOn = (targetId: string) => (memosBy.get(targetId) ?? []).map(({ id }) => id);
  const present = new Set(rows.documents.map(({ id }) => id));
  const guids = new Map(rows.codes.map(({ id, guid }) => [id, guid]));
  const codeGuid = (codeId: string) => guids.get(codeId)!;
  const valuesOf = (attributes: Readonly<Record<string, string>>): RefiVariableValue[] =>
    Object.entries(attributes).map(([name, value]) => ({ variable: variableGuid(name), value }));
  return {
    project: {
      ...{ name: rows.project.name, origin, description: rows.project.description, basePath: "" },
      ...{ creatingUser: null, created: rows.project.createdAt.toISOString(), modified: now.toISOString() },
      users: listUsers(rows, userOf),
      codes: codeTreeOf(rows.codes, memosOn),
      variables,
      cases: rows.cases.map((each) => toRefiCase(each, valuesOf(each.attributes))),
      notes: [...rows.memos.map((memo) => toNote(memo, userOf)), ...rows.links.flatMap(noteOfLink)],
      links: rows.links.map(toRefiLink),
      sets: [
        ...rows.codeSets.map(({ id, name, codeIds }) => ({
          ...{ guid: id, name, description: "", sources: [], notes: [] },
          codes: codeIds.filter((codeId) => guids.has(codeId)).map(codeGuid),
        })),
        ...rows.groups.map(({ id, name, documentIds }) => ({
          ...{ guid: id, name, description: "", codes: [], notes: [] },
          sources: documentIds.filter((each) => present.has(each)),
        })),
      ],
      graphs: [],
      noteRefs: rows.memos.filter(({ target }) => target === "project").map(({ id }) => id),
    },
    factsOf: (document) => ({ values: valuesOf(factsOfDocument(document)), memosOn, codeGuid }),
  };
}

const variableGuid = (name: string): string => deriveGuid("variable", name);

/** What is known of a document, under the names it has on screen; attributes of the same name come after. */
export function factsOfDocument({
  authors,
  year,
  source,
  doi,
  attributes,
}: Pick<DocumentRow, "authors" | "year" | "source" | "doi" | "attributes">): Record<string, string> {
  const facts = { Authors: authors, Year: year === null ? "" : String(year), Source: source, DOI: doi };
  return { ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== "")), ...attributes };
}

function listVariables({ documents, cases }: ProjectFrame): RefiVariable[] {
  const names = [
    ...documents.flatMap((each) => Object.keys(factsOfDocument(each))),
    ...cases.flatMap(({ attributes }) => Object.keys(attributes)),
  ];
  return [...new Set(names)].map((name) => ({
    guid: variableGuid(name),
    name,
    type: "Text",
    description: "",
  }));
}

/** The GUID an account goes by: its own layer's, as far as it has one outside of rounds. */
function usersBy({ layers }: ProjectFrame): (author: { readonly id: string } | null) => string | null {
  const own = new Map(
    layers.flatMap(({ id, userId, kind, roundId }) =>
      userId !== null && kind === "coder" && roundId === "" ? [[userId, id] as const] : [],
    ),
  );
  return (author) => author && (own.get(author.id) ?? author.id);
}

function listUsers({ layers, memos, links }: ProjectFrame, userOf: ReturnType<typeof usersBy>): RefiUser[] {
  const users = new Map(layers.map(({ id, name }) => [id, name]));
  for (const { author } of [...memos, ...links]) {
    const guid = userOf(author);
    if (author !== null && guid !== null && !users.has(guid)) users.set(guid, author.name);
  }
  return [...users].map(([guid, name]) => ({ guid, name, id: "" }));
}

function toNote(memo: ProjectFrame["memos"][number], userOf: ReturnType<typeof usersBy>): RefiNote {
  const by = userOf(memo.author);
  return textOf(memo.id, memo.title, memo.text, {
    ...{ creatingUser: by, created: memo.createdAt.toISOString() },
    ...{ modifyingUser: by, modified: memo.updatedAt.toISOString() },
  });
}

const noteGuid = (linkId: string): string => deriveGuid(linkId, "note");

const noteOfLink = ({ id, kind, note, createdAt }: ProjectFrame["links"][number]): RefiNote[] =>
  note === "" ? [] : [textOf(noteGuid(id), `Why it ${kind}`, note, nobody(createdAt))];

const toRefiLink = ({
  id,
  kind,
  note,
  fromPassageId,
  toPassageId,
}: ProjectFrame["links"][number]): RefiLink => ({
  ...{ guid: id, name: kind, direction: "OneWay", color: null },
  ...{ origin: fromPassageId, target: toPassageId },
  noteRefs: note === "" ? [] : [noteGuid(id)],
});

const toRefiCase = ({ id, name, links }: CaseRow, values: RefiVariableValue[]): RefiCase => ({
  ...{ guid: id, name, description: "", codeRefs: [], values, selectionRefs: [] },
  sourceRefs: links.filter(({ speaker }) => speaker === "").map(({ documentId }) => documentId),
});
