"use client";

import { useCallback, useMemo, useState } from "react";

/** Whose codings are shown, of which code, and of which smart code: one answer for every text in the page. */
export interface LayerFilter {
  readonly hiddenLayers: ReadonlySet<string>;
  readonly hideLayers: (layerIds: readonly string[]) => void;
  readonly toggleLayer: (layerId: string) => void;
  /** The one code that is shown; null: all are. */
  readonly onlyCodeId: string | null;
  readonly showOnlyCode: (codeId: string | null) => void;
  /** The smart code of whose passages alone codings are shown; null: of all. */
  readonly onlySmart: OnlySmart | null;
  readonly showOnlySmart: (smart: OnlySmart | null) => void;
}

interface OnlySmart {
  readonly id: string;
  readonly name: string;
}

export function useLayerFilter(): LayerFilter {
  const [hiddenLayers, setHiddenLayers] = useState<ReadonlySet<string>>(new Set());
  const hideLayers = useCallback((layerIds: readonly string[]) => setHiddenLayers(new Set(layerIds)), []);
  const toggleLayer = useCallback(
    (layerId: string) =>
      setHiddenLayers((hidden) => {
        const next = new Set(hidden);
        if (!next.delete(layerId)) next.add(layerId);
        return next;
      }),
    [],
  );
  const [onlyCodeId, showOnlyCode] = useState<string | null>(null);
  const [onlySmart, showOnlySmart] = useState<OnlySmart | null>(null);
  return useMemo(
    () => ({ hiddenLayers, hideLayers, toggleLayer, onlyCodeId, showOnlyCode, onlySmart, showOnlySmart }),
    [hiddenLayers, hideLayers, toggleLayer, onlyCodeId, onlySmart],
  );
}
