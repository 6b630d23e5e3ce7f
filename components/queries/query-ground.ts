import type { ReactNode } from "react";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { CodeTree } from "@/lib/codebook/tree";
import type { Query } from "@/lib/queries/query";

/** What queries of a project can be made of. */
export interface QueryGround {
  readonly tree: CodeTree;
  readonly filters: FiltersView;
}

/** Shows a part of a query, by what it is among its neighbours; a null takes it away. */
export type RenderPart = (label: string, part: Query, onChange: (part: Query | null) => void) => ReactNode;
