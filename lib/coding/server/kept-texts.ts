import "server-only";
import type { Transaction } from "@/lib/platform/db/client";

interface KeptText {
  /** Changes whenever the row does. */
  readonly version: string;
  readonly text: string;
  readonly blocks: unknown;
}

/** UTF-16 units kept in memory at most. */
const keptAtMost = 20_000_000;

/** The one used last comes last. */
const kept = new Map<string, KeptText>();
let keptUnits = 0;

/**
 * A text by its id, as it is in the version given. A book would otherwise be read from the database whole for each
 * coding; a text hardly ever changes, so those used lately are kept. Throws when there is no such text.
 */
export async function readKeptText(tx: Transaction, textId: string, version: string): Promise<KeptText> {
  const known = kept.get(textId);
  if (known !== undefined) forget(textId, known);
  const text = known?.version === version ? known : await readText(tx, textId);
  kept.set(textId, text);
  keptUnits += text.text.length;
  for (const [id, oldest] of kept) {
    if (keptUnits <= keptAtMost) break;
    forget(id, oldest);
  }
  return text;
}

function forget(textId: string, { text }: KeptText): void {
  kept.delete(textId);
  keptUnits -= text.length;
}

async function readText(tx: Transaction, textId: string): Promise<KeptText> {
  const rows = await tx.$queryRaw<KeptText[]>`
    SELECT xmin::text AS "version", "text", "blocks" FROM "DocumentText" WHERE "id" = ${textId}`;
  const text = rows[0];
  if (text === undefined) throw new RangeError("There is no such text.");
  return text;
}
