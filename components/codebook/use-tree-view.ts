"use client";

import { useMemo, useState } from "react";
import { filterTree } from "@/lib/codebook/filter-tree";
import type { CodeTree } from "@/lib/codebook/tree";
import { listTreeRows } from "./tree-rows";
import { useOpenCodes } from "./use-open-codes";

/** What one sees of a tree, and where one stands in it. */
export function useTreeView(projectId: string, tree: CodeTree) {
  const { isOpen, setOpen } = useOpenCodes(projectId);
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState<string | null>(null);
  /** The code that is being renamed, or the place of the one that is being named. */
  const [naming, setNaming] = useState<Naming | null>(null);
  const shown = useMemo(() => filterTree(tree, typed), [tree, typed]);
  const draft = naming?.kind === "new" ? naming : null;
  const rows = useMemo(() => listTreeRows(tree, { isOpen, shown, draft }), [tree, isOpen, shown, draft]);
  const lines = useMemo(() => rows.filter((row) => row.kind === "code"), [rows]);
  const activeId = lines.some(({ node }) => node.code.id === wanted)
    ? wanted
    : (lines[0]?.node.code.id ?? null);
  const drafted = rows.findIndex((row) => row.kind === "draft");
  /** Index of the line to keep in view. */
  const inView =
    drafted >= 0 ? drafted : rows.findIndex((row) => row.kind === "code" && row.node.code.id === activeId);
  return {
    inView,
    typed,
    setTyped,
    setOpen,
    activeId,
    setActiveId: setWanted,
    naming,
    setNaming,
    rows,
    lines,
  };
}

export type Naming =
  | { readonly kind: "rename"; readonly id: string }
  | { readonly kind: "new"; readonly parentId: string | null };
