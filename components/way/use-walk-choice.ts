"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useCallback } from "react";

export type WalkKind = "any" | "code" | "coder" | "memo" | "uncoded";

/** What one walks through with the keys for the next and the last passage. */
export interface WalkChoice {
  readonly kind: WalkKind;
  /** Of a walk through a code or a coder's passages; null: none is chosen yet. */
  readonly codeId: string | null;
  readonly layerId: string | null;
}

const initial: WalkChoice = { kind: "any", codeId: null, layerId: null };

/** The choice, which this browser remembers for the project. */
export function useWalkChoice(
  projectId: string,
): [choice: WalkChoice, choose: (change: Partial<WalkChoice>) => void] {
  const [choice, setChoice] = useLocalStorage({ key: `excerpta-walk-${projectId}`, defaultValue: initial });
  const choose = useCallback(
    (change: Partial<WalkChoice>) => setChoice((now) => ({ ...now, ...change })),
    [setChoice],
  );
  return [choice, choose];
}
