import { type Agreed, type Concerned, type Decision, type Fate, fateOf } from "@/lib/adjudication/decision";

/** How a fate is called for the coder whose coding it is. */
export const fateWords: Readonly<Record<Fate, string>> = {
  accepted: "accepted",
  otherCode: "given another code",
  otherBoundaries: "given other boundaries",
  notAccepted: "not accepted",
  postponed: "postponed",
};

interface Names {
  readonly layer: (layerId: string) => string;
  readonly code: (codeId: string) => string;
}

/** What was decided, in one sentence part: "accepted Ann’s “Trade”", "other boundaries for “Trade”". */
export function sayDecision(
  { outcome, concerned, consensus }: Pick<Decision, "outcome" | "concerned" | "consensus">,
  names: Names,
): string {
  const code = ({ codeId }: Agreed) => `“${names.code(codeId)}”`;
  const named = consensus.map(code).join(" and ");
  if (outcome === "neither") return concerned.length > 1 ? "none of these codings" : "not to be coded";
  if (outcome === "postponed") return "postponed";
  if (outcome === "otherCode") return `another code: ${named}`;
  if (outcome === "otherBoundaries") return `other boundaries for ${named}`;
  const kept = concerned.filter((each) => isKept(each, consensus));
  const whose = [...new Set(kept.map(({ layerId }) => names.layer(layerId)))].join(" and ");
  return `accepted ${whose}: ${named}`;
}

const isKept = (as: Concerned, consensus: readonly Agreed[]): boolean =>
  fateOf({ outcome: "accepted", consensus }, as) === "accepted";
