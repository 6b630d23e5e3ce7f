"use client";

import { useEffect, useState } from "react";
import type { Region } from "@/lib/coding/region";
import classes from "./region-picture.module.css";

interface Props {
  projectId: string;
  passageId: string;
  region: Region;
  /** What is said of it, and shown where it has no picture: "Region, p. 3". */
  label: string;
}

/** What stands in a coded rectangle, as printed. Its room is kept while it is on its way; without it, its name. */
export function RegionPicture({ projectId, passageId, region, label }: Props) {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!failed || tries >= mostTries) return;
    const timer = setTimeout(() => {
      setTries(tries + 1);
      setFailed(false);
    }, wait);
    return () => clearTimeout(timer);
  }, [failed, tries]);
  if (failed) return <span className={classes.without}>{label}</span>;
  const { left, top, right, bottom } = region;
  return (
    <img
      className={classes.picture}
      src={`/api/projects/${projectId}/passages/${passageId}/picture${tries === 0 ? "" : `?try=${tries}`}`}
      alt={label}
      width={Math.round((right - left) * pixelsPerPoint)}
      height={Math.round((bottom - top) * pixelsPerPoint)}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setFailed(true)}
    />
  );
}

/** A region is shown before it is saved: its picture is asked for again, so often and after so many milliseconds. */
const mostTries = 3;
const wait = 1_500;

/** Shown as large as it was printed, where there is room. */
const pixelsPerPoint = 96 / 72;
