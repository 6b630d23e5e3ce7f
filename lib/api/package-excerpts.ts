import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import type { Pseudonym } from "@/lib/pseudonyms/pseudonym";
import { makeReplacer } from "@/lib/pseudonyms/replace-names";
import { mapOffset } from "@/lib/pseudonyms/swap";
import { groupBy } from "@/lib/shared/group-by";
import { pinOf, shorten } from "@/lib/tables/pins";
import type { BuiltTableView, CellView } from "@/lib/tables/table-view";
import { excerptText } from "@/lib/text/excerpt-text";
import type { ReadableRows } from "@/lib/transfer/server/pseudonymise";

/** Excerpts with the words that their passages have in the texts of a package. */
export type SayExcerpts = <E extends ExcerptText>(excerpts: readonly E[]) => Promise<E[]>;

/**
 * How excerpts are said where names are replaced: read in the replaced text, since of a name that a passage cuts in two no part
 * could be found. Each passage is read once. One that is not among the rows says nothing.
 */
export function openExcerpts({ rows, readText }: ReadableRows): SayExcerpts {
  const passages = new Map(rows.passages.map((passage) => [passage.id, passage]));
  const said = new Map<string, string>();
  return async (excerpts) => {
    const unread = excerpts.filter(({ passageId, region }) => region === null && !said.has(passageId));
    for (const [documentId, own] of groupBy(unread, (each) => each.documentId)) {
      const { text, blocks } = await readText(documentId);
      for (const { passageId } of own)
        said.set(passageId, excerptText(text, passages.get(passageId)?.ranges ?? [], blocks));
    }
    return excerpts.map((excerpt) => ({ ...excerpt, text: said.get(excerpt.passageId) ?? "" }));
  };
}

/**
 * A table with its excerpts so said. One that is shortened is cut where it was; whole where a name reaches over its passage's ends,
 * since the cuts mean nothing then.
 */
export async function sayTable(
  table: BuiltTableView,
  names: readonly Pseudonym[],
  sayExcerpts: SayExcerpts,
): Promise<BuiltTableView> {
  const replace = makeReplacer(names);
  const said = new Map(
    (await sayExcerpts(Object.values(table.excerpts))).map((each) => [each.passageId, each]),
  );
  const shortenSaid = (passageId: string, { pins }: CellView): string => {
    const whole = said.get(passageId)?.text ?? "";
    const { text, swaps } = replace(table.excerpts[passageId]?.text ?? "");
    const cuts = pins.find((pin) => pin.passageId === passageId)?.cuts ?? [];
    // What is cut goes whole: so does what stands for a name of which a part is cut.
    const moved = cuts.map(
      ([from, to]) => [mapOffset(swaps, from, "start"), mapOffset(swaps, to, "end")] as const,
    );
    return text === whole ? shorten(whole, pinOf(passageId, whole, moved)) : whole;
  };
  return {
    ...table,
    excerpts: Object.fromEntries(said),
    cells: table.cells.map((row) =>
      row.map((cell) => ({
        ...cell,
        shortened: Object.fromEntries(Object.keys(cell.shortened).map((id) => [id, shortenSaid(id, cell)])),
      })),
    ),
  };
}
