import { type ChangeEvent, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { type Replacement, carryOffset, findReplacement, replaceIn } from "@/lib/texts/plain-doc";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field for a plain text that several type in: its caret stays at its letter when others type before it. */
export function useSharedLine<F extends Field>(shared: Y.Text) {
  const ref = useRef<F>(null);
  const selection = useRef<readonly [number, number] | null>(null);
  const value = useSyncExternalStore(
    (watch) => {
      shared.observe(watch);
      return () => shared.unobserve(watch);
    },
    () => shared.toJSON(),
    () => "",
  );
  useEffect(() => {
    const carry = ({ delta }: Y.YTextEvent, { local }: Y.Transaction) => {
      const field = ref.current;
      if (local || field === null || document.activeElement !== field) return;
      const replacements = readDelta(delta);
      const [start, end] = selection.current ?? [field.selectionStart ?? 0, field.selectionEnd ?? 0];
      selection.current = [carryOffset(start, replacements), carryOffset(end, replacements)];
    };
    shared.observe(carry);
    return () => shared.unobserve(carry);
  }, [shared]);
  useLayoutEffect(() => {
    if (selection.current !== null) ref.current?.setSelectionRange(...selection.current);
    selection.current = null;
  }, [value]);
  const onChange = ({ currentTarget }: ChangeEvent<F>) => {
    const after = currentTarget.value;
    const found = findReplacement(shared.toJSON(), after, currentTarget.selectionStart ?? after.length);
    if (found !== null) replaceIn(shared, found);
  };
  return { ref, value, onChange };
}

function readDelta(delta: Y.YTextEvent["delta"]): Replacement[] {
  let at = 0;
  const replacements: Replacement[] = [];
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) at += retain;
    else if (removed !== undefined) replacements.push({ at, removed, inserted: "" });
    else if (typeof insert === "string") {
      replacements.push({ at, removed: 0, inserted: insert });
      at += insert.length;
    }
  }
  return replacements;
}
