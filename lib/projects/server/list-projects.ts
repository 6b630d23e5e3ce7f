import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Role } from "../permissions";

export interface ProjectListItem {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly sample: boolean;
  readonly role: Role;
  readonly documents: number;
  readonly codings: number;
  readonly members: number;
  /** Of the latest recorded change, or of the project's making. */
  readonly changedAt: Date;
}

/** The projects a user is a member of, latest changed first. Counts leave out what is deleted. */
export async function listProjects(userId: string): Promise<ProjectListItem[]> {
  return database().$queryRaw<ProjectListItem[]>`
    SELECT p."id", p."name", p."description", p."sample", m."role"::text AS "role",
      (SELECT count(*)::int FROM "Document" d WHERE d."projectId" = p."id" AND d."deletedAt" IS NULL) AS "documents",
      (SELECT count(*)::int FROM "Coding" c
        JOIN "Passage" s ON s."id" = c."passageId"
        JOIN "Document" d ON d."id" = s."documentId" AND d."deletedAt" IS NULL
        WHERE c."projectId" = p."id" AND c."deletedAt" IS NULL) AS "codings",
      (SELECT count(*)::int FROM "Member" n WHERE n."projectId" = p."id") AS "members",
      coalesce((SELECT e."at" FROM "Event" e WHERE e."projectId" = p."id" AND e."number" = p."eventNumber"),
        p."createdAt") AS "changedAt"
    FROM "Project" p JOIN "Member" m ON m."projectId" = p."id" AND m."userId" = ${userId}
    WHERE p."deletedAt" IS NULL
    ORDER BY "changedAt" DESC, p."id"`;
}
