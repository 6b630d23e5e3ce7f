import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/ingest/ingested";
import { readFile } from "@/lib/ingest/server/read-file";
import { keepReading } from "./pdf-reading";

const sample = path.join(process.cwd(), "prisma/seed/sample");
/** EXCERPTA_UPDATE_REPORT=1 keeps what is read now. */
const updates = process.env["EXCERPTA_UPDATE_REPORT"] !== undefined;

describe("the kept reading of the sample's PDF", () => {
  it("is what the product reads in it today", async () => {
    const fileName = "brief-six-locks.pdf";
    const kept = path.join(sample, "readings/brief-six-locks.json");
    const read = await readFile(
      { path: path.join(sample, "texts", fileName), fileName },
      { limits: defaultLimits, onProgress: () => undefined },
    );
    const reading = keepReading(read);
    if (updates)
      writeFileSync(kept, await format(JSON.stringify(reading), { parser: "json", printWidth: 110 }));
    expect(reading).toEqual(JSON.parse(readFileSync(kept, "utf8")));
    expect(read.extraction.warnings).toEqual([]);
  });
});
