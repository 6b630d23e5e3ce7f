"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";

/** What was decided on codings of a document: asked for when it is first looked at. */
export function useDecisionsIn(projectId: string, documentId: string) {
  const { data } = useQuery(
    api.adjudication.listDecisions.queryOptions({ input: { projectId, documentId } }),
  );
  return data ?? null;
}
