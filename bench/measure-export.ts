import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { database } from "@/lib/platform/db/client";
import { dataFolder } from "@/lib/platform/files";
import { standingOf } from "@/lib/projects/permissions";
import { exportArchive } from "@/lib/transfer/server/export-archive";
import { openProject } from "@/lib/transfer/server/read-rows";
import { printRows } from "./print-rows";

/** Takes the largest project out into a file, and prints how long it took and how much memory this process had at most. */
async function main() {
  const withSide = process.argv[2] === "side";
  const [project] = await database().project.findMany({
    orderBy: { codings: { _count: "desc" } },
    take: 1,
    include: { members: true },
  });
  const member = {
    ...{ userId: project!.members[0]!.userId, name: "Bench", projectId: project!.id },
    ...{ standing: standingOf("owner"), action: "project.export" as const },
  };
  const started = performance.now();
  let bytes = 0;
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      done(null, piece);
    },
  });
  const pieces = exportArchive(await openProject(member), {
    ...{ profile: "standard", side: withSide ? project!.id : null },
    signal: new AbortController().signal,
  });
  await pipeline(Readable.from(pieces), count, createWriteStream(path.join(dataFolder(), "out.qdpx")));
  printRows(withSide ? "out, with the side file" : "out", [
    { what: "the whole archive", values: [performance.now() - started], target: "" },
    { what: "its size", values: [bytes / 1024 ** 2], target: "", unit: "MB" },
    {
      what: "memory of the process at most",
      values: [process.resourceUsage().maxRSS / 1024],
      target: "< 500 MB",
      unit: "MB",
    },
  ]);
  process.exit(0);
}

void main();
