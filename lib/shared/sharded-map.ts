const shardCount = 1_024;

type Shard<V> = ReadonlyMap<string, V>;

const noEntries: Shard<never> = new Map<string, never>();

/** Ids differ most towards their end. */
function shardOf(key: string): number {
  let hash = 0;
  for (let at = Math.max(0, key.length - 12); at < key.length; at += 1)
    hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) & (shardCount - 1);
}

/** One key on which two maps differ; undefined: not there. */
export interface Difference<V> {
  readonly key: string;
  readonly before: V | undefined;
  readonly after: V | undefined;
}

/**
 * A map that is never changed but followed by another one, which shares with it all that stayed: tens of thousands of
 * entries are followed, and compared with those before, at the cost of the few that differ. Entries come in no
 * particular order. Values are compared by identity.
 */
export class ShardedMap<V> implements ReadonlyMap<string, V> {
  private constructor(
    private readonly shards: readonly Shard<V>[],
    readonly size: number,
  ) {}

  /** Of keys that come twice the last counts. */
  static from<V>(entries: Iterable<readonly [key: string, value: V]> = []): ShardedMap<V> {
    const shards = Array.from({ length: shardCount }, (): Shard<V> => noEntries);
    let size = 0;
    for (const [key, value] of entries) {
      const at = shardOf(key);
      const shard = shards[at] === noEntries ? new Map<string, V>() : (shards[at] as Map<string, V>);
      shards[at] = shard;
      if (!shard.has(key)) size += 1;
      shard.set(key, value);
    }
    return new ShardedMap(shards, size);
  }

  /** The map after edits, in their order; undefined takes a key out. The same map where nothing differs. */
  with(edits: Iterable<readonly [key: string, value: V | undefined]>): ShardedMap<V> {
    const shards = [...this.shards];
    let size = this.size;
    let differs = false;
    for (const [key, value] of edits) {
      const at = shardOf(key);
      const known = shards[at]!;
      if (known.get(key) === value && known.has(key) === (value !== undefined)) continue;
      const shard = known === this.shards[at] ? new Map(known) : (known as Map<string, V>);
      size += (value === undefined ? 0 : 1) - (shard.has(key) ? 1 : 0);
      if (value === undefined) shard.delete(key);
      else shard.set(key, value);
      shards[at] = shard;
      differs = true;
    }
    return differs ? new ShardedMap(shards, size) : this;
  }

  /** On which keys this map differs from an earlier one. */
  *differences(earlier: ShardedMap<V>): Generator<Difference<V>, undefined> {
    for (let at = 0; at < shardCount; at += 1) {
      const [before, after] = [earlier.shards[at]!, this.shards[at]!];
      if (before === after) continue;
      for (const [key, value] of before) {
        const now = after.get(key);
        if (now !== value) yield { key, before: value, after: now };
      }
      for (const [key, value] of after) if (!before.has(key)) yield { key, before: undefined, after: value };
    }
    return undefined;
  }

  get(key: string): V | undefined {
    return this.shards[shardOf(key)]!.get(key);
  }

  has(key: string): boolean {
    return this.shards[shardOf(key)]!.has(key);
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }

  *entries(): Generator<[string, V], undefined> {
    for (const shard of this.shards) yield* shard;
    return undefined;
  }

  *keys(): Generator<string, undefined> {
    for (const shard of this.shards) yield* shard.keys();
    return undefined;
  }

  *values(): Generator<V, undefined> {
    for (const shard of this.shards) yield* shard.values();
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }
}
