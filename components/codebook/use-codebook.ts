"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Code } from "@/lib/codebook/code";
import type { CodeView } from "@/lib/codebook/server/queries";
import { buildTree } from "@/lib/codebook/tree";
import { codesOf } from "./codes-of";
import { useCodebookActions } from "./use-codebook-actions";

/** A project's codebook with what is counted of each code, and what one can do with it. */
export function useCodebook(projectId: string, initialCodes?: readonly CodeView[]) {
  const { data, isPending, error } = useQuery({
    ...codesOf(projectId),
    ...(initialCodes && { initialData: [...initialCodes] }),
  });
  const codes = useMemo(() => data ?? [], [data]);
  const tree = useMemo(() => buildTree(codes), [codes]);
  return { codes, tree, isPending, error, actions: useCodebookActions(projectId) };
}

/** The same without what is counted: drawn again when a code changes, and not whenever something is coded. */
export function useUncountedCodebook(projectId: string, initialCodes: readonly CodeView[]) {
  const { data: codes } = useQuery({
    ...codesOf(projectId),
    initialData: [...initialCodes],
    select: withoutCounts,
  });
  const tree = useMemo(() => buildTree(codes), [codes]);
  return { codes, tree, actions: useCodebookActions(projectId) };
}

const withoutCounts = (codes: readonly CodeView[]): Code[] =>
  codes.map(({ codings: _codings, memos: _memos, ...code }) => code);
