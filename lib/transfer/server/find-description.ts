import "server-only";
import { fileName } from "@/lib/exchange/file-name";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";

/** A project's own description as it is kept. */
interface KeptDescription {
  readonly fileName: string;
  readonly byteSize: number;
  readonly sha256: string;
}

/**
 * The description of the file that the project was brought over with, or that was brought into it; null where there is
 * none. It tells what everybody in it coded: CONFLICT for who codes blind. `broughtInId`: of one that was brought in;
 * null for the project itself.
 */
export async function findDescription(
  member: Member,
  broughtInId: string | null,
): Promise<KeptDescription | null> {
  await requireOpenSight(member);
  const { projectId } = member;
  const select = { fileName: true, byteSize: true, sha256: true };
  const kept =
    broughtInId === null
      ? await database().transfer.findUnique({ where: { projectId }, select })
      : await database().broughtIn.findFirst({ where: { projectId, id: broughtInId }, select });
  return kept && { ...kept, fileName: nameDescription(kept.fileName) };
}

/** A database of Taguette is its own description. */
function nameDescription(given: string): string {
  const [, stem = given, extension = ""] = /^(.*)\.([a-z0-9]+)$/i.exec(given) ?? [];
  return fileName(stem, /^(sqlite3?|db)$/i.test(extension) ? extension.toLowerCase() : "qde");
}
