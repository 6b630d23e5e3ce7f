"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useMemo, useState } from "react";
import type { ReaderHandlers } from "@/components/reader/reader-commands";
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
  /** What the player's keys do; none without a recording. `caret`: where one reads; null where there is none. */
  const commands = (caret: number | null): ReaderHandlers => {
    if (recording === null) return {};
    const at = caret === null ? null : timeOfOffset(spoken, caret);
    return {
      togglePlaying: player.toggle,
      goBackSeconds: player.goBack,
      playFromCaret: () => at !== null && player.playFrom(at),
      playSlower: () => player.changeSpeed(-1),
      playFaster: () => player.changeSpeed(1),
    };
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
    commands,
    mayAttach,
    /** Something to listen to, or the place for it. */
    shown: recording !== null || (mayAttach && spoken.length > 0),
  };
}

export type Listening = ReturnType<typeof useListening>;
