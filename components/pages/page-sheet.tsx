"use client";

import type { PDFDocumentProxy } from "pdfjs-dist";
import { type ReactNode, memo, useLayoutEffect, useRef } from "react";
import stripes from "@/components/margin/stripes.module.css";
import { nameOfPage, type Page } from "@/lib/text/page";
import type { PageRun } from "@/lib/text/page-runs";
import { PageCanvas } from "./page-canvas";
import classes from "./page-sheet.module.css";
import type { PageSurface } from "./page-surface";

interface Props {
  surface: PageSurface;
  page: Page;
  runs: readonly PageRun[] | null;
  /** Where it stands in the content, in pixels. */
  top: number;
  /** Pixels per point. */
  scale: number;
  /** What the page is painted from: an open PDF, the address of a picture, or nothing (yet). */
  source: PDFDocumentProxy | string | null;
  children?: ReactNode;
}

/**
 * One page: paper with its picture, above it the paint of what is coded, above that the words, unseen but real. The
 * surface fills in the layers; React only places them.
 */
export const PageSheet = memo(function PageSheet(props: Props) {
  const { surface, page, runs, top, scale, source, children } = props;
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) return surface.mount({ page, runs, element: element.current });
  }, [surface, page, runs]);

  const own = { width: page.width, height: page.height, transform: `scale(${scale})` };
  return (
    <section
      ref={element}
      className={classes.sheet}
      data-page={page.index}
      aria-label={`Page ${nameOfPage(page)}`}
      style={{ top, width: page.width * scale, height: page.height * scale }}
    >
      {typeof source === "string" && (
        // The picture is the document itself: its words, if any, lie above it.
        <img className={classes.picture} src={source} alt="" draggable={false} />
      )}
      {source !== null && typeof source !== "string" && <PageCanvas pdf={source} page={page} scale={scale} />}
      <div className={classes.paint} data-paint aria-hidden style={own} />
      <div className={classes.marks} data-marks aria-hidden style={own} />
      <div className={classes.text} data-page-text={page.index} style={own} />
      {children}
      <div className={classes.margin}>
        <div className={stripes.stripes} data-stripes aria-hidden />
      </div>
    </section>
  );
});
