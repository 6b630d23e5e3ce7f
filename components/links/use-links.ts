"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { newId } from "@/components/coding/new-id";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import { type Relation, endsOf } from "@/lib/links/link";
import type { LinkView } from "@/lib/links/server/queries";

/** The project's links, or those at a passage. */
export const useLinks = (projectId: string, passageId?: string, initialLinks?: readonly LinkView[]) =>
  useQuery({
    ...api.links.list.queryOptions({ input: { projectId, passageId } }),
    ...(initialLinks && { initialData: [...initialLinks] }),
  });

/** What can be done with links. Promises tell whether it worked. */
export function useLinkActions(projectId: string) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  return useMemo(() => {
    const settle = () => queries.invalidateQueries({ queryKey: api.links.key() });
    const run = (command: () => ReturnType<typeof client.links.add>) =>
      save(command, { failed: "The link was not saved", undoable: true, settle });
    return {
      /** Links the passage `here`, which stands at the relation's end, with `there`. */
      add: (relation: Relation, here: string, there: string, note: string) =>
        run(() =>
          client.links.add({
            projectId,
            id: newId(),
            ...endsOf(relation, here, there),
            kind: relation.kind,
            note,
          }),
        ),
      /** `relation`: as it is to be said from the end `here` of the link. */
      change: (link: LinkView, here: string, relation: Relation, note = link.note) => {
        const there = link.from.passageId === here ? link.to.passageId : link.from.passageId;
        const said = { ...endsOf(relation, here, there), kind: relation.kind, note };
        return run(() => client.links.change({ projectId, id: link.id, ...said }));
      },
      remove: ({ id }: LinkView) => run(() => client.links.remove({ projectId, id })),
    };
  }, [projectId, queries, save]);
}

export type LinkActions = ReturnType<typeof useLinkActions>;
