import "server-only";
import { type Link, sayRelation } from "@/lib/links/link";
import { addLink, changeLink, removeLink } from "@/lib/links/link-rules";
import { mayChangeLink } from "@/lib/links/may-change-link";
import type { SayLinkInput } from "@/lib/links/schema";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereAuthorSeen, wherePassageSeen } from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";
import type { Result } from "@/lib/shared/result";
import { linkFields } from "./link-fields";

/** Links two passages under the caller's id. */
export function addPassageLink(
  member: Member,
  { id, fromPassageId, toPassageId, kind, note }: Omit<SayLinkInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const said = { id, fromPassageId, toPassageId, kind, note };
    if ((await tx.link.count({ where: { id } })) > 0)
      throw new AppError("CONFLICT", "Another link has this id already. Ask again with a new one.");
    await requirePassages(tx, member, [fromPassageId, toPassageId]);
    const standing = await listBetween(tx, member, said);
    const changes = unwrap(addLink(standing, said, member.userId, new Date().toISOString()));
    const summary = `linked two passages: the first ${sayRelation({ kind, end: "from" })} the second`;
    return { kind: "link.add", summary, changes, result: null };
  });
}

/** Gives a link another kind, direction or note. */
export function changePassageLink(
  member: Member,
  { id, fromPassageId, toPassageId, kind, note }: Omit<SayLinkInput, "projectId">,
): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const link = await getChangeable(tx, member, id);
    const ends = new Set([link.fromPassageId, link.toPassageId]);
    if (!ends.has(fromPassageId) || !ends.has(toPassageId))
      throw new AppError(
        "CONFLICT",
        "This link has come to join other passages since. Reload to see which, then change it.",
      );
    const patch = { fromPassageId, toPassageId, kind, note };
    const changes = unwrap(changeLink(await listBetween(tx, member, link), link, patch));
    const summary = `changed a link: one passage ${sayRelation({ kind, end: "from" })} another`;
    return { kind: "link.change", summary, changes, result: null };
  });
}

export function removePassageLink(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const link = await getChangeable(tx, member, id);
    const summary = `removed a link: one passage ${sayRelation({ kind: link.kind, end: "from" })} another`;
    return { kind: "link.remove", summary, changes: [removeLink(link)], result: null };
  });
}

function unwrap<T>(outcome: Result<T, string>): T {
  if (!outcome.ok) throw new AppError("BAD_REQUEST", outcome.error);
  return outcome.value;
}

async function getChangeable(tx: Transaction, member: Member, id: string): Promise<Link> {
  const link = await tx.link.findFirst({
    where: {
      id,
      projectId: member.projectId,
      deletedAt: null,
      ...whereAuthorSeen(await getSight(member, tx)),
    },
    select: linkFields,
  });
  if (link === null) throw new AppError("NOT_FOUND", "This link is no longer there: someone has removed it.");
  if (!mayChangeLink(link.authorId, member))
    throw new AppError("FORBIDDEN", "Only who made this link, a lead or the owner may change it.");
  return link;
}

/** The links that join the same two passages, in either direction, of those that the member may see. */
async function listBetween(
  tx: Transaction,
  member: Member,
  { fromPassageId, toPassageId }: Pick<Link, "fromPassageId" | "toPassageId">,
): Promise<Link[]> {
  const ends = { in: [fromPassageId, toPassageId] };
  const seen = whereAuthorSeen(await getSight(member, tx));
  const { projectId } = member;
  return tx.link.findMany({
    where: { projectId, deletedAt: null, fromPassageId: ends, toPassageId: ends, ...seen },
    select: linkFields,
  });
}

async function requirePassages(tx: Transaction, member: Member, ids: readonly string[]) {
  const seen = wherePassageSeen(await getSight(member, tx));
  const wanted = [...new Set(ids)];
  const there = await tx.passage.count({
    where: { projectId: member.projectId, id: { in: wanted }, document: { deletedAt: null }, ...seen },
  });
  if (there < wanted.length)
    throw new AppError("NOT_FOUND", "A passage to link is no longer there. Reload to see what is.");
}
