import { countOf } from "@/lib/shared/count-of";
import type { Evidence, Stance } from "./claim";
import { readingDiffers } from "./compare-years";

export const stanceSigns: Readonly<Record<Stance, string>> = { supports: "✓", contradicts: "✗" };

type Said = Pick<Evidence, "passageId" | "stance" | "reading">;

/** A reading as a cell shows it. */
export interface SaidReading {
  readonly text: string;
  /** It names other years than the claim. */
  readonly differs: boolean;
}

/** Passages of a stance, each once, whoever holds it against the claim. */
export const countStance = (evidence: readonly Said[], stance: Stance): number =>
  new Set(evidence.filter((each) => each.stance === stance).map(({ passageId }) => passageId)).size;

/** The readings of a cell, each once, as they come; empty ones are left out. */
export const listReadings = (claim: string, evidence: readonly Said[]): SaidReading[] =>
  [...new Set(evidence.map(({ reading }) => reading).filter((reading) => reading !== ""))].map((text) => ({
    text,
    differs: readingDiffers(claim, text),
  }));

/** A cell in words: "2 passages support it, 1 passage contradicts it; reading: 2003 (other years than the claim)". Nothing: "nothing". */
export function sayCell(claim: string, evidence: readonly Said[]): string {
  if (evidence.length === 0) return "nothing";
  const [supporting, contradicting] = [
    countStance(evidence, "supports"),
    countStance(evidence, "contradicts"),
  ];
  const counts = [
    supporting > 0 && `${countOf(supporting, "passage")} ${supporting === 1 ? "supports" : "support"} it`,
    contradicting > 0 &&
      `${countOf(contradicting, "passage")} ${contradicting === 1 ? "contradicts" : "contradict"} it`,
  ].filter((part) => part !== false);
  const readings = listReadings(claim, evidence).map(({ text, differs }) =>
    differs ? `${text} (other years than the claim)` : text,
  );
  const said =
    readings.length === 0
      ? ""
      : `; ${readings.length === 1 ? "reading" : "readings"}: ${readings.join(", ")}`;
  return `${counts.join(", ")}${said}`;
}
