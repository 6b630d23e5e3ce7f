import { type RefObject, useEffect, useRef } from "react";

/**
 * Gives the focus to an element where it was lost with what `state` showed before; where somebody is at work elsewhere it
 * stays there. Not at the beginning.
 */
export function useKeptFocus(target: RefObject<HTMLElement | null>, state: string | number): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement === document.body) target.current?.focus();
  }, [target, state]);
}
