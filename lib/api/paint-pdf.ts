import { runReader } from "@/lib/ingest/server/run-reader";
import type { PaintPdf } from "@/lib/transfer/server/write-coded-file";

/** PDFs are painted in a process of their own: composed above the features, as the router is. */
export const paintPdf: PaintPdf = (input, on) => runReader("paintPdf", input, on);
