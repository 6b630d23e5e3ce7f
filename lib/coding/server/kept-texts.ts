import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { Kept } from "@/lib/shared/kept";

interface KeptPage {
  readonly index: number;
  readonly label: string;
  /** Half-open in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly height: number;
}

export interface KeptText {
  /** Changes whenever the row does. */
  readonly version: string;
  readonly text: string;
  readonly blocks: unknown;
  /** In their order; written together with the text alone, so that its version is theirs. */
  readonly pages: readonly KeptPage[];
}

/** By their ids; in UTF-16 units, twenty million at most. */
const kept = new Kept<KeptText>(20_000_000, ({ text }) => text.length);

/**
 * A text by its id, as it is in the version given. A book would otherwise be read from the database whole for each
 * coding; a text hardly ever changes, so those used lately are kept. Throws when there is no such text.
 */
export async function readKeptText(tx: Transaction, textId: string, version: string): Promise<KeptText> {
  const known = kept.get(textId);
  return known?.version === version ? known : kept.keep(textId, await readText(tx, textId));
}

async function readText(tx: Transaction, textId: string): Promise<KeptText> {
  const rows = await tx.$queryRaw<KeptText[]>`
    SELECT t.xmin::text AS "version", t."text", t."blocks", coalesce((
      SELECT jsonb_agg(jsonb_build_object('index', p."index", 'label', p."label", 'start', p."start", 'end', p."end",
                                          'width', p."width", 'height', p."height") ORDER BY p."index")
      FROM "DocumentPage" p WHERE p."textId" = t."id"), '[]') AS "pages"
    FROM "DocumentText" t WHERE t."id" = ${textId}`;
  const text = rows[0];
  if (text === undefined) throw new RangeError("There is no such text.");
  return text;
}
