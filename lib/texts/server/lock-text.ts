import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { seedState } from "@/lib/texts/text-state";
import type { TextOf } from "@/lib/texts/text-of";
import { type TextOwner, findOwner } from "./find-owner";

/** A shared text that nobody else changes until the transaction ends. */
export interface LockedText {
  readonly id: string;
  readonly generation: number;
  readonly state: Uint8Array;
  readonly owner: TextOwner;
  /** Whether its row has been changed in another way since: then what was typed here is no longer what is meant. */
  readonly overtaken: boolean;
}

/** Locks a text that the member may change; null for one that nobody has opened yet. Throws as `findOwner` does. */
export async function lockText(tx: Transaction, member: Member, of: TextOf): Promise<LockedText | null> {
  const [locked] = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "SharedText"
    WHERE "ownerId" = ${of.ownerId} AND "field" = ${of.field} AND "projectId" = ${member.projectId} FOR UPDATE`;
  // Read behind the lock: a save changes both the row and the text.
  const owner = await findOwner(tx, member, of);
  if (locked === undefined) return null;
  const { id, generation, state, base } = await tx.sharedText.findUniqueOrThrow({ where: { id: locked.id } });
  return { id, generation, state, owner, overtaken: base !== owner.base };
}

/** The same for one to be opened: made of what is saved at the first time, and anew where it was overtaken. */
export async function lockForOpening(tx: Transaction, member: Member, of: TextOf): Promise<LockedText> {
  const known = await lockText(tx, member, of);
  if (known === null) {
    const { fill, base } = await findOwner(tx, member, of);
    // Of two who open at once one makes it, and the other waits and takes that.
    const data = { projectId: member.projectId, ...of, state: seedState(fill), base };
    await tx.sharedText.createMany({ data, skipDuplicates: true });
    return lockForOpening(tx, member, of);
  }
  if (!known.overtaken) return known;
  const state = seedState(known.owner.fill);
  const generation = known.generation + 1;
  const data = { state, generation, base: known.owner.base };
  await tx.sharedText.update({ where: { id: known.id }, data });
  return { ...known, state, generation, overtaken: false };
}
