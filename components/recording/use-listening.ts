"use client";

import { useLocalStorage } from "@mantine/hooks";
import { type KeyboardEvent, useMemo, useState } from "react";
import type { Recording } from "@/lib/documents/recording";
import type { Block } from "@/lib/text/block";
import { listSpoken, spokenAt, timeOfOffset } from "@/lib/text/spoken";
import { usePlayer } from "./use-player";
import { useRecording } from "./use-recording";

interface Of {
  readonly projectId: string;
  readonly documentId: string;
  readonly blocks: readonly Block[];
  readonly recording: Recording | null;
  readonly mayAttach: boolean;
}

/** Listening to a document while reading it: the player, what is heard now, and the keys. */
export function useListening({ projectId, documentId, blocks, recording, mayAttach }: Of) {
  const attached = useRecording(projectId, documentId, recording);
  const player = usePlayer();
  const [invitation, setInvitation] = useState<HTMLButtonElement | null>(null);
  const [following, setFollowing] = useLocalStorage({ key: "excerpta-follow-recording", defaultValue: true });
  const spoken = useMemo(() => listSpoken(blocks), [blocks]);
  const heard = player.now === null ? null : spokenAt(spoken, player.now);

  const playFrom = (ms: number) => {
    if (recording !== null) player.playFrom(ms);
    else invitation?.focus();
  };
  /** True when the key was one of the player's. `caret`: where one reads; null where there is none. */
  const onKey = (event: KeyboardEvent, caret: number | null): boolean => {
    if (recording === null || event.ctrlKey || event.metaKey || event.altKey) return false;
    const at = caret === null ? null : timeOfOffset(spoken, caret);
    const keys: Record<string, () => void> = {
      " ": player.toggle,
      ",": player.goBack,
      ".": () => at !== null && player.playFrom(at),
      "<": () => player.changeSpeed(-1),
      ">": () => player.changeSpeed(1),
    };
    const action = keys[event.key];
    if (action === undefined) return false;
    event.preventDefault();
    action();
    return true;
  };
  return {
    attached,
    player,
    /** The `ref` of the button that asks for a recording. */
    attachInvitation: setInvitation,
    /** What is heard now; null in a pause and before anything was played. */
    heard,
    following,
    setFollowing,
    playFrom,
    onKey,
    mayAttach,
    /** Something to listen to, or the place for it. */
    shown: recording !== null || (mayAttach && spoken.length > 0),
  };
}

export type Listening = ReturnType<typeof useListening>;
