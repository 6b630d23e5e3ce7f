import { countOf } from "@/lib/shared/count-of";
import type { Verdict, VerdictKind } from "./verdict";

/** Verdicts as a list is narrowed by them. */
export const verdictWords: Readonly<Record<VerdictKind, string>> = {
  none: "No source",
  one: "One source only",
  agree: "Several sources agree",
  disagree: "Sources disagree",
};

/** A verdict in words: "No source", "3 sources agree", "Sources disagree: 2 support, 1 contradicts; other years". */
export function sayVerdict({ kind, sources, supporting, contradicting, over, differs }: Verdict): string {
  if (kind === "none") return verdictWords.none;
  if (kind === "disagree") {
    const said = {
      stances: `${supporting} ${supporting === 1 ? "supports" : "support"}, ${contradicting} ${contradicting === 1 ? "contradicts" : "contradict"}`,
      years: "different years",
      readings: "different readings",
    };
    const who = sources === 1 ? "One source, at odds with itself" : verdictWords.disagree;
    // Numbers of sources tell nothing where there is one.
    const shown = over
      .filter((dispute) => dispute !== "stances" || sources > 1)
      .map((dispute) => said[dispute]);
    return shown.length === 0 ? who : `${who}: ${shown.join("; ")}`;
  }
  const against = supporting === 0 ? (kind === "one" ? ", against it" : " against it") : "";
  const years = differs ? ", on other years than the claim" : "";
  return `${kind === "one" ? "One source only" : `${sources} sources agree`}${against}${years}`;
}

/**
 * What all claims come to, in a sentence: "5 claims: 3 rest on one source, 2 are disputed.". What there is none of is left out;
 * without claims "".
 */
export function sayVerdicts(counts: Readonly<Record<VerdictKind, number>>): string {
  const { none, one, agree, disagree } = counts;
  const total = none + one + agree + disagree;
  if (total === 0) return "";
  const parts = [
    none > 0 && `${none} ${none === 1 ? "has" : "have"} no source`,
    one > 0 && `${one} ${one === 1 ? "rests" : "rest"} on one source`,
    agree > 0 && `${agree} ${agree === 1 ? "is" : "are"} agreed on by several`,
    disagree > 0 && `${disagree} ${disagree === 1 ? "is" : "are"} disputed`,
  ].filter((part) => part !== false);
  return `${countOf(total, "claim")}: ${parts.join(", ")}.`;
}
