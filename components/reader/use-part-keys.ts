"use client";

import { useEffect } from "react";
import { chordOf } from "@/components/keys/key-chord";
import { useKeyBindings } from "@/components/keys/use-key-bindings";
import { readerKeys } from "./reader-commands";

/** What one goes between: panes, tools, the text itself. In the order of the page. */
const parts = "[data-reader-part], [data-find-bar], [data-reader-text]";

/** What takes the focus in a part gone to for the first time: a tree before the field above it. */
const preferred = '[role="tree"], [aria-current="true"], [role="listbox"]';
const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** Boxes over the page keep the focus. */
const boxes = '[role="dialog"], [role="menu"]';

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Where the focus was when each part was left. */
const left = new WeakMap<Element, HTMLElement>();

function targetIn(part: HTMLElement): HTMLElement | null {
  const before = left.get(part);
  if (before?.isConnected && part.contains(before) && isShown(before)) return before;
  if (part.matches("[data-reader-text]")) return part;
  const find = (selector: string) =>
    [...part.querySelectorAll<HTMLElement>(selector)].find(
      (element) => isShown(element) && element.tabIndex >= 0,
    );
  return find(preferred) ?? find(focusable) ?? null;
}

/** Puts the focus into a part, where it was before; false when nothing there takes it. */
export function focusPart(part: HTMLElement): boolean {
  const target = targetIn(part);
  target?.focus({ preventScroll: target.matches("[data-reader-text]") });
  return target !== null;
}

/** Puts the focus into the next part of the reader that takes it, from the last to the first. */
function goToPart(direction: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(parts)].filter(isShown);
  const active = document.activeElement;
  const at = stops.findIndex((part) => part.contains(active));
  const here = stops[at];
  if (here !== undefined && active instanceof HTMLElement) left.set(here, active);
  for (let step = 1; step <= stops.length; step++) {
    const from = at === -1 && direction === -1 ? 0 : at;
    if (focusPart(stops[(from + direction * step + stops.length * 2) % stops.length]!)) return;
  }
}

/** Keys that lead from the text to the panes and tools around it and back, wherever in the reader the focus is. */
export function usePartKeys(): void {
  const { bound } = useKeyBindings(readerKeys);
  useEffect(() => {
    const answer = (event: KeyboardEvent) => {
      const chord = chordOf(event);
      const id = chord === null ? undefined : bound.get(chord);
      if (event.defaultPrevented || (id !== "nextPart" && id !== "previousPart")) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const isWritten =
        event.key.length === 1 && target.matches("input, textarea, select, [contenteditable]");
      if (isWritten || target.closest(boxes) !== null) return;
      event.preventDefault();
      goToPart(id === "nextPart" ? 1 : -1);
    };
    document.addEventListener("keydown", answer);
    return () => document.removeEventListener("keydown", answer);
  }, [bound]);
}
