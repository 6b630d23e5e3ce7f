"use client";

import { nameCoder } from "@/lib/coding/name-coder";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { QuickChoice } from "@/components/coding/palette-options";
import { api } from "@/lib/api/client";
import type { Code } from "@/lib/codebook/code";
import { type CodeTree, codePath, visibleOrder } from "@/lib/codebook/tree";
import type { DocumentCodings } from "@/lib/coding/document-codings";
import { createShowPassages } from "@/lib/coding/shown-passages";
import type { StripeNames } from "@/components/margin/stripes";
import type { LayerFilter } from "./use-layer-filter";

/** Rebuilt only when a name changes, not with every count: whoever depends on it repaints the text. */
function useNames(pairs: readonly (readonly [id: string, name: string])[]): ReadonlyMap<string, string> {
  const key = JSON.stringify(pairs);
  return useMemo(() => new Map(JSON.parse(key) as [string, string][]), [key]);
}

interface DocumentPlace {
  readonly projectId: string;
  readonly documentId: string;
}

/** The passages of the document that a smart code finds; null where none is asked, and until it is known. */
function useFoundBy(queryId: string | null, place: DocumentPlace): ReadonlySet<string> | null {
  const { data } = useQuery({
    ...api.queries.findIn.queryOptions({ input: { ...place, queryId: queryId ?? "" } }),
    enabled: queryId !== null,
  });
  return useMemo(() => (queryId === null || data === undefined ? null : new Set(data)), [queryId, data]);
}

/** What is shown of a document's codings, looked up by id, and whose codings are shown. */
export function useReaderView(
  codings: DocumentCodings,
  codes: readonly Code[],
  tree: CodeTree,
  announcing: boolean,
  filter: LayerFilter,
  place: DocumentPlace,
) {
  const { hiddenLayers, hideLayers, toggleLayer, onlyCodeId, showOnlyCode, onlySmart, showOnlySmart } =
    filter;
  const onlyIds = useFoundBy(onlySmart?.id ?? null, place);
  /** Hides all but one layer. */
  const showOnlyLayer = useCallback(
    (layerId: string) => hideLayers(codings.layers.flatMap(({ id }) => (id === layerId ? [] : id))),
    [codings.layers, hideLayers],
  );
  const codeById = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  const layerById = useMemo(
    () => new Map(codings.layers.map((layer) => [layer.id, layer])),
    [codings.layers],
  );
  const choices = useMemo<QuickChoice[]>(
    () =>
      visibleOrder(tree, () => true).map(({ code }) => ({
        id: code.id,
        name: code.name,
        path: codePath(tree, code.id).map(({ name }) => name),
        code,
      })),
    [tree],
  );
  const [showPassages] = useState(createShowPassages);
  const passages = useMemo(
    () => showPassages(codings.passages, hiddenLayers, onlyCodeId, onlyIds),
    [showPassages, codings.passages, hiddenLayers, onlyCodeId, onlyIds],
  );
  const codeNames = useNames(codes.map(({ id, name }) => [id, name]));
  const coderNames = useNames(codings.layers.map((layer) => [layer.id, nameCoder(layer)]));
  const names = useMemo<StripeNames>(
    () => ({
      code: (codeId) => codeNames.get(codeId) ?? "A code that is gone",
      coder: (layerId) => coderNames.get(layerId) ?? "you",
      announcing,
    }),
    [codeNames, coderNames, announcing],
  );
  return {
    codeById,
    layerById,
    choices,
    passages,
    names,
    hiddenLayers,
    toggleLayer,
    showOnlyLayer,
    onlyCodeId,
    showOnlyCode,
    onlySmart,
    /** Whether it is known by now what the smart code finds here; until then all is shown. */
    foundBySmart: onlyIds !== null,
    showOnlySmart,
  };
}
