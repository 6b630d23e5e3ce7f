import { deriveGuid } from "@/lib/exchange/refi-qda/derive-guid";
import type { RefiProject, RefiTextSource } from "@/lib/exchange/refi-qda/refi-project";
import { groupBy } from "@/lib/shared/group-by";
import type { TaguetteProject } from "./taguette-project";

/**
 * A project of Taguette in the words of REFI-QDA, so that it is brought over as any other. Documents keep their text in
 * `content`, positions stay bytes of UTF-8. Ids follow from the project's name and time, so that they are the same each time.
 * A highlight without a tag is a selection without a coding.
 */
export function toRefiProject(from: TaguetteProject): RefiProject {
  const origin = `taguette ${from.name} ${from.created}`;
  const guid = (kind: string, id: number | string) => deriveGuid(origin, `${kind} ${id}`);
  const userOf = (login: string | null) => (login === null ? null : guid("user", login));
  const logins = [...new Set(from.highlights.flatMap(({ madeBy }) => madeBy ?? []))];
  const highlightsOf = groupBy(from.highlights, ({ documentId }) => documentId);
  const known = new Set(from.tags.map(({ id }) => id));
  const sources = from.documents.map(({ id, name, description, created, text }): RefiTextSource => ({
    ...{ kind: "text", guid: guid("document", id), name, description, content: text },
    ...{ plainTextPath: "", richTextPath: "", codings: [], noteRefs: [], values: [] },
    ...{ creatingUser: null, created: asMoment(created), modifyingUser: null, modified: null },
    selections: (highlightsOf.get(id) ?? []).map((highlight) => {
      const [creatingUser, made] = [userOf(highlight.madeBy), asMoment(highlight.made)];
      return {
        ...{ guid: guid("highlight", highlight.id), name: "", description: "", representation: null },
        ...{ creatingUser, created: made, modifyingUser: null, modified: null, noteRefs: [] },
        place: { start: highlight.start, end: highlight.end },
        codings: highlight.tagIds
          .filter((tag) => known.has(tag))
          .map((tag) => ({
            ...{ guid: guid(`highlight ${highlight.id} tag`, tag), code: guid("tag", tag) },
            ...{ creatingUser, created: made, noteRefs: [] },
          })),
      };
    }),
  }));
  return {
    ...{ name: from.name, origin: "Taguette", description: from.description, basePath: "" },
    ...{ creatingUser: null, created: asMoment(from.created), modified: null },
    users: logins.map((login) => ({ guid: guid("user", login), name: login, id: login })),
    codes: from.tags.map(({ id, path, description }) => ({
      ...{ guid: guid("tag", id), name: path, description, isCodable: true, color: null },
      ...{ noteRefs: [], children: [] },
    })),
    sources,
    ...{ variables: [], cases: [], notes: [], links: [], sets: [], graphs: [], noteRefs: [] },
  };
}

const asMoment = (written: string | null): string | null =>
  written === null ? null : `${written.replace(" ", "T")}Z`;
