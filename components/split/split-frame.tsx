"use client";

import { useElementSize, useLocalStorage, useMediaQuery } from "@mantine/hooks";
import type { CSSProperties, ReactNode } from "react";
import { flushSync } from "react-dom";
import { PaneDivider } from "./pane-divider";
import classes from "./split-frame.module.css";
import { leastPane, limitShare } from "./split-share";
import type { Split } from "./use-split";

interface Props {
  split: Split;
  /** The title of the main document. */
  title: string;
  children: ReactNode;
  /** The pane beside it; null where none is open. */
  beside: ReactNode;
}

/** In windows narrower than this the panes stand above one another. */
const narrow = "(max-width: 899px)";

/** The text, and where one is opened a second pane beside it, or below it in a narrow window. */
export function SplitFrame({ split, title, children, beside }: Props) {
  const isOpen = beside !== null;
  const stacked = useMediaQuery(narrow) ?? false;
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const [wished, setWished] = useLocalStorage({ key: "excerpta-split-share", defaultValue: 0.5 });
  const room = stacked ? height : width;
  const share = limitShare(wished, room);
  const least = limitShare(0, room);
  return (
    <div
      ref={ref}
      className={classes.frame}
      data-split={isOpen || undefined}
      data-stacked={stacked || undefined}
      style={{ "--first": share, "--least-pane": `${leastPane}px` } as CSSProperties}
    >
      <div
        className={classes.first}
        data-active={split.active === "main" || undefined}
        {...(isOpen && { role: "region", "aria-label": `Reading: ${title}` })}
        onFocusCapture={() => split.activate("main")}
        onPointerDownCapture={() => split.activate("main")}
      >
        {children}
      </div>
      {isOpen && (
        <>
          <PaneDivider
            grip
            label="Room for the first pane, in percent"
            orientation={stacked ? "horizontal" : "vertical"}
            value={share * 100}
            least={least * 100}
            most={(1 - least) * 100}
            onMove={(pixels) =>
              split.keepPlaces(() => flushSync(() => setWished(limitShare(share + pixels / room, room))))
            }
          />
          {beside}
        </>
      )}
    </div>
  );
}
