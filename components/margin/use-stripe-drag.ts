"use client";

import { useEffect, useRef, useState } from "react";
import { codingDragType } from "@/components/codebook/use-tree-drag";
import type { Surface } from "@/components/reader/surface";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { stripeOf } from "./use-pointed-stripe";

interface Answers {
  readonly passages: { readonly get: (id: string) => CodedPassage | undefined };
  readonly mayDrag: (passageId: string, codingId: string) => boolean;
  readonly onMove: (codingId: string, to: CodedPassage) => void;
}

/**
 * Dragging stripes: dropped on another stripe or on coded words, a coding goes to the innermost passage there; the
 * codebook takes what is dropped on a code itself. Gives the passage under a stripe on its way. Escape cancels, as
 * it does for every drag of a browser.
 */
export function useStripeDrag(surface: Surface, answers: Answers): CodedPassage | null {
  const [over, setOver] = useState<string | null>(null);
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  });
  useEffect(() => {
    const { scroller, map, index } = surface;
    let from: string | null = null;
    const targetOf = (event: DragEvent): string | null => {
      if (!event.dataTransfer?.types.includes(codingDragType)) return null;
      const stripe = stripeOf(event.target);
      const at = stripe === null ? map.offsetAtPoint(event.clientX, event.clientY) : null;
      const id = stripe?.passageId ?? (at === null ? undefined : index.at(at).at(-1));
      return id === undefined || id === from ? null : id;
    };
    const onStart = (event: DragEvent) => {
      const stripe = stripeOf(event.target);
      if (stripe === null) return;
      // Otherwise it would pass for a drag of selected words.
      event.stopPropagation();
      if (stripe.codingId === null || !latest.current.mayDrag(stripe.passageId, stripe.codingId))
        return event.preventDefault();
      event.dataTransfer?.setData(codingDragType, stripe.codingId);
      if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
      from = stripe.passageId;
    };
    const onOver = (event: DragEvent) => {
      const target = targetOf(event);
      setOver(target);
      if (target !== null) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const target = latest.current.passages.get(targetOf(event) ?? "");
      const codingId = event.dataTransfer?.getData(codingDragType);
      onEnd();
      if (target === undefined || !codingId) return;
      event.preventDefault();
      latest.current.onMove(codingId, target);
    };
    const onLeave = (event: DragEvent) => {
      if (!scroller.contains(event.relatedTarget as Node | null)) setOver(null);
    };
    const onEnd = () => {
      from = null;
      setOver(null);
    };
    const listeners = {
      dragstart: onStart,
      dragover: onOver,
      drop: onDrop,
      dragleave: onLeave,
      dragend: onEnd,
    };
    const all = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [name, listener] of all) scroller.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of all) scroller.removeEventListener(name, listener);
    };
  }, [surface]);
  return over === null ? null : (answers.passages.get(over) ?? null);
}
