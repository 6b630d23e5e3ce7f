/** A call that is made often, and heeded seldom. */
export interface FirstAndLast {
  readonly call: () => void;
  /** Forgets a call that is still to be heeded. */
  readonly stop: () => void;
}

/** Heeds a call at once where none was made for `rest` milliseconds; of those that follow only the last, after as long. */
export function heedFirstAndLast(heed: () => void, rest: number): FirstAndLast {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let called = false;
  const expire = () => {
    timer = undefined;
    if (called) heed();
    called = false;
  };
  return {
    call: () => {
      if (timer === undefined) heed();
      else called = true;
      clearTimeout(timer);
      timer = setTimeout(expire, rest);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      called = false;
    },
  };
}
