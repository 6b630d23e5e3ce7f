import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQueryClient } from "@tanstack/react-query";
import { useSaving } from "@/components/shell/use-saving";
import { api, client } from "@/lib/api/client";
import type { PlaceView, UnplacedView } from "@/lib/incoming/incoming-view";
import { countOf } from "@/lib/shared/count-of";

/** Places and dismisses excerpts that wait; each can be taken back. */
export function useRepairs(projectId: string) {
  const queries = useQueryClient();
  const save = useSaving(projectId);
  const settle = () =>
    Promise.all(
      [api.incoming.key(), api.analysis.key(), api.coding.key(), api.memos.key()].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const dismiss = (ids: string[]) =>
    save(() => client.incoming.dismiss({ projectId, ids }), {
      failed: "Nothing was dismissed",
      undoable: true,
      settle,
    });
  return {
    dismiss,
    place: ({ id }: UnplacedView, { documentId, textId, ranges }: PlaceView) =>
      save(
        () =>
          client.incoming.place({
            ...{ projectId, id, documentId, textId },
            ranges: ranges.map(([start, end]): [number, number] => [start, end]),
          }),
        { failed: "The excerpt was not placed", undoable: true, settle },
      ),
    dismissAll: (source: string, items: readonly UnplacedView[]) =>
      modals.openConfirmModal({
        title: `Dismiss what waits from ${source}?`,
        children: (
          <Text size="sm">
            {countOf(items.length, "excerpt")} with their codes and memos leave this list and are not coded.
            You can undo it.
          </Text>
        ),
        labels: { confirm: "Dismiss", cancel: "Cancel" },
        confirmProps: { color: "red" },
        onConfirm: () => void dismiss(items.map(({ id }) => id)),
      }),
  };
}
