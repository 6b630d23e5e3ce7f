import { seededRandom } from "@/lib/shared/seeded-random";

export type RowMaker = ReturnType<typeof openRowMaker>;

/** What rows of a project are made of, as the seed has it. Moments ascend, and no two are the same. */
export function openRowMaker(projectId: string, seed: number) {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const some = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
  let clock = Date.parse("2024-02-03T04:05:06Z");
  const now = () => new Date((clock += 1 + upTo(5_000)));
  const deleted = () => (random() < 0.2 ? { deletedAt: now() } : {});
  const made = () => ({ id: crypto.randomUUID(), projectId, createdAt: now() });
  const times = <T>(count: number, make: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  return { random, upTo, some, now, deleted, made, times };
}
