import "server-only";
import type { ComparedInput } from "@/lib/adjudication/schema";
import { listComparedLayers } from "@/lib/agreement/server/list-compared-layers";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { type Compared, findComparisons } from "./find-comparisons";

/** Compared codings in what is kept, at most; one comparison is kept however large it is. */
const keptAtMost = 250_000;

interface Kept {
  readonly projectId: string;
  readonly moment: number;
  readonly compared: Promise<Compared>;
  /** Its codings; 0 while it is on its way. */
  size: number;
}

/** By project, moment, layers and what is compared; the one used last comes last. */
const kept = new Map<string, Kept>();

/**
 * The comparisons that an address names, as `findComparisons` finds them. Found once while nothing in the project changes, as
 * somebody who settles differences asks for the same list again and again. Kept for those who see all layers, to whom it is
 * the same; whoever codes blind is answered anew each time.
 */
export async function findKeptComparisons(member: Member, input: ComparedInput): Promise<Compared> {
  const db = database();
  const { projectId } = member;
  const sight = await getSight(member);
  if (sight.blind) return findComparisons(db, member, input, sight);
  const [project, layers] = await Promise.all([
    db.project.findUnique({ where: { id: projectId }, select: { eventNumber: true } }),
    // Of people's names no event tells, and a sample project that is put back has its number still, and other layers.
    listComparedLayers(db, projectId),
  ]);
  const moment = project?.eventNumber ?? 0;
  const { setup, place, unfinished } = input;
  const key = JSON.stringify([projectId, moment, layers, setup, place, unfinished]);
  const known = kept.get(key);
  if (known !== undefined) {
    kept.delete(key);
    kept.set(key, known);
    return known.compared;
  }
  for (const [other, each] of kept)
    if (each.projectId === projectId && each.moment < moment) kept.delete(other);
  const found: Kept = { projectId, moment, compared: findComparisons(db, member, input, sight), size: 0 };
  kept.set(key, found);
  try {
    const { comparisons } = await found.compared;
    found.size = comparisons.reduce((sum, { codings }) => sum + codings.length, 1);
    forgetOldest();
  } catch (error) {
    kept.delete(key);
    throw error;
  }
  return found.compared;
}

function forgetOldest(): void {
  let sum = [...kept.values()].reduce((all, { size }) => all + size, 0);
  for (const [key, { size }] of kept) {
    if (sum <= keptAtMost || kept.size === 1) return;
    kept.delete(key);
    sum -= size;
  }
}
