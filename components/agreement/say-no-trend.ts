import type { NoTrend, TrendRound } from "@/lib/agreement/trend-view";

const words: Readonly<Record<NoTrend, string>> = {
  settles: "settles differences in sight of everybody, so there is nothing to compare.",
  noneGiven: "gives out no documents, or they have been deleted. Give out documents on its page.",
  noLayers: "nobody has coded in it yet.",
  oneLayer:
    "only one coder has coded in it. To compare somebody with themselves, choose both layers on the page of agreement.",
  nothingFinished: "nobody has marked a document of it as done yet; only what is done is compared.",
  noOverlap: "no document of it is done by two coders. Give the same documents to two.",
  noCodes: "there are no codes. Make a codebook first.",
  noDocuments: "there are no documents. Add documents first.",
  gone: "the codes that were chosen have been deleted. Choose others above.",
};

/** Why a round has no number, and what to do, after its name; "" where it has. */
export function sayNoTrend({ outcome }: TrendRound): string {
  if (outcome.state === "compared") return "";
  return outcome.state === "failed" ? outcome.message : words[outcome.why];
}
