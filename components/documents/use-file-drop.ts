"use client";

import { useEffect, useState } from "react";
import { type Chosen, readDrop } from "./read-drop";

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files and folders dropped anywhere on the page while `onDrop` is given; true while some are dragged over it. */
export function useFileDrop(onDrop: ((chosen: Chosen) => void) | null): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (onDrop === null) return;
    // Entering a child comes before leaving its parent, so depth tells when the page itself is left.
    let depth = 0;
    const move = (step: number) => (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth + step);
      setOver(depth > 0);
    };
    const enter = move(1);
    const leave = move(-1);
    const allow = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void readDrop(event.dataTransfer).then(onDrop);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, [onDrop]);
  return over;
}
