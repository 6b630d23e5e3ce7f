import type { Code } from "@/lib/codebook/code";
import type { IncomingExcerpt } from "@/lib/exchange/incoming-excerpt";
import type { Anchored, Sought, Unplaced } from "./anchor";
import { type CoderGround, type MatchedCoder, matchCoders } from "./match-coders";
import { type MatchedCode, codeKey, matchCodes } from "./match-codes";
import { type NamedDocument, matchDocuments } from "./match-documents";
import type { IncomingInput } from "./schema";

/** What of a project tells what a file's excerpts mean. */
export interface IncomingGround extends CoderGround {
  readonly documents: readonly NamedDocument[];
  readonly codes: readonly Code[];
  readonly mayMakeCodes: boolean;
}

export interface IncomingPlan {
  readonly documents: ReadonlyMap<string, string | null>;
  readonly codes: ReadonlyMap<string, MatchedCode>;
  readonly coders: ReadonlyMap<string, MatchedCoder>;
  /** Whether codes that are not there are to be made. */
  readonly makes: boolean;
}

/** What names in a file mean here. */
export function planIncoming(
  {
    excerpts,
    documents,
    codes,
    coders,
    newCodes,
  }: Omit<IncomingInput, "projectId" | "fileName" | "near" | "countedIn">,
  ground: IncomingGround,
): IncomingPlan {
  const keyed = new Map(excerpts.flatMap((excerpt) => excerpt.codes.map((code) => [codeKey(code), code])));
  const once = (names: readonly string[]) => [...new Set(names)];
  return {
    documents: matchDocuments(once(excerpts.map(({ document }) => document)), ground.documents, documents),
    codes: matchCodes([...keyed.values()], ground.codes, codes),
    coders: matchCoders(once(excerpts.map(({ coder }) => coder)), ground, coders === "own"),
    makes: newCodes === "make" && ground.mayMakeCodes,
  };
}

/**
 * What an excerpt is: words or a place to be found, something written on a whole document, nothing that can be kept, or a
 * language model's, which does not come in.
 */
export type ExcerptKind = "excerpt" | "note" | "nothing" | "model";

/** `plan`: tells which of its codes can be applied. */
export function kindOf(excerpt: IncomingExcerpt, plan: IncomingPlan): ExcerptKind {
  if (plan.coders.get(excerpt.coder)?.kind === "none") return "model";
  const coded = excerpt.codes.some((code) => isApplied(code, plan));
  if (!coded && excerpt.memo.trim() === "") return "nothing";
  const documentId = plan.documents.get(excerpt.document) ?? null;
  const whole = excerpt.quote === "" && excerpt.ranges.length === 0 && !coded;
  return whole && documentId !== null && documentId !== "all" ? "note" : "excerpt";
}

/** Whether a code of the file is applied: not a heading, and there or to be made. */
export function isApplied(code: IncomingExcerpt["codes"][number], { codes, makes }: IncomingPlan): boolean {
  const matched = codes.get(codeKey(code));
  return matched !== undefined && !matched.isHeading && (matched.codeId !== null || makes);
}

/** Why an excerpt waits: as told by anchoring, its document is not here, or it was found nearly and that was not wanted. */
export type WaitReason = Unplaced | "no-document" | "near";

/** What is sought of an excerpt; null where its document is not here. */
export function toSought(excerpt: IncomingExcerpt, { documents }: IncomingPlan): Sought | null {
  const documentId = documents.get(excerpt.document) ?? null;
  if (documentId === null) return null;
  const { quote, prefix, suffix, ranges, place } = excerpt;
  return {
    documentId: documentId === "all" ? null : documentId,
    ...{ quote, prefix, suffix, ranges, place },
  };
}

/** The place of an excerpt, or why it waits. `near`: whether it may be placed where the words differ by little. */
export function settle(
  anchored: Anchored | null,
  near: boolean,
): Exclude<Anchored, { kind: "none" }> | WaitReason {
  if (anchored === null) return "no-document";
  if (anchored.kind === "none") return anchored.reason;
  return anchored.kind === "near" && !near ? "near" : anchored;
}
