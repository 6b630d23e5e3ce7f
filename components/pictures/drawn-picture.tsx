"use client";

import { type MouseEvent, useMemo } from "react";
import type { Picture } from "@/lib/pictures/look";
import classes from "./pictures.module.css";
import { renderPicture } from "./render-picture";

interface Props {
  picture: Picture;
  width: number;
  label: string;
  /** Of the element that says more. */
  describedBy: string;
  /** Called with the place of the row or piece that was pressed; what can be pressed stands in the table, too. */
  onPoint?: ((at: number) => void) | undefined;
}

/** A picture on the page. What it shows is text of the library's, which escapes names and titles. */
export function DrawnPicture({ picture, width, label, describedBy, onPoint }: Props) {
  const svg = useMemo(() => renderPicture(picture, width), [picture, width]);
  const press = (event: MouseEvent) => {
    const piece = event.target instanceof Element ? event.target.closest("[ecmeta_data_index]") : null;
    if (piece) onPoint?.(Number(piece.getAttribute("ecmeta_data_index")));
  };
  return (
    <div
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
      className={classes.drawing}
      data-pressable={onPoint ? true : undefined}
      onClick={press}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
