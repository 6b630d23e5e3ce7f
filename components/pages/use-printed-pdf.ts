"use client";

import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { type OpenPdf, openPdf, preparePainter } from "./open-pdf";

/** A PDF on its way to be painted. */
export type PrintedPdf =
  | { readonly state: "opening" }
  | { readonly state: "open"; readonly pdf: PDFDocumentProxy }
  | { readonly state: "locked"; readonly wrong: boolean }
  | { readonly state: "failed" };

const opening: PrintedPdf = { state: "opening" };

/** Passwords by address, for as long as the tab stands: in no storage, never sent. */
const passwords = new Map<string, string>();

/**
 * Opens a document's PDF while its pages are shown; `url` null: it is not a PDF. `unlock` tries a password, which is kept
 * in this tab's memory for when the pages are shown again.
 */
export function usePrintedPdf(
  url: string | null,
): readonly [printed: PrintedPdf, unlock: (password: string) => void] {
  const [printed, setPrinted] = useState<PrintedPdf>(() => {
    if (url !== null && typeof window !== "undefined") void preparePainter().catch(() => undefined);
    return opening;
  });
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const password = typed ?? (url === null ? undefined : passwords.get(url));
  useEffect(() => {
    if (url === null) return;
    let opened: OpenPdf | null = null;
    let left = false;
    const open = async () => {
      try {
        opened = await openPdf(url, password);
        // Left meanwhile: it fails as destroyed, which the catch below passes over.
        if (left) opened.close();
        const pdf = await opened.task.promise;
        if (left) return;
        if (password !== undefined) passwords.set(url, password);
        setPrinted({ state: "open", pdf });
      } catch (error) {
        if (left) return;
        const locked = error instanceof Error && error.name === "PasswordException";
        setPrinted(locked ? { state: "locked", wrong: password !== undefined } : { state: "failed" });
      }
    };
    void open();
    return () => {
      left = true;
      setPrinted(opening);
      opened?.close();
    };
  }, [url, password]);
  return [printed, setTyped];
}
