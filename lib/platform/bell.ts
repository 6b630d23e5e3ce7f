import "server-only";

/** Lets one waiter be woken, now or when it waits next; rings at most once while nobody waits. */
export class Bell {
  private rung = false;
  private waiting: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.waiting?.();
  }

  /** Until it rings, or so many milliseconds are over; not at all when it has rung since the last wait. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.rung)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.waiting = null;
    this.rung = false;
  }
}
