"use client";

import { useEffect } from "react";
import type { Surface } from "@/components/reader/surface";
import type { PassageMenuPlace } from "./passage-menu";
import { stripeOf } from "./use-pointed-stripe";

/** How long a finger must rest on a stripe, in milliseconds, and how far it may stray, in pixels. */
const press = 500;
const stray = 8;

/** Asks for the menu of a stripe: the other mouse button, or a finger that rests on it. `onMenu` must not change. */
export function useMenuGesture(surface: Surface, onMenu: (place: PassageMenuPlace) => void): void {
  useEffect(() => {
    const { scroller } = surface;
    let timer: number | undefined;
    let from = { x: 0, y: 0 };
    const ask = (event: MouseEvent) => {
      const stripe = stripeOf(event.target);
      if (stripe === null) return false;
      const { passageId, codingId } = stripe;
      onMenu({ passageId, codingId, x: event.clientX, y: event.clientY });
      return true;
    };
    const onContextMenu = (event: MouseEvent) => {
      window.clearTimeout(timer);
      if (ask(event)) event.preventDefault();
    };
    const onDown = (event: PointerEvent) => {
      window.clearTimeout(timer);
      if (event.pointerType !== "touch") return;
      from = { x: event.clientX, y: event.clientY };
      timer = window.setTimeout(() => ask(event), press);
    };
    const onMove = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > stray) window.clearTimeout(timer);
    };
    const onEnd = () => window.clearTimeout(timer);
    scroller.addEventListener("contextmenu", onContextMenu);
    scroller.addEventListener("pointerdown", onDown);
    scroller.addEventListener("pointermove", onMove);
    scroller.addEventListener("pointerup", onEnd);
    scroller.addEventListener("pointercancel", onEnd);
    return () => {
      onEnd();
      scroller.removeEventListener("contextmenu", onContextMenu);
      scroller.removeEventListener("pointerdown", onDown);
      scroller.removeEventListener("pointermove", onMove);
      scroller.removeEventListener("pointerup", onEnd);
      scroller.removeEventListener("pointercancel", onEnd);
    };
  }, [surface, onMenu]);
}
