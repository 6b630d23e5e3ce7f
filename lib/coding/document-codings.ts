import { type Change, type Entity, type Fields, applyChanges } from "@/lib/shared/change";
import type { Range } from "@/lib/shared/offset";
import { unflattenRanges } from "@/lib/text/ranges";
import type { Coding, Layer } from "./coding";

export interface PassageView {
  readonly id: string;
  /** Flattened pairs start, end; UTF-16 units, half-open, ascending. */
  readonly ranges: readonly number[];
}

/** Everything that is coded in a document. */
export interface DocumentCodingsView {
  /** Every passage with a coding; there may be some without. */
  readonly passages: readonly PassageView[];
  readonly codings: readonly Coding[];
  /** Every layer of the project, the oldest first, whether it has codings here or not. */
  readonly layers: readonly Layer[];
}

/** A passage with all that is coded on it. */
export interface CodedPassage {
  readonly id: string;
  readonly ranges: readonly Range[];
  /** At least one. */
  readonly codings: readonly Coding[];
}

function changeRows<R extends { readonly id: string }>(
  rows: readonly R[],
  entity: Entity,
  changes: readonly Change[],
): readonly R[] {
  if (!changes.some((change) => change.entity === entity)) return rows;
  const before = new Map(rows.map((row) => [row.id, row as unknown as Fields]));
  return [...applyChanges(before, entity, changes)].map(
    ([id, fields]) => ({ ...fields, id }) as unknown as R,
  );
}

/** The view after changes: what a command shows at once, and `inverse` of the same takes back. */
export function changeDocumentCodings(
  view: DocumentCodingsView,
  changes: readonly Change[],
): DocumentCodingsView {
  return {
    passages: changeRows(view.passages, "passage", changes),
    codings: changeRows(view.codings, "coding", changes),
    layers: view.layers,
  };
}

/** Coded passages by id, in text order (by first start, then the longer first). Those without a coding are left out. */
export function groupByPassage(
  view: Pick<DocumentCodingsView, "passages" | "codings">,
): Map<string, CodedPassage> {
  const codings = new Map<string, Coding[]>();
  for (const coding of view.codings) {
    const list = codings.get(coding.passageId);
    if (list === undefined) codings.set(coding.passageId, [coding]);
    else list.push(coding);
  }
  const passages = view.passages
    .filter((passage) => codings.has(passage.id))
    .map(({ id, ranges }) => ({ id, ranges: unflattenRanges(ranges), codings: codings.get(id)! }));
  const start = (passage: CodedPassage) => passage.ranges[0]!.start;
  const end = (passage: CodedPassage) => passage.ranges[passage.ranges.length - 1]!.end;
  passages.sort((a, b) => start(a) - start(b) || end(b) - end(a) || (a.id < b.id ? -1 : 1));
  return new Map(passages.map((passage) => [passage.id, passage]));
}

/** The passage of exactly these ranges, or null. */
export function findPassageOf(view: DocumentCodingsView, ranges: readonly number[]): PassageView | null {
  const wanted = ranges.join();
  return view.passages.find((passage) => passage.ranges.join() === wanted) ?? null;
}
