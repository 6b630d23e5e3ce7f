import { Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { SharedTextState } from "./shared-text";

interface Props {
  awareness: Awareness;
  state: SharedTextState;
}

/** How a text that several type in stands, and who else has it open. */
export function TextStatus({ awareness, state: { unsent, refusal, restarts } }: Props) {
  const names = useSyncExternalStore(
    (watch) => {
      awareness.on("change", watch);
      return () => awareness.off("change", watch);
    },
    () => readNames(awareness),
    () => "",
  );
  const words = [
    refusal ?? (unsent ? "Sending…" : "Kept as you type"),
    ...(names === "" ? [] : [`also writing here: ${names}`]),
    ...(restarts > 0 ? ["begun anew, as it was changed or undone elsewhere"] : []),
  ];
  return (
    <Text size="sm" c={refusal === null ? "dimmed" : "red"} role="status">
      {words.join(" · ")}
    </Text>
  );
}

function readNames({ clientID, states }: Awareness): string {
  const names = [...states].flatMap(([id, state]) => {
    const name: unknown = (state["user"] as { name?: unknown } | undefined)?.name;
    return id === clientID || typeof name !== "string" ? [] : [name];
  });
  return [...new Set(names)].sort().join(", ");
}
