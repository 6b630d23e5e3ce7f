"use client";

import { useElementSize } from "@mantine/hooks";
import { type CSSProperties, type ReactNode, useLayoutEffect } from "react";
import type { ReaderState } from "@/components/reader/use-reader";
import { isNamed } from "@/lib/coding/margin-settings";
import type { ReaderTasks } from "@/components/reader/use-reader-tasks";
import type { Hit } from "@/lib/text/find-text";
import classes from "./margin-frame.module.css";
import { MarginHead } from "./margin-head";
import { MarginTools } from "./margin-tools";
import { Overview } from "./overview";
import { useMarginSettings } from "./use-margin-settings";
import { useStripeOrder } from "./use-stripe-order";

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  /** What was found in the document. */
  hits: readonly Hit[];
  /** What scrolls the document. */
  children: ReactNode;
}

/** Around a document as it is shown: arranges the stripes of its margin. */
export function MarginFrame({ reader, tasks, hits, children }: Props) {
  const { surface } = reader;
  const [settings] = useMarginSettings();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { order, groups } = useStripeOrder(reader, settings, width);
  useLayoutEffect(() => surface?.margin.arrange(order), [surface, order]);
  return (
    <div
      ref={ref}
      className={classes.frame}
      data-margin-side={settings.side}
      data-margin-density={settings.density}
      style={{ "--lanes": order.lanes } as CSSProperties}
    >
      <div className={classes.view}>{children}</div>
      {settings.overview && surface !== null && <Overview reader={reader} surface={surface} hits={hits} />}
      {surface !== null && <MarginTools reader={reader} tasks={tasks} surface={surface} />}
      {isNamed(settings.arrangement) && surface !== null && (
        <MarginHead surface={surface} groups={groups} width={width} side={settings.side} />
      )}
    </div>
  );
}
