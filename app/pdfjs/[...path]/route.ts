import { Readable } from "node:stream";
import { openPdfjsFile } from "@/lib/documents/server/pdfjs-files";

interface Context {
  params: Promise<{ path: string[] }>;
}

/**
 * The worker, fonts and character maps of the PDF painter, from this installation: nothing of them belongs to a
 * project. A worker obeys the policy it comes with: it may compile its decoders, ask this server, and nothing more.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { path } = await params;
  // The first part is the version: a newer one has another address.
  const file = openPdfjsFile(path.slice(1).join("/"));
  if (file === null) return new Response("There is no such file.", { status: 404 });
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      "Content-Type": file.type,
      "Content-Length": String(file.size),
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; font-src 'self' data:",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
