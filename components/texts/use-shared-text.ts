import { useEffect, useState, useSyncExternalStore } from "react";
import { useLive } from "@/components/live/live-provider";
import { SharedText } from "./shared-text";
import type { TextCalls } from "./text-calls";

/** Opens a text that several type in, as long as it is shown. `calls` of the first drawing count. */
export function useSharedText(calls: TextCalls) {
  const live = useLive();
  const [text] = useState(() => new SharedText(live, calls));
  useEffect(() => text.start(), [text]);
  return { text, state: useSyncExternalStore(text.subscribe, text.getState, text.getState) };
}
