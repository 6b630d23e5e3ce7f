import { Listeners } from "@/components/shell/listeners";

/** Tells whoever has put something over a document that elements of it were replaced, or stand elsewhere now. */
export class Repaints {
  private readonly listeners = new Listeners();

  /** Calls `place` now and after each repaint, before the browser paints, until what is returned is called. */
  follow(place: () => void): () => void {
    place();
    return this.listeners.hear(place);
  }

  readonly tell = this.listeners.tell;
}
