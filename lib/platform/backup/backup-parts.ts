import { z } from "zod";

/** The first part of a backup: what it is, and which tables it was made of. */
export const headName = "excerpta-backup.json";
/** The last: what must have come out. */
export const manifestName = "manifest.json";
export const secretsName = "secrets.json";

export const BackupHead = z.object({
  kind: z.literal("excerpta-backup"),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Names of the migrations its database had, in their order. */
  migrations: z.array(z.string().max(200)).min(1),
});
export type BackupHead = z.infer<typeof BackupHead>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const BackupManifest = z.object({
  /** SHA-256 over the lines of each table, in the order of its primary key. */
  tables: z.record(z.string(), z.object({ rows: z.int().nonnegative(), sha256 })),
  /** Stored files by their SHA-256, with their bytes. */
  files: z.record(sha256, z.int().nonnegative()),
  /** Files that the database names and the store had lost already. */
  missing: z.array(sha256),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** What is wrong with a backup, in a sentence for who restores it. */
export class BackupProblem extends Error {}
