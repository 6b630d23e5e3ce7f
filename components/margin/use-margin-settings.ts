"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { presentAddress, replaceAddress } from "@/components/shell/page-address";
import { dropCompare, readCompare } from "@/lib/coding/compare-address";
import { type MarginSettings, defaultMargin, readMarginSettings } from "@/lib/coding/margin-settings";

/**
 * How one wants the margin, remembered in this browser, and how to change some of it. Where the address names layers to
 * be compared, it is arranged by coder until one arranges it otherwise.
 */
export function useMarginSettings(): [MarginSettings, (changed: Partial<MarginSettings>) => void] {
  const [settings, setSettings] = useLocalStorage<MarginSettings>({
    key: "excerpta-margin",
    defaultValue: defaultMargin,
    deserialize: read,
  });
  const comparing = readCompare(useSearchParams()) !== null;
  const shown = useMemo<MarginSettings>(
    () => (comparing ? { ...settings, arrangement: "coder" } : settings),
    [comparing, settings],
  );
  const change = useCallback(
    (changed: Partial<MarginSettings>) => {
      if (changed.arrangement !== undefined) stopComparing();
      setSettings((now) => ({ ...now, ...changed }));
    },
    [setSettings],
  );
  return [shown, change];
}

function stopComparing(): void {
  const url = presentAddress();
  if (readCompare(url.searchParams) === null) return;
  dropCompare(url.searchParams);
  replaceAddress(url);
}

function read(stored: string | undefined): MarginSettings {
  try {
    return readMarginSettings(JSON.parse(stored ?? "null"));
  } catch {
    return defaultMargin;
  }
}
