"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import { runInOrder } from "@/components/shell/run-in-order";
import { useHistory } from "@/components/shell/use-history";
import { api, client } from "@/lib/api/client";
import { countOf } from "@/lib/shared/count-of";
import type { Hit } from "@/lib/text/find-text";

/** Applies one code to many places; what is coded is asked for anew afterwards. */
export function useCodePlaces(reader: ReaderState) {
  const { projectId } = reader.member;
  const { document, codings, codeById, announce } = reader;
  const [saving, setSaving] = useState(false);
  const queries = useQueryClient();
  const { undo } = useHistory(projectId);

  const codePlaces = async (places: readonly Hit[], codeId: string) => {
    const name = codeById.get(codeId)?.name ?? "the code";
    const input = {
      projectId,
      documentId: document.id,
      codeId,
      places: places.map((place) => place.map(({ start, end }): [number, number] => [start, end])),
    };
    setSaving(true);
    try {
      const { result } = await runInOrder(queries, projectId, () => client.coding.applyToPlaces(input));
      await Promise.all([codings.reload(), queries.invalidateQueries({ queryKey: api.codebook.key() })]);
      const { coded, already } = result;
      if (coded === 0) return notifyDone(`You have coded all of them with “${name}” already.`);
      const before = already === 0 ? "" : `; ${already.toLocaleString("en-US")} had it before`;
      const said = `Coded ${countOf(coded, "passage")} with “${name}”${before}`;
      announce(said);
      notifyUndoable(said, undo);
    } catch (error) {
      notifyError(error, "Nothing was coded");
    } finally {
      setSaving(false);
    }
  };
  return { codePlaces, saving };
}
