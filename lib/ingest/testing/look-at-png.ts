import { readPngRows } from "@/lib/ingest/server/png-rows";

/** The colour in the middle of a picture, and its size. */
export async function lookAtPng(png: Uint8Array | null) {
  const rows: Uint8Array[] = [];
  const { width, height } = await readPngRows(png!, (row) => rows.push(row.slice()));
  const at = 3 * (width >> 1);
  return { size: [width, height], colour: [...rows[height >> 1]!.slice(at, at + 3)] };
}
