"use client";

import { useElementSize } from "@mantine/hooks";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { PageCanvas } from "@/components/pages/page-canvas";
import { usePrintedPdf } from "@/components/pages/use-printed-pdf";
import type { PrintedPageView } from "@/lib/adjudication/difference-view";
import { nameOfPage } from "@/lib/text/page";
import classes from "./printed-page.module.css";

interface Props {
  projectId: string;
  documentId: string;
  page: PrintedPageView;
  /** What is shown at first, in points from the top of the page. */
  middle: number;
  /** What lies on the page; `scale`: pixels per point. */
  children: (scale: number) => ReactNode;
}

/** Larger than this, in pixels per point, a page is not shown. */
const largest = 1.6;

/** A page as printed, as wide as there is room, and what lies on it. */
export function PrintedPage({ projectId, documentId, page, middle, children }: Props) {
  const url = `/api/projects/${projectId}/documents/${documentId}/printed`;
  const isPdf = page.mediaType === "application/pdf";
  const [printed] = usePrintedPdf(isPdf ? url : null);
  const { ref, width } = useElementSize();
  const scale = Math.min(largest, width / page.width);
  const holder = useRef<HTMLDivElement>(null);
  // Not where the rectangle is later: it would run away from the mouse.
  const [first] = useState(middle);
  useEffect(() => {
    const box = holder.current;
    if (box !== null && scale > 0) box.scrollTop = first * scale - box.clientHeight / 2;
  }, [scale, first]);
  return (
    <div
      ref={holder}
      className={classes.holder}
      role="region"
      aria-label={`Page ${nameOfPage(page)} as printed`}
      tabIndex={0}
    >
      <div ref={ref}>
        {scale > 0 && (
          <div className={classes.sheet} style={{ width: page.width * scale, height: page.height * scale }}>
            {!isPdf && <img className={classes.picture} src={url} alt="" draggable={false} />}
            {printed.state === "open" && <PageCanvas pdf={printed.pdf} page={page} scale={scale} />}
            {children(scale)}
          </div>
        )}
      </div>
    </div>
  );
}
