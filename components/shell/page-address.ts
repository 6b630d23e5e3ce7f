/** A change of the address that waits until the page is drawn again. */
interface Change {
  readonly mode: "replace" | "push";
  readonly url: URL;
  readonly state: unknown;
}

let held = false;
let heldAt = "";
let waiting: Change[] = [];

/** The page's address, or what it is about to be. A copy: changing it changes nothing. */
export const presentAddress = (): URL => new URL(waiting.at(-1)?.url ?? window.location.href);

/** Writes another address for the page in place of the present one. A relative one is taken from the present one. */
export const replaceAddress = (url: string | URL, state: unknown = null): void =>
  write({ mode: "replace", url: absolute(url), state });

/** Writes another address for the page as one more entry of the browser's history. */
export const pushAddress = (url: URL): void => write({ mode: "push", url, state: null });

const absolute = (url: string | URL) => new URL(url, presentAddress());

function write(change: Change): void {
  if (held) waiting.push(change);
  else carryOut(change);
}

function carryOut({ mode, url, state }: Change): void {
  if (mode === "push") window.history.pushState(state, "", url);
  else window.history.replaceState(state, "", url);
}

/**
 * Has changes of the address wait until `releaseAddress`: one that is written while the page is drawn again has the
 * router take the answer for another page's, and load everything anew.
 */
export function holdAddress(): void {
  held = true;
  heldAt = window.location.href;
}

/** Writes what waits, in order; nothing of it where one has gone elsewhere meanwhile. */
export function releaseAddress(): void {
  held = false;
  const changes = waiting;
  waiting = [];
  if (window.location.href === heldAt) changes.forEach(carryOut);
}
