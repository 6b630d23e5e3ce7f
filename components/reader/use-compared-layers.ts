"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { readCompare } from "@/lib/coding/compare-address";
import type { Layer } from "@/lib/coding/coding";
import type { LayerFilter } from "./use-layer-filter";

/** Shows just the layers that the address names to be compared, once it is known which there are. */
export function useComparedLayers(layers: readonly Layer[], { hideLayers }: LayerFilter): void {
  const search = useSearchParams();
  const named = readCompare(search)?.join(",") ?? null;
  const answered = useRef<string | null>(null);
  useEffect(() => {
    if (named === null || layers.length === 0 || answered.current === named) return;
    answered.current = named;
    const compared = named.split(",");
    const others = layers.filter(({ id }) => !compared.includes(id));
    // An address of layers that one does not see hides nothing.
    if (others.length < layers.length) hideLayers(others.map(({ id }) => id));
  }, [named, layers, hideLayers]);
}
