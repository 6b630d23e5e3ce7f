import type { Code } from "@/lib/codebook/code";
import { type CodeChoice, matchCodes } from "@/lib/coding/match-codes";
import type { Suggestion } from "@/lib/coding/suggest-codes";

/** A code as the palette shows it. */
export interface QuickChoice extends CodeChoice {
  readonly code: Code;
}

/** What one can choose in the palette. */
export type PaletteOption =
  | { readonly kind: "code"; readonly choice: QuickChoice; readonly why?: string }
  | { readonly kind: "create"; readonly name: string }
  | { readonly kind: "inVivo"; readonly name: string };

/** Options under a heading; "" stands for none. */
export interface PaletteGroup {
  readonly heading: string;
  readonly options: readonly PaletteOption[];
}

const shownAtMost = 60;
const recentAtMost = 5;

interface Given {
  /** Every code, in the codebook's order. */
  readonly choices: readonly QuickChoice[];
  readonly typed: string;
  readonly recentIds: readonly string[];
  readonly suggestions: readonly Suggestion[];
  /** A name made of the selected words; "" for none. */
  readonly inVivo: string;
  readonly mayCreate: boolean;
}

/**
 * What the palette offers: while nothing is typed the suggested codes, those used last, then the codebook, each code
 * once; else the codes that fit, the best first, and a new code of that name where there is none.
 */
export function groupOptions(given: Given): PaletteGroup[] {
  const { choices, recentIds, inVivo, mayCreate } = given;
  const name = given.typed.trim().replace(/\s+/g, " ");
  const codable = choices.filter(({ code }) => code.codable);
  if (name !== "") {
    const exists = choices.some((choice) => choice.name.toLowerCase() === name.toLowerCase());
    const create: PaletteOption[] = mayCreate && !exists ? [{ kind: "create", name }] : [];
    const found = matchCodes(codable, name, recentIds).slice(0, shownAtMost);
    return [{ heading: "", options: [...found.map(asOption), ...create] }];
  }
  const byId = new Map(codable.map((choice) => [choice.id, choice]));
  const suggested = given.suggestions.flatMap((suggestion) => {
    const choice = byId.get(suggestion.codeId);
    return choice ? [{ kind: "code" as const, choice, why: whyOf(suggestion, choices) }] : [];
  });
  const taken = new Set(suggested.map(({ choice }) => choice.id));
  const recent = recentIds
    .filter((id) => !taken.has(id))
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, recentAtMost);
  recent.forEach(({ id }) => taken.add(id));
  const rest = codable.filter(({ id }) => !taken.has(id)).slice(0, shownAtMost);
  const divided = taken.size > 0;
  const vivo: PaletteOption[] = mayCreate && inVivo !== "" ? [{ kind: "inVivo", name: inVivo }] : [];
  return [
    { heading: "Suggested", options: suggested },
    { heading: "Used last", options: recent.map(asOption) },
    { heading: divided ? "Codebook" : "", options: [...rest.map(asOption), ...vivo] },
  ].filter(({ options }) => options.length > 0);
}

const asOption = (choice: QuickChoice): PaletteOption => ({ kind: "code", choice });

function whyOf(suggestion: Suggestion, choices: readonly QuickChoice[]): string {
  if (suggestion.reason === "near") return "used near here";
  const other = choices.find(({ id }) => id === suggestion.withCodeId);
  return `often with ${other?.name ?? "a code here"}`;
}
