"use client";

import { useEffect, useState } from "react";
import type { Surface } from "@/components/reader/surface";

/** A stripe in the page: whose passage and coding it is. A heap of what found no room has no one coding. */
export interface PointedStripe {
  readonly passageId: string;
  readonly codingId: string | null;
  /** Where it stands in the window. */
  readonly box: DOMRect;
}

/** The stripe an event happened on. */
export function stripeOf(target: EventTarget | null): PointedStripe | null {
  const stripe = target instanceof Element ? target.closest<HTMLElement>("[data-stripe]") : null;
  if (stripe === null) return null;
  const { stripe: passageId = "", coding = null } = stripe.dataset;
  return { passageId, codingId: coding, box: stripe.getBoundingClientRect() };
}

/** The stripe the mouse is over. Stripes come and go without React, so the element that scrolls is listened to. */
export function usePointedStripe(surface: Surface): PointedStripe | null {
  const [pointed, setPointed] = useState<PointedStripe | null>(null);
  useEffect(() => {
    const { scroller } = surface;
    const over = (event: PointerEvent) => event.pointerType !== "touch" && setPointed(stripeOf(event.target));
    const none = () => setPointed(null);
    scroller.addEventListener("pointerover", over);
    scroller.addEventListener("pointerleave", none);
    scroller.addEventListener("scroll", none, { passive: true });
    return () => {
      scroller.removeEventListener("pointerover", over);
      scroller.removeEventListener("pointerleave", none);
      scroller.removeEventListener("scroll", none);
      none();
    };
  }, [surface]);
  return pointed;
}
