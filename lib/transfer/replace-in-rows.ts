import { replaceInCode } from "@/lib/pseudonyms/replace-in-code";
import type { Replacer } from "@/lib/pseudonyms/replace-names";
import { mapOffset, moveRange, type Swap } from "@/lib/pseudonyms/swap";
import { normaliseRanges } from "@/lib/text/ranges";
import type { PassageRow, ProjectRows } from "./project-rows";

/** Where a passage stands, and its words. */
export type PlacedWords = Pick<PassageRow, "ranges" | "region" | "quotes">;

/**
 * A project's rows with names replaced in all that people wrote or read: titles, authors, codes, cases, memos, links and the words
 * of passages, which stand where they are in the replaced text. Names of coders stay: who worked is no participant. `placed`:
 * by passage, as `placeAnew` has it; of one that is missing ranges stay and words are replaced by themselves.
 */
export function replaceInRows(
  rows: ProjectRows,
  replace: Replacer,
  placed: ReadonlyMap<string, PlacedWords>,
): ProjectRows {
  const say = (text: string) => replace(text).text;
  const sayAll = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, say(value)]));
  return {
    ...rows,
    project: { ...rows.project, name: say(rows.project.name), description: say(rows.project.description) },
    codes: rows.codes.map((code) => replaceInCode(code, say)),
    codeSets: rows.codeSets.map((each) => ({ ...each, name: say(each.name) })),
    groups: rows.groups.map((each) => ({ ...each, name: say(each.name) })),
    documents: rows.documents.map((each) => ({
      ...each,
      ...{ title: say(each.title), authors: say(each.authors), source: say(each.source) },
      ...{ fileName: say(each.fileName), attributes: sayAll(each.attributes) },
    })),
    passages: rows.passages.map((passage) => ({
      ...passage,
      ...(placed.get(passage.id) ?? { quotes: passage.quotes.map(say) }),
    })),
    memos: rows.memos.map((each) => ({ ...each, title: say(each.title), text: say(each.text) })),
    cases: rows.cases.map((each) => ({
      ...{ ...each, name: say(each.name), attributes: sayAll(each.attributes) },
      links: each.links.map((link) => ({ ...link, speaker: say(link.speaker) })),
    })),
    links: rows.links.map((each) => ({ ...each, note: say(each.note) })),
  };
}

/** A passage in the text in which `swaps` were made; a region stays where it is printed, and begins with its page. */
export function placeAnew(
  { ranges, region, quotes }: PlacedWords,
  text: string,
  swaps: readonly Swap[],
): PlacedWords {
  if (region !== null)
    return { ranges, quotes, region: { ...region, start: mapOffset(swaps, region.start, "end") } };
  // Two ranges that cut one name both take what stands for it.
  const moved = normaliseRanges(
    text,
    ranges.map((range) => moveRange(range, swaps)),
  );
  return { ranges: moved, region, quotes: moved.map(({ start, end }) => text.slice(start, end)) };
}
