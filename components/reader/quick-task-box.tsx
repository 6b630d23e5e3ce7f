"use client";

import { QuickCode } from "@/components/coding/quick-code";
import type { Coding } from "@/lib/coding/coding";
import { nameInVivo } from "@/lib/coding/name-in-vivo";
import type { PassagePlace } from "@/lib/coding/passage-place";
import { describeRegion } from "@/lib/coding/region";
import { excerptText } from "@/lib/text/excerpt-text";
import type { ReaderState } from "./use-reader";

/** What the quick-code box is open for: to code a place, or to give a coding another code. */
export type QuickTask =
  | { readonly kind: "code"; readonly place: PassagePlace }
  | { readonly kind: "change"; readonly coding: Coding };

interface Props {
  reader: ReaderState;
  task: QuickTask;
  onClose: () => void;
}

/** The quick-code box with what its choice does. */
export function QuickTaskBox({ reader, task, onClose }: Props) {
  const { actions, document, choices, recentIds, codeById, mayCreateCodes } = reader;
  const quote = task.kind === "code" ? excerptText(document.text, task.place.ranges, document.blocks) : "";
  const region = task.kind === "code" ? task.place.region : null;
  const title =
    task.kind === "code"
      ? region !== null
        ? `Code: ${describeRegion(region, document.pages)}`
        : `Code “${quote.length > 48 ? `${quote.slice(0, 47)}…` : quote}”`
      : `Change “${codeById.get(task.coding.codeId)?.name ?? "the code"}” to`;
  const choose = (codeId: string) =>
    void (task.kind === "code" ? actions.apply(task.place, codeId) : actions.changeCode(task.coding, codeId));
  const create = (name: string, parentId: string | null) =>
    void (task.kind === "code"
      ? actions.create(task.place, name, parentId)
      : actions.createFor(task.coding, name, parentId));
  return (
    <QuickCode
      title={title}
      choices={choices}
      recentIds={recentIds}
      inVivo={nameInVivo(quote)}
      onChoose={choose}
      onCreate={mayCreateCodes ? create : undefined}
      onClose={onClose}
    />
  );
}
