"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import {
  IconLayoutSidebar,
  IconLayoutSidebarFilled,
  IconLayoutSidebarRight,
  IconLayoutSidebarRightFilled,
} from "@tabler/icons-react";
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { PaneDivider } from "@/components/split/pane-divider";
import classes from "./reader-panes.module.css";
import { focusPart } from "./use-part-keys";

type Side = "left" | "right";

/** Widths in pixels; null where the pane is put away. */
interface Panes {
  readonly left: number;
  readonly right: number;
  readonly away: readonly Side[];
}

const initial: Panes = { left: 272, right: 304, away: [] };
const [narrowest, widest] = [200, 480];
const names: Record<Side, string> = { left: "Documents and codebook", right: "Coded passages" };

/** Below this width the right pane lies over the text, and below the second one both do. Same as in the style sheet. */
const overlayBelow: Record<Side, number> = { left: 760, right: 1180 };

interface Props {
  left: ReactNode;
  right: ReactNode;
  /** Above the text, between the buttons that show and put away the panes. */
  bar: ReactNode;
  /** Along the foot of a narrow window. */
  foot: ReactNode;
  children: ReactNode;
}

/** Three panes whose widths one sets and the browser remembers; in a narrow window the outer ones lie over the text. */
export function ReaderPanes({ left, right, bar, foot, children }: Props) {
  const [panes, setPanes] = useLocalStorage<Panes>({ key: "excerpta-reader-panes", defaultValue: initial });
  const [over, setOver] = useState<Side | null>(null);

  const root = useRef<HTMLDivElement>(null);
  const narrow: Record<Side, boolean> = {
    left: useMediaQuery(`(max-width: ${overlayBelow.left - 1}px)`, false),
    right: useMediaQuery(`(max-width: ${overlayBelow.right - 1}px)`, false),
  };

  useEffect(() => {
    const laid = over && root.current?.querySelector<HTMLElement>(`[data-reader-part][data-side="${over}"]`);
    if (laid) focusPart(laid);
  }, [over]);

  const isAway = (side: Side) => panes.away.includes(side);
  const isShown = (side: Side) => (narrow[side] ? over === side : !isAway(side));
  const toggle = (side: Side) => {
    if (narrow[side]) return setOver(over === side ? null : side);
    setPanes({
      ...panes,
      away: isAway(side) ? panes.away.filter((other) => other !== side) : [...panes.away, side],
    });
  };
  const setWidth = (side: Side, width: number) =>
    setPanes((now) => ({ ...now, [side]: Math.round(Math.min(widest, Math.max(narrowest, width))) }));
  const closeOverlay = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || over === null || event.defaultPrevented) return;
    setOver(null);
    root.current?.querySelector<HTMLElement>(`[data-pane-tool="${over}"]`)?.focus();
  };

  const pane = (side: Side, content: ReactNode) => {
    // What stands in the right one is a region of that name itself.
    const [Pane, label] = side === "left" ? (["aside", names.left] as const) : (["div", undefined] as const);
    return (
      <Pane
        className={classes.pane}
        data-side={side}
        data-pane
        data-reader-part
        data-away={isAway(side) || undefined}
        data-over={over === side || undefined}
        aria-label={label}
      >
        {content}
      </Pane>
    );
  };
  const widths = { "--left": `${panes.left}px`, "--right": `${panes.right}px` } as CSSProperties;
  return (
    <div ref={root} className={classes.panes} style={widths} onKeyDown={closeOverlay}>
      {pane("left", left)}
      <Divider
        side="left"
        width={panes.left}
        away={isAway("left")}
        onWidth={(width) => setWidth("left", width)}
      />
      <div className={classes.middle}>
        <div className={classes.bar} data-reader-part>
          <PaneButton side="left" shown={isShown("left")} onClick={() => toggle("left")} />
          {bar}
          <PaneButton side="right" shown={isShown("right")} onClick={() => toggle("right")} />
        </div>
        {children}
        <div className={classes.foot}>{foot}</div>
      </div>
      <Divider
        side="right"
        width={panes.right}
        away={isAway("right")}
        onWidth={(width) => setWidth("right", width)}
      />
      {pane("right", right)}
      {over !== null && (
        <button type="button" className={classes.scrim} aria-label="Close" onClick={() => setOver(null)} />
      )}
    </div>
  );
}

function PaneButton({ side, shown, onClick }: { side: Side; shown: boolean; onClick: () => void }) {
  const icons = {
    left: shown ? IconLayoutSidebarFilled : IconLayoutSidebar,
    right: shown ? IconLayoutSidebarRightFilled : IconLayoutSidebarRight,
  };
  const Icon = icons[side];
  return (
    <Tooltip label={names[side]}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={names[side]}
        aria-expanded={shown}
        data-pane-tool={side}
        onClick={onClick}
      >
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}

interface DividerProps {
  side: Side;
  width: number;
  away: boolean;
  onWidth: (width: number) => void;
}

/** The line between a pane and the text. */
function Divider({ side, width, away, onWidth }: DividerProps) {
  const sign = side === "left" ? 1 : -1;
  if (away) return null;
  return (
    <PaneDivider
      className={classes.divider}
      side={side}
      orientation="vertical"
      label={`Width of ${names[side].toLowerCase()}`}
      value={width}
      least={narrowest}
      most={widest}
      onMove={(pixels) => onWidth(width + sign * pixels)}
    />
  );
}
