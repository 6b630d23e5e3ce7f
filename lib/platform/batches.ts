/**
 * Does work in batches: what is asked for while a batch of its key is being done makes the next one, in the order in
 * which it was asked for. Batches of one key follow one another; those of different keys do not wait for each other.
 */
export class Batches<Item> {
  private readonly waiting = new Map<string, Item[]>();

  /**
   * @param atMost Items of one batch; at least 1.
   * @param work Does a batch and never rejects: it tells each item itself what came of it.
   */
  constructor(
    private readonly atMost: number,
    private readonly work: (items: readonly Item[]) => Promise<void>,
  ) {}

  /** Asks for work. What waits alone under its key is begun at once. */
  add(key: string, item: Item): void {
    const waiting = this.waiting.get(key);
    if (waiting !== undefined) waiting.push(item);
    else {
      const first = [item];
      this.waiting.set(key, first);
      void this.empty(key, first);
    }
  }

  private async empty(key: string, waiting: Item[]): Promise<void> {
    while (waiting.length > 0) await this.work(waiting.splice(0, this.atMost));
    this.waiting.delete(key);
  }
}
