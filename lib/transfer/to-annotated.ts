import { buildTree, codePath } from "@/lib/codebook/tree";
import type { OutgoingCoding } from "@/lib/exchange/web-annotation/write-annotations";
import { groupBy } from "@/lib/shared/group-by";
import type { ProjectRows } from "./project-rows";

/** Between the codes of a path, as in tables for statistics. */
const below = " > ";

/**
 * The codings of words by their documents' ids, in the order of their passages, as they go out as annotations. Areas of pages
 * have no words, and are left out.
 */
export function listAnnotated(rows: ProjectRows): ReadonlyMap<string, readonly OutgoingCoding[]> {
  const tree = buildTree(rows.codes);
  const codes = new Map(
    rows.codes.map(({ id, guid }) => [
      id,
      {
        guid,
        path: codePath(tree, id)
          .map(({ name }) => name)
          .join(below),
      },
    ]),
  );
  const layers = new Map(rows.layers.map((layer) => [layer.id, layer]));
  const codingsOf = groupBy(rows.codings, ({ passageId }) => passageId);
  const told = rows.passages.flatMap(({ id: passageId, documentId, ranges }) =>
    (ranges.length === 0 ? [] : (codingsOf.get(passageId) ?? [])).flatMap((coding) => {
      const { id, codeId, layerId, weight, createdAt: created } = coding;
      const [code, layer] = [codes.get(codeId), layers.get(layerId)];
      if (code === undefined || layer === undefined) return [];
      const [coder, isModel] = [layer.name, layer.origin === "model"];
      return [{ documentId, coding: { id, ranges, code, coder, isModel, weight, created } }];
    }),
  );
  const byDocument = groupBy(told, ({ documentId }) => documentId);
  return new Map([...byDocument].map(([id, those]) => [id, those.map(({ coding }) => coding)]));
}
