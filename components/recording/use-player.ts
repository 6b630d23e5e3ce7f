"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useCallback, useRef, useState } from "react";

/** Times the usual speed. */
export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** How far one step goes back, in milliseconds. */
const stepBack = 5_000;

/** A playing element and what it does; the browser's own controls and ours are the same thing. */
export function usePlayer() {
  const media = useRef<HTMLMediaElement | null>(null);
  const [now, setNow] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useLocalStorage<number>({ key: "excerpta-playing-speed", defaultValue: 1 });

  /** The `ref` of the element that plays. */
  const attachMedia = useCallback((element: HTMLMediaElement | null) => {
    if (element === null) return;
    media.current = element;
    const follow = () => setNow(element.currentTime * 1000);
    const tell = () => setPlaying(!element.paused);
    const events = { timeupdate: follow, seeked: follow, play: tell, pause: tell, ended: tell };
    for (const [name, listener] of Object.entries(events)) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(events)) element.removeEventListener(name, listener);
      media.current = null;
      setNow(null);
      setPlaying(false);
    };
  }, []);

  const seek = (ms: number) => {
    if (media.current !== null) media.current.currentTime = Math.max(0, ms / 1000);
  };
  // Refused where the browser cannot play the file, which the element tells by itself.
  const play = () => void media.current?.play().catch(() => undefined);
  const setRate = (next: number) => {
    setSpeed(next);
    if (media.current !== null) media.current.playbackRate = next;
  };
  return {
    attachMedia,
    /** Milliseconds; null before anything was played. */
    now,
    playing,
    speed,
    setSpeed: setRate,
    playFrom: (ms: number) => {
      seek(ms);
      play();
    },
    toggle: () => (media.current?.paused === false ? media.current.pause() : play()),
    goBack: () => seek((media.current?.currentTime ?? 0) * 1000 - stepBack),
    changeSpeed: (direction: 1 | -1) => {
      const at = speeds.findIndex((each) => each >= speed);
      const next = speeds[Math.min(speeds.length - 1, Math.max(0, at + direction))];
      if (next !== undefined) setRate(next);
    },
  };
}
