"use client";

import { useEffect, useState } from "react";

/**
 * A field that keeps what is typed until it is left, and follows the saved value when that changes meanwhile. What was
 * refused stays in the field. The browser asks before a page goes while the field holds what is not saved.
 */
export function useDraftField(saved: string, save: (value: string) => void) {
  const [draft, setDraft] = useState(saved);
  const [seen, setSeen] = useState(saved);
  if (seen !== saved) {
    setSeen(saved);
    setDraft(saved);
  }
  const unsaved = draft !== saved;
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);
  return {
    value: draft,
    onChange: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
    onBlur: () => {
      if (unsaved) save(draft);
    },
  };
}
