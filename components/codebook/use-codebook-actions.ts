"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { isWriting, runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";
import { addCode, type AddCodeInput } from "@/lib/codebook/add-code";
import type { CodeFields } from "@/lib/codebook/code-fields";
import { type CodebookProblem, describeCodebookProblem } from "@/lib/codebook/codebook-problem";
import { editCode } from "@/lib/codebook/edit-code";
import { moveCode, type MoveCodeInput } from "@/lib/codebook/move-code";
import type { CodeView } from "@/lib/codebook/server/queries";
import { applyChanges, type Change } from "@/lib/shared/change";
import type { Result } from "@/lib/shared/result";
import { codesOf } from "./codes-of";

type Outcome = Result<Change[], CodebookProblem>;
interface Told {
  readonly event: { readonly summary: string } | null;
}

/** The codes after changes, as the list would come from the server. */
function codesAfter(codes: readonly CodeView[], changes: readonly Change[]): CodeView[] {
  const rows = new Map(codes.map((code) => [code.id, { ...code }]));
  const next = applyChanges(rows, "code", changes);
  return [...next.values()].map((row) => ({ codings: 0, memos: 0, ...row })) as unknown as CodeView[];
}

/**
 * What one can do with a project's codebook. Additions, edits and moves show at once and are taken back, with a message,
 * when the server refuses; all else shows when it is done. Every promise tells whether it worked.
 */
export function useCodebookActions(projectId: string) {
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);
  const queryKey = useMemo(() => codesOf(projectId).queryKey, [projectId]);

  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: api.codebook.key() }), [queries]);

  const showAtOnce = useCallback(
    async (rule: (codes: readonly CodeView[]) => Outcome, save: () => Promise<Told>): Promise<boolean> => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<CodeView[]>(queryKey) ?? [];
      const outcome = rule(before);
      if (!outcome.ok) {
        notifyError(new Error(describeCodebookProblem(outcome.error)));
        return false;
      }
      queries.setQueryData<CodeView[]>(queryKey, codesAfter(before, outcome.value));
      try {
        await runInOrder(queries, projectId, save);
        return true;
      } catch (failure) {
        notifyError(failure);
        return false;
      } finally {
        if (!isWriting(queries, projectId)) await refresh();
      }
    },
    [projectId, queries, queryKey, refresh],
  );

  const restructure = useCallback(
    async (save: () => Promise<Told>): Promise<boolean> => {
      try {
        const { event } = await runInOrder(queries, projectId, save);
        if (event) notifyUndoable(`You ${event.summary}`, undo);
        await queries.invalidateQueries();
        return true;
      } catch (failure) {
        notifyError(failure);
        return false;
      }
    },
    [projectId, queries, undo],
  );

  return useMemo(
    () => ({
      add: (input: Omit<AddCodeInput, "guid">) =>
        showAtOnce(
          (now) => addCode(now, { ...input, guid: input.id }),
          () => client.codebook.add({ projectId, ...input }),
        ),
      edit: (id: string, fields: Partial<CodeFields>) =>
        showAtOnce(
          (now) => editCode(now, id, fields),
          () => client.codebook.edit({ projectId, id, fields }),
        ),
      move: (input: MoveCodeInput) =>
        showAtOnce(
          (now) => moveCode(now, input),
          () => client.codebook.move({ projectId, ...input }),
        ),
      merge: (sourceId: string, targetId: string) =>
        restructure(() => client.codebook.merge({ projectId, sourceIds: [sourceId], targetId })),
      split: (input: { id: string; as: "sibling" | "child"; name: string; codingIds: string[] }) =>
        restructure(() => client.codebook.split({ projectId, ...input })),
      remove: (id: string) => restructure(() => client.codebook.remove({ projectId, id })),
      importFile: (file: { fileName: string; text: string }) =>
        restructure(() => client.codebook.import({ projectId, ...file })),
      applyTemplate: () =>
        restructure(() => client.codebook.applyTemplate({ projectId, template: "relations" })),
    }),
    [projectId, restructure, showAtOnce],
  );
}

export type CodebookActions = ReturnType<typeof useCodebookActions>;
