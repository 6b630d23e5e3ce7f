/** Work that is asked for often and done once. */
export interface FrameWork {
  readonly ask: () => void;
  /** Forgets what was asked for; there is no work after that. */
  readonly stop: () => void;
}

/** Does work after the next frame was painted, where the page is laid out and reading the layout costs nothing. */
export function workAfterFrame(work: () => void): FrameWork {
  const { port1, port2 } = new MessageChannel();
  let frame = 0;
  port1.onmessage = () => {
    frame = 0;
    work();
  };
  return {
    ask: () => {
      if (frame === 0) frame = requestAnimationFrame(() => port2.postMessage(null));
    },
    stop: () => {
      cancelAnimationFrame(frame);
      port1.close();
    },
  };
}
