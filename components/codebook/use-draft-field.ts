"use client";

import { useState } from "react";

/**
 * A field that keeps what is typed until it is left, and follows the saved value when that changes meanwhile. What was
 * refused stays in the field.
 */
export function useDraftField(saved: string, save: (value: string) => void) {
  const [draft, setDraft] = useState(saved);
  const [seen, setSeen] = useState(saved);
  if (seen !== saved) {
    setSeen(saved);
    setDraft(saved);
  }
  return {
    value: draft,
    onChange: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
    onBlur: () => {
      if (draft !== saved) save(draft);
    },
  };
}
