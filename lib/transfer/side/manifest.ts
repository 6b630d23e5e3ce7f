import { z } from "zod";
import { textSchema } from "./column";
import { attributeKindsSchema, sha256, stopWordsSchema } from "./json-schemas";

/** Where the head of a side file stands in an archive, and its rows and files. */
export const manifestEntry = "excerpta.json";
export const rowsEntry = (table: string): string => `excerpta/rows/${table}.jsonl`;
const filesFolder = "excerpta/files/";
export const fileEntry = (hash: string): string => `${filesFolder}${hash}`;

/** The hash that an entry is named by; null for one that is no file of a side file. */
export const hashOfEntry = (entry: string): string | null =>
  entry.startsWith(filesFolder) && sha256.safeParse(entry.slice(filesFolder.length)).success
    ? entry.slice(filesFolder.length)
    : null;

export const sideFormat = "excerpta-side-file";
/** Raised when a side file can no longer be read as one of the version before. */
export const sideVersion = 1;

const count = z.int().min(0).max(100_000_000);

/** The head of a side file. What an unknown version says beyond these two is not read. */
export const SideVersion = z.object({ format: z.literal(sideFormat), version: z.int() });

export const SideManifest = SideVersion.extend({
  /** SHA-256 of the project.qde that it stands beside. */
  describes: sha256,
  project: z.object({
    id: z.uuid(),
    name: textSchema(2_000),
    description: textSchema(400_000),
    attributeKinds: attributeKindsSchema,
    /** Older archives have none. */
    stopWords: stopWordsSchema.default([]),
  }),
  /** Rows by table. */
  rows: z.record(textSchema(100), count),
  /** How often a row of a table said who it was; of codes in use, how many are signed in the history. */
  people: z.record(textSchema(100), count),
});
export type SideManifest = z.infer<typeof SideManifest>;
