"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { notifyDone } from "@/components/shell/notify";
import { api } from "@/lib/api/client";
import { inWords } from "@/lib/coding/passage-place";
import { stepUnit } from "@/lib/rounds/step-unit";
import { unflattenRanges } from "@/lib/text/ranges";
import type { ReaderState } from "@/components/reader/use-reader";

/** Pixels kept free above and below a unit that is gone to. */
const room = 96;
const none: readonly never[] = [];

/** The round in which one codes the document, and the way along its given passages. */
export function useDocumentRound(reader: ReaderState) {
  const { document, member, surface, selection, announce, focusText, mayCode } = reader;
  const { data: round = null } = useQuery({
    ...api.rounds.ofDocument.queryOptions({
      input: { projectId: member.projectId, documentId: document.id },
    }),
    enabled: mayCode,
  });
  const units = useMemo(
    () => round?.units.map(({ ranges }) => unflattenRanges(ranges)) ?? none,
    [round?.units],
  );
  const { ranges, caret, select } = selection;
  /** The unit that is selected, exactly as it was given. */
  const at = useMemo(() => {
    const selected = JSON.stringify(ranges);
    const index = units.findIndex((unit) => JSON.stringify(unit) === selected);
    return index === -1 ? null : index;
  }, [units, ranges]);
  const step = useCallback(
    (by: 1 | -1) => {
      if (units.length === 0) return notifyDone("No passages are given in this document.");
      const to = stepUnit(units, at, caret, by);
      const unit = to === null ? undefined : units[to];
      if (unit === undefined || to === null)
        return notifyDone(by === 1 ? "This is the last given passage." : "This is the first given passage.");
      select(unit);
      surface?.reveal(inWords(unit), { room });
      focusText();
      announce(`Passage ${to + 1} of ${units.length} selected.`);
    },
    [units, at, caret, select, surface, focusText, announce],
  );
  return { round, units, at, step };
}

export type DocumentRound = ReturnType<typeof useDocumentRound>;
