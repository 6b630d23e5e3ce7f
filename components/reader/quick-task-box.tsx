"use client";

import { useState } from "react";
import { QuickCode } from "@/components/coding/quick-code";
import type { Coding } from "@/lib/coding/coding";
import { nameInVivo } from "@/lib/coding/name-in-vivo";
import type { PassagePlace } from "@/lib/coding/passage-place";
import { describeRegion } from "@/lib/coding/region";
import { quoteShown } from "@/lib/pseudonyms/shown-text";
import { listSuggestions } from "./list-suggestions";
import type { ReaderState } from "./use-reader";

/** What the quick-code box is open for: to code a place, or to give a coding another code. */
export type QuickTask =
  | { readonly kind: "code"; readonly place: PassagePlace; readonly withMemo: boolean }
  | { readonly kind: "change"; readonly coding: Coding };

interface Props {
  reader: ReaderState;
  task: QuickTask;
  onClose: () => void;
}

/** The quick-code box with what its choice does. */
export function QuickTaskBox({ reader, task, onClose }: Props) {
  const { actions, document, choices, recentIds, codeById, mayCreateCodes } = reader;
  const quote = task.kind === "code" ? quoteShown(reader.shown, task.place.ranges) : "";
  const region = task.kind === "code" ? task.place.region : null;
  const title =
    task.kind === "code"
      ? region !== null
        ? `Code: ${describeRegion(region, document.pages)}`
        : `Code “${quote.length > 48 ? `${quote.slice(0, 47)}…` : quote}”`
      : `Change “${codeById.get(task.coding.codeId)?.name ?? "the code"}” to`;
  // As they are when the box opens: codes that change places under the hand would be missed.
  const [suggestions] = useState(() => (task.kind === "code" ? listSuggestions(reader, task.place) : []));
  return (
    <QuickCode
      title={title}
      choices={choices}
      recentIds={recentIds}
      suggestions={suggestions}
      inVivo={nameInVivo(quote)}
      mayCreate={mayCreateCodes}
      several={task.kind === "code"}
      withMemo={task.kind === "code" && task.withMemo}
      onChoose={(choice) =>
        void (task.kind === "code"
          ? actions.applyChoice(task.place, choice)
          : actions.recodeTo(task.coding, choice))
      }
      onClose={onClose}
    />
  );
}
