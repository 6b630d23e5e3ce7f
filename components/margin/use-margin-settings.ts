"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useCallback } from "react";
import { type MarginSettings, defaultMargin, readMarginSettings } from "@/lib/coding/margin-settings";

/** How one wants the margin, remembered in this browser, and how to change some of it. */
export function useMarginSettings(): [MarginSettings, (changed: Partial<MarginSettings>) => void] {
  const [settings, setSettings] = useLocalStorage<MarginSettings>({
    key: "excerpta-margin",
    defaultValue: defaultMargin,
    deserialize: read,
  });
  const change = useCallback(
    (changed: Partial<MarginSettings>) => setSettings((now) => ({ ...now, ...changed })),
    [setSettings],
  );
  return [settings, change];
}

function read(stored: string | undefined): MarginSettings {
  try {
    return readMarginSettings(JSON.parse(stored ?? "null"));
  } catch {
    return defaultMargin;
  }
}
