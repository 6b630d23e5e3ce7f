import "server-only";
import type { CountedIn } from "@/lib/exchange/incoming-excerpt";
import type { Anchoring, Sought, SoughtDocument } from "@/lib/incoming/anchor";
import type { Candidate } from "@/lib/incoming/find-candidates";
import type { PlaceView } from "@/lib/incoming/incoming-view";
import { manyLimit } from "@/lib/coding/limits";
import {
  type IncomingPlan,
  isApplied,
  kindOf,
  settle,
  toSought,
  type WaitReason,
} from "@/lib/incoming/plan-incoming";
import type { Anchored } from "@/lib/incoming/anchor";
import type { IncomingInput } from "@/lib/incoming/schema";
import type { IngestError } from "@/lib/ingest/ingested";
import { AppError } from "@/lib/shared/app-error";
import { countOf } from "@/lib/shared/count-of";
import type { Result } from "@/lib/shared/result";
import { type ReadDocument, readSought } from "./read-sought";

/** What is searched outside of the server's own process, as it takes seconds. */
export interface Searches {
  readonly anchor: (task: {
    readonly documents: readonly SoughtDocument[];
    readonly excerpts: readonly Sought[];
    readonly countedIn: CountedIn | null;
  }) => Promise<Result<Anchoring, IngestError>>;
  readonly candidates: (
    task: Candidate & { readonly documents: readonly SoughtDocument[] },
  ) => Promise<Result<Omit<PlaceView, "title" | "textId">[], IngestError>>;
}

/** An excerpt of the file with what becomes of it. */
export interface Settled {
  readonly excerpt: IncomingInput["excerpts"][number];
  /** Its number in the file, from 0. */
  readonly position: number;
  /** Its place, or why it waits for one. */
  readonly place: Exclude<Anchored, { kind: "none" }> | WaitReason;
}

export interface SettledFile {
  readonly settled: readonly Settled[];
  readonly notes: readonly IncomingInput["excerpts"][number][];
  /** Excerpts of which nothing can be kept. */
  readonly nothing: number;
  /** Excerpts of language models, which do not come in. */
  readonly models: number;
  readonly unit: Anchoring["unit"];
  /** The documents searched, by id. */
  readonly documents: ReadonlyMap<string, ReadDocument>;
}

/** Has the excerpts of a file sought, in the documents they name, or in all where some name none. */
export async function settleFile(
  projectId: string,
  { excerpts, near, countedIn }: Pick<IncomingInput, "excerpts" | "near" | "countedIn">,
  plan: IncomingPlan,
  { anchor }: Searches,
): Promise<SettledFile> {
  const kinds = excerpts.map((excerpt) => kindOf(excerpt, plan));
  requireFew(
    excerpts.filter((_, at) => kinds[at] === "excerpt"),
    plan,
  );
  const sought = excerpts.map((excerpt, at) => (kinds[at] === "excerpt" ? toSought(excerpt, plan) : null));
  const asked = sought.filter((each) => each !== null);
  const named = new Set(asked.map(({ documentId }) => documentId));
  const documents = await readSought(
    projectId,
    named.has(null) ? "all" : [...named].filter((id) => id !== null),
  );
  const found = await unwrapSearch(
    anchor({ documents: documents.map(toSoughtDocument), excerpts: asked, countedIn }),
  );
  let next = 0;
  const settled = excerpts.flatMap((excerpt, position) => {
    if (kinds[position] !== "excerpt") return [];
    const anchored = sought[position] === null ? null : found.anchored[next++]!;
    return [{ excerpt, position, place: settle(anchored, near) }];
  });
  return {
    settled,
    notes: excerpts.filter((_, at) => kinds[at] === "note"),
    nothing: kinds.filter((kind) => kind === "nothing").length,
    models: kinds.filter((kind) => kind === "model").length,
    unit: found.unit,
    documents: new Map(documents.map((document) => [document.id, document])),
  };
}

/** BAD_REQUEST where more codings and waiting excerpts would be made than one command takes. */
function requireFew(excerpts: IncomingInput["excerpts"], plan: IncomingPlan): void {
  const wished = excerpts.reduce(
    (sum, { codes }) => sum + Math.max(1, codes.filter((code) => isApplied(code, plan)).length),
    0,
  );
  if (wished > manyLimit)
    throw new AppError(
      "BAD_REQUEST",
      `These excerpts are ${countOf(wished, "coding")}, and at most ${manyLimit.toLocaleString("en-US")} come in at once. Divide the file, and bring its parts in one after the other.`,
    );
}

/** Without what the process does not need. */
export const toSoughtDocument = ({ id, text, blocks, pages }: ReadDocument): SoughtDocument => ({
  ...{ id, text, blocks, pages },
});

/** What a search found; BAD_REQUEST where it gave up. */
export async function unwrapSearch<T>(search: Promise<Result<T, IngestError>>): Promise<T> {
  const found = await search;
  if (!found.ok) throw new AppError("BAD_REQUEST", found.error.message);
  return found.value;
}
