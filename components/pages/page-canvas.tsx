"use client";

import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import type { Page } from "@/lib/text/page";
import classes from "./page-sheet.module.css";

/** More pixels than this a canvas never has: four bytes each, and several are kept at a time. */
const mostPixels = 12_000_000;

interface Props {
  pdf: PDFDocumentProxy;
  page: Page;
  /** Pixels per point. */
  scale: number;
}

/** One page painted by pdf.js, as sharp as the screen. The old picture stays until the new one is there. */
export function PageCanvas({ pdf, page, scale }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const { index, width, height } = page;
  useEffect(() => {
    const target = holder.current;
    if (target === null) return;
    let task: RenderTask | null = null;
    let painted: PDFPageProxy | null = null;
    let left = false;
    const paint = async () => {
      try {
        painted = await pdf.getPage(index + 1);
        if (left) return;
        const natural = painted.getViewport({ scale: 1 });
        const density = Math.min(
          window.devicePixelRatio || 1,
          Math.sqrt(mostPixels / (width * height)) / scale,
        );
        const viewport = painted.getViewport({ scale: (width / natural.width) * scale * density });
        const canvas = document.createElement("canvas");
        canvas.width = Math.max(1, Math.floor(viewport.width));
        canvas.height = Math.max(1, Math.floor(viewport.height));
        task = painted.render({ canvas, viewport });
        await task.promise;
        if (left) return free(canvas);
        target.querySelectorAll("canvas").forEach(free);
        target.replaceChildren(canvas);
        target.dataset.painted = "";
        setFailed(false);
      } catch (error) {
        if (!left && !(error instanceof Error && error.name === "RenderingCancelledException"))
          setFailed(true);
      }
    };
    void paint();
    return () => {
      left = true;
      task?.cancel();
      painted?.cleanup();
    };
  }, [pdf, index, width, height, scale]);
  useEffect(() => {
    const target = holder.current;
    return () => target?.querySelectorAll("canvas").forEach(free);
  }, []);
  return (
    <>
      <div ref={holder} className={classes.canvas} data-canvas aria-hidden />
      {failed && (
        <p className={classes.failed}>
          This page could not be painted. Its words are here all the same and can be selected and coded.
        </p>
      )}
    </>
  );
}

/** Browsers keep a canvas's memory until it is collected, unless it has no pixels. */
function free(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  canvas.remove();
}
