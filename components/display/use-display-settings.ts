"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useCallback, useMemo } from "react";
import { type DisplaySettings, displayKey, firstDisplay, readDisplay } from "./display-settings";

const read = (kept: string | undefined): DisplaySettings => {
  try {
    return readDisplay(kept === undefined ? null : JSON.parse(kept));
  } catch {
    return firstDisplay;
  }
};

/** How one reads, remembered in this browser. */
export function useDisplaySettings() {
  const [settings, setSettings] = useLocalStorage<DisplaySettings>({
    key: displayKey,
    defaultValue: firstDisplay,
    deserialize: read,
    getInitialValueInEffect: false,
  });
  const change = useCallback(
    (part: Partial<DisplaySettings>) => setSettings((now) => ({ ...now, ...part })),
    [setSettings],
  );
  const reset = useCallback(() => setSettings(firstDisplay), [setSettings]);
  return useMemo(() => ({ settings, change, reset }), [settings, change, reset]);
}

export type Display = ReturnType<typeof useDisplaySettings>;
