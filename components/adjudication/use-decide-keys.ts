"use client";

import { useEffect, useEffectEvent } from "react";
import { chordOf } from "@/components/keys/key-chord";
import { useKeyBindings } from "@/components/keys/use-key-bindings";
import { type DecideCommandId, decideKeys } from "./decide-commands";

/** What the commands do that can be done now; the others' keys do nothing. */
export type DecideHandlers = Partial<Readonly<Record<DecideCommandId, () => void>>>;

/** Where keys are typed or mean something of their own. */
const others =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="application"]';
/** On these Enter and the space bar press, whatever else they are chosen for. */
const pressable = "button, a, summary";

/** The keys of the page on which differences are settled, wherever on it the focus is. */
export function useDecideKeys(handlers: DecideHandlers): void {
  const { bound } = useKeyBindings(decideKeys);
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    const id = chord === null ? undefined : bound.get(chord);
    const handler = id && handlers[id];
    const target = event.target instanceof Element ? event.target : document.body;
    // Held down, a key does not settle one difference after the other.
    if (event.repeat && id !== "next" && id !== "previous") return;
    if (handler === undefined || target.closest(others) !== null) return;
    if ((chord === "Enter" || chord === "Space") && target.closest(pressable) !== null) return;
    event.preventDefault();
    handler();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => answer(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
