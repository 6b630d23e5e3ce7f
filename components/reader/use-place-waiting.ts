"use client";

import { useQueryClient } from "@tanstack/react-query";
import { newId } from "@/components/coding/new-id";
import { notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";
import { inWords, placeInput } from "@/lib/coding/passage-place";
import type { WaitingPassageView } from "@/lib/coding/waiting-passage";
import { offset } from "@/lib/shared/offset";
import type { ReaderState } from "./use-reader";

/** What a person does with a passage that waits: place it on what is selected, look where it may be, or give it up. */
export function usePlaceWaiting(reader: ReaderState, passage: WaitingPassageView) {
  const { selection, selected, surface, member, setDrawn } = reader;
  const { projectId } = member;
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);

  const run = async (work: () => Promise<unknown>, done: string) => {
    try {
      await runInOrder(queries, projectId, work);
      await Promise.all(
        [api.coding.key(), api.codebook.key(), api.documents.key(), api.memos.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
      notifyUndoable(done, undo);
    } catch (error) {
      notifyError(error, "Not saved");
    }
  };
  const place = () => {
    if (selected === null) return;
    setDrawn(null);
    return run(
      () =>
        client.coding.placeWaiting({
          projectId,
          passageId: passage.id,
          ...placeInput(selected),
          newPassageId: newId(),
        }),
      "Placed the passage",
    );
  };
  const remove = (codingIds: string[]) =>
    run(() => client.coding.remove({ projectId, codingIds }), "Removed what was coded on the passage");
  const showGuess = () => {
    if (passage.guess === null || surface === null) return;
    const [start, end] = passage.guess;
    surface.reveal(inWords([{ start: offset(start), end: offset(end) }]), {
      room: 96,
      far: 0.3,
      always: true,
    });
    selection.dropKept();
    selection.place(start, end);
  };
  return { place, remove, showGuess };
}
