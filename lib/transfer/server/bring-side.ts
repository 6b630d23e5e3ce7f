import "server-only";
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type { ReadProject } from "@/lib/ingest/project-reading";
import type { Job, JobContext, JobOutcome } from "@/lib/platform/jobs/job";
import type { Fields } from "@/lib/shared/change";
import type { Here } from "@/lib/transfer/side/map-value";
import type { SideReading } from "@/lib/transfer/side/side-reading";
import { countFound } from "../plan-import";
import { openLossList } from "../loss-list";
import type { TransferReport } from "../transfer-report";
import { arrive } from "./arrive";
import { losePeople, mapSide, type MappedRows, openHere, openSideCount } from "./map-side";
import { readSideRows } from "./read-side-rows";
import { openSideWriter } from "./write-side";

/** A file that came along. */
interface Came {
  readonly path: string;
  readonly byteSize: number;
}

/** What of an archive a side file needs. */
export interface OwnArchive {
  readonly side: SideReading;
  readonly description: ReadProject["description"];
  /** By SHA-256. */
  readonly files: ReadonlyMap<string, Came>;
  /** What is told of the file, whatever is brought over of it. */
  readonly told: Pick<TransferReport, "program" | "found">;
}

/** An archive with what its own side file needs; null where it has none that belongs to its description. */
export function findOwnArchive({ side, files, description, parsed }: ReadProject): OwnArchive | null {
  if (side === null || "problem" in side || !side.belongs) return null;
  const original = ([sha256, file]: [string, string]) =>
    [sha256, { path: file, byteSize: statSync(file).size }] as const;
  return {
    ...{ side, description },
    files: new Map<string, Came>([
      ...[...side.files].map(original),
      ...[...files.values()].map((file) => [file.sha256, file] as const),
    ]),
    told: { program: parsed.project.origin, found: countFound(parsed.project) },
  };
}

/** What becomes of a project that is brought over by its own side file; writes nothing. */
export async function reportSide(
  archive: OwnArchive,
  job: Job,
  context: JobContext,
): Promise<TransferReport> {
  const writeNothing = async () => {
    await setImmediate();
    context.signal.throwIfAborted();
  };
  return bring(archive, await openArchive(archive, job), writeNothing);
}

/** Writes a project as its side file has it into the one that waits for it, and ends its job: see `arrive`. */
export async function writeBySide(archive: OwnArchive, job: Job, context: JobContext): Promise<JobOutcome> {
  const { side, description, files } = archive;
  const here = await openArchive(archive, job);
  let texts: ReadonlyMap<string, Came & { readonly sha256: string }> = new Map();
  return arrive(job, context, {
    description,
    storeFiles: async (keep) => {
      for await (const { sha256, recording } of readSideRows(side, "Document"))
        for (const hash of [sha256, (recording as { sha256: string } | null)?.sha256]) {
          const file = files.get(hash as string);
          if (file !== undefined) await keep(file.path, hash as string);
        }
      texts = await writeMissing(archive, here);
      for (const { path: file, sha256 } of texts.values()) await keep(file, sha256);
    },
    write: async (tx) => {
      const documentFields = ({ textId, sha256, recording }: Fields): Fields => {
        const own = files.get(sha256 as string);
        const text = texts.get(textId as string);
        return {
          recording: recordingHere(recording, files),
          ...(own === undefined
            ? { mediaType: "text/plain", sha256: text?.sha256 ?? "", byteSize: text?.byteSize ?? 0 }
            : { byteSize: own.byteSize }),
        };
      };
      const writer = openSideWriter(tx, job, documentFields);
      // The kinds of memos that every new project has.
      await tx.memoType.deleteMany({ where: { projectId: job.projectId } });
      let written = 0;
      const all = [...side.parts.values()].reduce((sum, { rows }) => sum + rows, 1);
      const report = await bring(archive, here, async (mapped) => {
        context.signal.throwIfAborted();
        written += mapped.rows.length;
        context.onProgress(0.4 + (0.6 * written) / all, "Writing the project");
        await writer.write(mapped);
      });
      await writer.finish();
      const { name, description: about, attributeKinds, stopWords } = side.project;
      const described = { name, description: about, attributeKinds, stopWords };
      return { data: { ...described, eventNumber: here.events.count }, report };
    },
  });
}

const openArchive = ({ side, files }: OwnArchive, { projectId }: Job): Promise<Here> =>
  openHere(side, projectId, (sha256) => files.has(sha256));

async function bring(
  { side, files, told }: OwnArchive,
  here: Here,
  write: (mapped: MappedRows) => Promise<void>,
): Promise<TransferReport> {
  const losses = openLossList();
  const counts = openSideCount();
  for (const { what, reason, count, names } of side.losses) losses.lose(what, reason, names[0], count);
  for await (const mapped of mapSide(side, here, losses)) {
    counts.add(mapped);
    for (const row of mapped.rows) {
      if (mapped.name !== "Document") continue;
      const { title, sha256, recording } = row as Record<string, string>;
      if (!files.has(sha256!))
        losses.lose("original file", "it is not in the archive; its text is kept instead", title);
      if (recording !== null && recordingHere(recording, files) === null)
        losses.lose("recording", "it is not in the archive", title);
    }
    await write(mapped);
  }
  losePeople(side, losses);
  const { name } = side.project;
  return {
    ...{ name, ...told, made: counts.made(), layers: counts.layers(), losses: losses.list() },
    ...{ positions: null, grouped: 0, byGroups: false },
  };
}

const recordingHere = (recording: unknown, files: OwnArchive["files"]): unknown => {
  const hash = (recording as { sha256: string } | null)?.sha256;
  return hash !== undefined && files.has(hash) ? recording : null;
};

/** Writes the texts of documents whose original did not come along into files, which stand for them; by their texts' ids here. */
async function writeMissing(
  { side, files, description }: OwnArchive,
  { book }: Here,
): Promise<ReadonlyMap<string, Came & { readonly sha256: string }>> {
  const missing = new Set<unknown>();
  for await (const { sha256, textId } of readSideRows(side, "Document"))
    if (!files.has(sha256 as string)) missing.add(textId);
  const written = new Map<string, Came & { sha256: string }>();
  if (missing.size === 0) return written;
  for await (const { id, text } of readSideRows(side, "DocumentText")) {
    if (!missing.has(id)) continue;
    const file = path.join(path.dirname(description.path), `side-text-${written.size}`);
    await writeFile(file, text as string, { mode: 0o600 });
    const sha256 = createHash("sha256")
      .update(text as string)
      .digest("hex");
    written.set(book.find(id) ?? id, { path: file, byteSize: Buffer.byteLength(text as string), sha256 });
  }
  return written;
}
