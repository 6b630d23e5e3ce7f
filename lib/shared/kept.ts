/**
 * Values by name, kept in memory as long as there is room; those used longest ago go first. The one kept last stays
 * however large it is.
 */
export class Kept<T> {
  /** The one used last comes last. */
  private readonly values = new Map<string, T>();
  private size = 0;

  /**
   * @param atMost The sizes of all values together, at most.
   * @param sizeOf How much room a value takes: the same each time it is asked.
   */
  constructor(
    private readonly atMost: number,
    private readonly sizeOf: (value: T) => number,
  ) {}

  get(name: string): T | undefined {
    const value = this.values.get(name);
    if (value === undefined) return undefined;
    this.values.delete(name);
    this.values.set(name, value);
    return value;
  }

  /** Keeps a value, in place of the one of this name, and gives it back. */
  keep(name: string, value: T): T {
    this.forget(name);
    this.values.set(name, value);
    this.size += this.sizeOf(value);
    for (const oldest of this.values.keys()) {
      if (this.size <= this.atMost || this.values.size === 1) break;
      this.forget(oldest);
    }
    return value;
  }

  forget(name: string): void {
    const value = this.values.get(name);
    if (value === undefined) return;
    this.values.delete(name);
    this.size -= this.sizeOf(value);
  }
}
