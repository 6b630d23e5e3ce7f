import "server-only";
import type { DifferenceAtView, TextWindow } from "@/lib/adjudication/difference-view";
import type { DifferenceInput } from "@/lib/adjudication/schema";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { normaliseRanges } from "@/lib/text/ranges";
import type { ReadText } from "@/lib/text/stored-text";
import type { FoundComparison } from "./find-comparisons";
import { findKeptComparisons } from "./keep-comparisons";
import { listDecidable } from "./may-decide";
import { countStates, isOfType, nameAll, readSources, viewDifferences } from "./view-difference";

/** Characters of text before and after the difference. */
const room = 360;

/** One of the differences that an address names, and what stands before and after it. */
export async function getDifference(
  member: Member,
  { kind, byLayerId, at, ...input }: DifferenceInput,
): Promise<DifferenceAtView> {
  const compared = await findKeptComparisons(member, input);
  const listed = compared.comparisons.filter((each) => isOfType(each, kind, byLayerId));
  const index = at === undefined ? firstToDo(listed) : listed.findIndex((each) => idOf(each) === at);
  const found = listed[index];
  const shown = found === undefined ? [] : [found];
  const [views, sources, decidable] = await Promise.all([
    viewDifferences(member, compared, shown, room),
    readSources(member, shown),
    listDecidable(database(), member),
  ]);
  const inOrder = [...listed.slice(index + 1), ...listed.slice(0, Math.max(0, index))];
  const nextOpen = inOrder.find(({ state }) => state === "open");
  return {
    difference: views[0] ?? null,
    window: found === undefined ? noWindow : cutWindow(sources.get(found.documentId), found),
    position: index + 1,
    total: listed.length,
    states: countStates(listed),
    previousId: idOf(listed[index - 1]),
    nextId: idOf(listed[index + 1]),
    nextOpenId: idOf(nextOpen),
    mayDecide: found !== undefined && (decidable === "all" || decidable.has(found.documentId)),
    nothing: compared.nothing,
    ...nameAll(compared),
  };
}

function idOf(comparison: FoundComparison): string;
function idOf(comparison: FoundComparison | undefined): string | null;
function idOf(comparison: FoundComparison | undefined): string | null {
  return comparison?.codings[0]?.id ?? null;
}

/** What is open, else what was postponed, else the first. */
function firstToDo(listed: readonly FoundComparison[]): number {
  const open = listed.findIndex(({ state }) => state === "open");
  if (open >= 0) return open;
  return Math.max(
    0,
    listed.findIndex(({ state }) => state === "postponed"),
  );
}

const noWindow: TextWindow = { from: 0, text: "", hidden: [], breaks: [] };

/** The text around a difference, from the start of a line or of a word to the end of one. */
function cutWindow(source: ReadText | undefined, { codings }: FoundComparison): TextWindow {
  const ranges = codings.flatMap((coding) => coding.ranges);
  if (source === undefined || ranges.length === 0) return noWindow;
  const { text, blocks } = source;
  const first = Math.min(...ranges.map(({ start }) => start));
  const last = Math.max(...ranges.map(({ end }) => end));
  const before = text.slice(Math.max(0, first - room), first);
  const after = text.slice(last, last + room);
  const from = first - before.length + (first > room ? before.search(/\s|$/) : 0);
  const to = Math.max(last, last + (last + room < text.length ? after.search(/\s\S*$/) : after.length));
  const near = blocks.filter(({ start, end }) => start < to && end > from);
  const furniture = near.filter(({ kind }) => kind === "furniture");
  const hidden = normaliseRanges(text, [...furniture, ...near.flatMap((block) => block.hidden)]);
  return {
    from,
    text: text.slice(from, to),
    hidden: hidden.flatMap(({ start, end }) => [Math.max(0, start - from), Math.min(end, to) - from]),
    breaks: near.flatMap(({ start }) => (start > from ? [start - from] : [])),
  };
}
