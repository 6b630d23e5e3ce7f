/** So many results are kept. */
const most = 40;

/** The latest results by name, to be shown again without being computed. */
export class KnownResults<T> {
  private readonly results = new Map<string, T>();

  get(name: string): T | undefined {
    return this.results.get(name);
  }

  /** Keeps a result, and gives it back. */
  keep(name: string, result: T): T {
    this.results.set(name, result);
    for (const oldest of this.results.keys()) {
      if (this.results.size <= most) break;
      this.results.delete(oldest);
    }
    return result;
  }
}
