import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { respond } from "@/lib/api/respond";
import { toDisposition } from "@/lib/exchange/file-name";
import { findBackup } from "@/lib/platform/backup/backup-folder";
import { requireAdministrator } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ name: string }>;
}

/** A backup as a file to be kept elsewhere. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    await requireAdministrator();
    const { name } = await params;
    const file = findBackup(name);
    if (file === null) throw new AppError("NOT_FOUND", "There is no such backup any more.");
    const { size } = await stat(file);
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
      headers: {
        "Content-Type": "application/gzip",
        "Content-Disposition": toDisposition(name),
        "Content-Length": String(size),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  });
}
