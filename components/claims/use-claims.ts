"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { newId } from "@/components/coding/new-id";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import type { Stance } from "@/lib/claims/claim";
import type { ClaimsView } from "@/lib/claims/claim-view";
import type { HoldInput } from "@/lib/claims/schema";

/** The project's claims as the server has them. */
export const useClaims = (projectId: string, initialData: ClaimsView) =>
  useQuery({ ...api.claims.list.queryOptions({ input: { projectId } }), initialData });

/** What a passage says to a claim. */
export interface Said {
  readonly stance: Stance;
  readonly reading: string;
}

/** A place that is held against a claim: the ids of what is new are given here. */
export type Held = Omit<HoldInput, "projectId" | "id" | "passageId">;

/** What can be done with claims and what is held against them. Promises tell whether it worked. */
export function useClaimActions(projectId: string) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  return useMemo(() => {
    const settle = () => queries.invalidateQueries({ queryKey: api.claims.key() });
    const run = (command: Parameters<typeof save>[0]) =>
      save(command, { failed: "The claim was not saved", undoable: true, settle });
    return {
      add: (text: string) => run(() => client.claims.add({ projectId, id: newId(), text, note: "" })),
      edit: (id: string, text: string, note: string) =>
        run(() => client.claims.edit({ projectId, id, text, note })),
      move: (id: string, beforeId: string | null) =>
        run(() => client.claims.move({ projectId, id, beforeId })),
      remove: (id: string) => run(() => client.claims.remove({ projectId, id })),
      hold: (held: Held) =>
        run(() => client.claims.hold({ projectId, id: newId(), passageId: newId(), ...held })),
      changeEvidence: (id: string, said: Said) =>
        run(() => client.claims.changeEvidence({ projectId, id, ...said })),
      letGo: (id: string) => run(() => client.claims.letGo({ projectId, id })),
    };
  }, [projectId, queries, save]);
}

export type ClaimActions = ReturnType<typeof useClaimActions>;
