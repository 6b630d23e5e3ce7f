import { foldName } from "@/lib/codebook/code-fields";
import { type YearSpan, findYears } from "@/lib/text/find-years";
import type { Evidence } from "./claim";
import { yearsAgree } from "./compare-years";

/** What the sources of a claim come to. */
export const verdictKinds = ["none", "one", "agree", "disagree"] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** In what sources can disagree. */
const disputes = ["stances", "years", "readings"] as const;
type Dispute = (typeof disputes)[number];

export interface Verdict {
  readonly kind: VerdictKind;
  /** Documents with evidence; with a passage that supports the claim; with one that contradicts it. */
  readonly sources: number;
  readonly supporting: number;
  readonly contradicting: number;
  /** In what they disagree; empty but for "disagree". */
  readonly over: readonly Dispute[];
  /** Whether a reading names other years than the claim. */
  readonly differs: boolean;
}

/** What of evidence a verdict is made of. */
export type Judged = Pick<Evidence, "stance" | "reading"> & { readonly documentId: string };

/**
 * What the sources of a claim come to. They disagree when some passages support it and others contradict it, when two
 * name different years (`yearsAgree`), or when two readings without years are in other words (capitals and doubled blanks
 * do not count); a document can be at odds with itself. A passage that supports the claim without naming years is taken to
 * say the claim's. Else one document is one source, however many passages, and two or more agree. The order of the
 * evidence does not matter; without any: "none".
 */
export function judgeClaim(claim: string, evidence: readonly Judged[]): Verdict {
  const claimed = findYears(claim);
  const heard = evidence.map(({ stance, reading }) => hear(stance, reading, claimed));
  const sourcesOf = (all: readonly Judged[]) => new Set(all.map(({ documentId }) => documentId)).size;
  const [supporting, contradicting] = (["supports", "contradicts"] as const).map((stance) =>
    sourcesOf(evidence.filter((each) => each.stance === stance)),
  ) as [number, number];
  const found: Readonly<Record<Dispute, boolean>> = {
    stances: supporting > 0 && contradicting > 0,
    years: isDisputed(
      heard.map(({ years }) => years),
      (years) => years.map(({ from, to }) => `${from}-${to}`).join(),
      yearsAgree,
    ),
    readings: new Set(heard.map(({ words }) => words).filter((words) => words !== "")).size > 1,
  };
  const over = disputes.filter((dispute) => found[dispute]);
  const sources = sourcesOf(evidence);
  return {
    kind: sources === 0 ? "none" : over.length > 0 ? "disagree" : sources === 1 ? "one" : "agree",
    sources,
    supporting,
    contradicting,
    over,
    differs: heard.some(({ years }) => !yearsAgree(claimed, years)),
  };
}

/** The years a passage speaks of, and the words of its reading where these name none. */
function hear(stance: Judged["stance"], reading: string, claimed: readonly YearSpan[]) {
  const years = findYears(reading);
  if (years.length > 0) return { years, words: "" };
  return { years: stance === "supports" ? claimed : [], words: foldName(reading) };
}

/** Whether any two of the values do not agree; each different one is looked at once. */
function isDisputed<T>(
  all: readonly T[],
  keyOf: (value: T) => string,
  agree: (a: T, b: T) => boolean,
): boolean {
  const each = [...new Map(all.map((value) => [keyOf(value), value])).values()];
  return each.some((value, i) => each.slice(i + 1).some((other) => !agree(value, other)));
}

/** How many verdicts there are of each kind. */
export function countVerdicts(verdicts: readonly Verdict[]): Readonly<Record<VerdictKind, number>> {
  const counts = { none: 0, one: 0, agree: 0, disagree: 0 };
  for (const { kind } of verdicts) counts[kind] += 1;
  return counts;
}
