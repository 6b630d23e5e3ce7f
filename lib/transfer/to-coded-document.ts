import { buildTree, codePath, visibleOrder } from "@/lib/codebook/tree";
import { choosePassages } from "@/lib/coding/print-model";
import { joinCodePath } from "@/lib/exchange/codebook-path";
import type { CodedDocument, CodedFrame, NamedMemo } from "@/lib/exchange/coded/coded-document";
import { groupBy } from "@/lib/shared/group-by";
import type { Page } from "@/lib/text/page";
import type { ReadText } from "@/lib/text/stored-text";
import type { DocumentRow, ProjectRows } from "./project-rows";

/** A document's text as it is read, with its pages where it was printed. */
export interface DocumentReading extends ReadText {
  readonly pages: readonly Page[];
}

/** Makes coded documents of a project's rows, one after the other, so that no more than one text is held at a time. */
export interface CodedDocuments {
  readonly frame: CodedFrame;
  readonly make: (document: DocumentRow, reading: DocumentReading) => CodedDocument;
}

/** `layerIds`: whose codings and memos, and memos of nobody who is known; null for all in the rows. What nobody of these coded is no passage. */
export function openCodedDocuments(rows: ProjectRows, layerIds: ReadonlySet<string> | null): CodedDocuments {
  const tree = buildTree(rows.codes);
  const codes = visibleOrder(tree, () => true).map(({ code, depth }) => ({
    ...{ id: code.id, name: code.name, depth, codable: code.codable },
    ...{ color: code.color, definition: code.definition },
    path: joinCodePath(codePath(tree, code.id).map(({ name }) => name)),
  }));
  const chosenLayers = rows.layers.filter(({ id }) => layerIds === null || layerIds.has(id));
  const coders = chosenLayers.map(({ id, name, origin }) => ({ id, name, isModel: origin === "model" }));
  const authors = new Set(chosenLayers.flatMap(({ userId }) => userId ?? []));
  const isChosen = (author: ProjectRows["memos"][number]["author"]) =>
    layerIds === null || author === null || authors.has(author.id);
  const shown = new Set(coders.map(({ id }) => id));
  const codingsOf = groupBy(
    rows.codings.filter(({ layerId }) => shown.has(layerId)),
    ({ passageId }) => passageId,
  );
  const passagesOf = groupBy(rows.passages, ({ documentId }) => documentId);
  const memosOf = groupBy(
    rows.memos.filter(({ target, author }) => target === "passage" && isChosen(author)),
    ({ targetId }) => targetId,
  );
  const chosen = { withoutLayers: new Set<string>(), codeIds: null };
  return {
    frame: { codes, coders },
    make: ({ id, title, authors, year }, { text, blocks, pages, language }) => {
      const own = (passagesOf.get(id) ?? []).map((passage) => ({
        ...{ id: passage.id, ranges: passage.ranges, region: passage.region },
        codings: codingsOf.get(passage.id) ?? [],
      }));
      return {
        ...{ title, authors, year, text, blocks, pages, language },
        passages: choosePassages(own, chosen),
        codedAt: new Map(own.flatMap((each) => each.codings.map((coding) => [coding.id, coding.createdAt]))),
        memos: new Map(own.map((passage) => [passage.id, (memosOf.get(passage.id) ?? []).map(toMemo)])),
      };
    },
  };
}

const toMemo = ({ title, text, author, updatedAt }: ProjectRows["memos"][number]): NamedMemo => ({
  ...{ title, text, author: author?.name ?? "", at: updatedAt },
});
