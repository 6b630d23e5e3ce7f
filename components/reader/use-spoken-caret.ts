"use client";

import { useCallback, useRef } from "react";
import type { StripeNames } from "@/components/margin/stripes";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { type ShownText, shownOffset } from "@/lib/pseudonyms/shown-text";
import { type CaretMove, sayMove } from "@/lib/text/spoken-move";
import type { Movement } from "./move-caret";
import type { Surface } from "./surface";
import { lineAt } from "./text-geometry";
import type { Announcer } from "./use-announcer";

interface Input {
  readonly shown: ShownText;
  readonly surface: Surface | null;
  readonly passages: { readonly get: (id: string) => CodedPassage | undefined };
  readonly names: StripeNames;
  readonly announceAtRest: Announcer["announceAtRest"];
}

/** Says where the caret has come to, or what is selected now: `anchor` null where it only went. */
export type SayCaret = (unit: CaretMove["unit"], from: number, to: number, anchor: number | null) => void;

const units: Readonly<Record<string, CaretMove["unit"]>> = {
  character: "character",
  lineboundary: "character",
  word: "word",
  paragraph: "block",
};

export const unitOf = ([, granularity]: Movement): CaretMove["unit"] => units[granularity] ?? "line";

/**
 * Lets a screen reader follow the caret. It is none that browsers tell of, as the text is not to be written in: what it
 * meets is said once the key has come to rest.
 */
export function useSpokenCaret({ shown, surface, passages, names, announceAtRest }: Input): SayCaret {
  /** Steps that follow one another and of which nothing was said yet. */
  const unsaid = useRef<{ readonly from: number; readonly to: number } | null>(null);
  return useCallback(
    (unit, from, to, anchor) => {
      const start = unsaid.current?.to === from ? unsaid.current.from : from;
      unsaid.current = { from: start, to };
      announceAtRest(() => {
        unsaid.current = null;
        const line = unit === "line" && surface !== null ? lineAt(surface.map, to) : null;
        // A key held down stretches a selection by all that it went over, but a caret is only where it is now.
        const at = (offset: number) => shownOffset(shown, offset);
        const said = sayMove(shown, {
          ...{ unit, from: at(anchor === null ? from : start), to: at(to) },
          anchor: anchor === null ? null : at(anchor),
          line: line && { start: at(line.start), end: at(line.end) },
        });
        if (surface === null || !names.announcing) return said;
        return [said, ...sayPassages(surface, start, to, (id) => describePassage(passages.get(id), names))]
          .filter(Boolean)
          .join(". ");
      });
    },
    [shown, surface, passages, names, announceAtRest],
  );
}

function sayPassages(
  { index }: Surface,
  from: number,
  to: number,
  describe: (id: string) => string,
): readonly string[] {
  const [before, now] = [index.at(from), index.at(to)];
  const say = (verb: string, ids: readonly string[]) => {
    const said = ids.map(describe).filter((words) => words !== "");
    return said.length === 0 ? [] : [`Passage ${verb}: ${said.join("; ")}`];
  };
  return [
    ...say(
      "ends",
      before.filter((id) => !now.includes(id)),
    ),
    ...say(
      "begins",
      now.filter((id) => !before.includes(id)),
    ),
  ];
}

const describePassage = (passage: CodedPassage | undefined, names: StripeNames): string =>
  (passage?.codings ?? [])
    .map(({ codeId, layerId }) => `${names.code(codeId)}, ${names.coder(layerId)}`)
    .join("; ");
