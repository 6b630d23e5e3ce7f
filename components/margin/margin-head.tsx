"use client";

import { type CSSProperties, useLayoutEffect, useRef } from "react";
import type { Surface } from "@/components/reader/surface";
import type { LaneGroup } from "@/lib/coding/lane-groups";
import type { MarginSide } from "@/lib/coding/margin-settings";
import classes from "./margin-head.module.css";

interface Props {
  surface: Surface;
  groups: readonly LaneGroup[];
  /** Changes when the margin stands elsewhere. */
  width: number;
  side: MarginSide;
}

/** Names the groups of lanes above them, wherever one has scrolled to. Cards and marks name coders for screen readers. */
export function MarginHead({ surface, groups, width, side }: Props) {
  const head = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () =>
      surface.repaints.follow(() => {
        const stripes = surface.scroller.querySelector<HTMLElement>("[data-stripes]");
        const element = head.current;
        if (stripes === null || element === null) return;
        const origin = surface.scroller.getBoundingClientRect();
        const box = stripes.getBoundingClientRect();
        const style = getComputedStyle(stripes);
        element.style.left = `${box.left - origin.left}px`;
        element.style.width = `${box.width}px`;
        element.style.direction = style.direction;
        element.style.setProperty("--stripe-margin", `${box.width}px`);
      }),
    [surface, width, side, groups],
  );
  return (
    <div ref={head} className={classes.head} aria-hidden>
      {groups.map(({ key, name, first, end }) => (
        <span key={key} title={name} style={{ "--first": first, "--end": end } as CSSProperties}>
          <b>{name}</b>
        </span>
      ))}
    </div>
  );
}
