import { fileName, toDisposition } from "@/lib/exchange/file-name";

/** The head of an answer that is saved as a file named after `title`; never kept on the way, and of no other type than said. */
export const downloadHeaders = (title: string, extension: string, mediaType: string) => ({
  "Content-Type": mediaType,
  "Content-Disposition": toDisposition(fileName(title, extension)),
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
});
