"use client";

import { useEffect, useState } from "react";

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Files and names of folders in a drop; folders cannot be sent. */
function readDrop(transfer: DataTransfer): { files: File[]; folders: string[] } {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const folders = entries.filter((entry) => entry?.isDirectory).map((entry) => entry?.name ?? "");
  const files = [...transfer.files].filter((file) => !folders.includes(file.name));
  return { files, folders };
}

/** Takes files dropped anywhere on the page while `onDrop` is given; true while some are dragged over it. */
export function useFileDrop(onDrop: ((files: File[], folders: string[]) => void) | null): boolean {
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
      const { files, folders } = readDrop(event.dataTransfer);
      onDrop(files, folders);
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
