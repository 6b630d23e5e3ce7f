import "server-only";
import type { ComparedInput } from "@/lib/adjudication/schema";
import { listComparedLayers } from "@/lib/agreement/server/list-compared-layers";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { Kept } from "@/lib/shared/kept";
import { type Compared, findComparisons } from "./find-comparisons";

interface Asked {
  readonly compared: Promise<Compared>;
  /** Its codings; 0 while it is on its way. */
  readonly size: number;
}

/** By project, moment, layers and what is compared; in compared codings, a quarter of a million at most. */
const kept = new Kept<Asked>(250_000, ({ size }) => size);

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
  if (known !== undefined) return known.compared;
  const { compared } = kept.keep(key, { compared: findComparisons(db, member, input, sight), size: 0 });
  try {
    const { comparisons } = await compared;
    kept.keep(key, { compared, size: comparisons.reduce((sum, { codings }) => sum + codings.length, 1) });
  } catch (error) {
    kept.forget(key);
    throw error;
  }
  return compared;
}
