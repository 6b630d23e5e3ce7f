"use client";

import { useLayoutEffect } from "react";
import { applyDisplay, displayProperties } from "./apply-display";
import type { DisplaySettings } from "./display-settings";

/** Shows the text as the settings say, before the browser paints; `keepPlace` sees to it that one does not lose it. */
export function useAppliedDisplay(settings: DisplaySettings, keepPlace: (change: () => void) => void): void {
  useLayoutEffect(
    () => keepPlace(() => applyDisplay(document.documentElement, { ...settings }, displayProperties)),
    [settings, keepPlace],
  );
}
