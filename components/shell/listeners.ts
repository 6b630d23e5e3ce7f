/** Those who want to be told of something. Both functions can be handed on alone. */
export class Listeners<T = void> {
  private readonly all = new Set<(told: T) => void>();

  /** Calls `listener` with all that is told from now on, until the returned function is called. */
  readonly hear = (listener: (told: T) => void): (() => void) => {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  };

  readonly tell = (told: T): void => this.all.forEach((listener) => listener(told));
}
