import { type ItemMatch, type MatchChoices, type MatchedKind, type RowMatch } from "./match-choices";
import { matchCodes } from "./match-codes";
import { matchDocuments } from "./match-documents";
import { type LayerMatch, matchLayers } from "./match-layers";
import { matchNames } from "./match-names";
import type { PlannedCode } from "./plan-codes";
import type { PlannedImport } from "./plan-import";
import type { PresentProject, TextKeys } from "./present-project";

type Row<K extends "documents" | "cases" | "codeSets" | "documentSets"> = PlannedImport[K][number];

/** What of a file is the same as something here, of each kind, and what becomes of it. */
export interface Matching {
  readonly codes: readonly RowMatch<PlannedCode>[];
  readonly documents: readonly RowMatch<Row<"documents">>[];
  readonly layers: readonly LayerMatch[];
  readonly cases: readonly RowMatch<Row<"cases">>[];
  readonly codeSets: readonly RowMatch<Row<"codeSets">>[];
  readonly documentSets: readonly RowMatch<Row<"documentSets">>[];
  readonly attributes: readonly RowMatch<{ readonly id: string; readonly name: string }>[];
}

/** Compares what was planned of a file with what is here, by what a person chose. `keys`: see `readTextKeys`. */
export function matchItems(
  plan: PlannedImport,
  present: PresentProject,
  choices: MatchChoices,
  keys: ReadonlyMap<string, TextKeys>,
): Matching {
  const keysOf = ({ id }: Row<"documents">) => keys.get(id)!;
  return {
    codes: matchCodes(plan, present, choices.codes),
    documents: matchDocuments(plan.documents, keysOf, plan.guidOf, present, choices.documents),
    layers: matchLayers(plan.layers, plan.guidOf, present, choices.layers),
    cases: matchNames(plan.cases, present.cases, choices.cases),
    codeSets: matchNames(plan.codeSets, present.codeSets, choices.codeSets),
    documentSets: matchNames(plan.documentSets, present.documentSets, choices.documentSets),
    attributes: matchNames(
      listAttributes(plan).map((name) => ({ id: name, name })),
      present.attributes.map((name) => ({ id: name, name })),
      choices.attributes,
    ),
  };
}

/** By what the texts of planned documents are compared, by their ids. Yields after each. `hash`: short, and equal for equal words. */
export function* readTextKeys(
  { documents }: Pick<PlannedImport, "documents">,
  hash: (words: string) => string,
): Generator<undefined, ReadonlyMap<string, TextKeys>> {
  const keys = new Map<string, TextKeys>();
  for (const { id, read } of documents) {
    keys.set(id, keysOfText(read.text, hash));
    yield;
  }
  return keys;
}

/** Names of attributes that documents or cases have, each once. */
function listAttributes({ documents, cases }: Pick<PlannedImport, "documents" | "cases">): string[] {
  return [...new Set([...documents, ...cases].flatMap(({ attributes }) => Object.keys(attributes)))];
}

/** See `TextKeys`. */
export function keysOfText(text: string, hash: (words: string) => string): TextKeys {
  const words = text.replace(/\s+/g, " ").trim();
  return words === "" ? { exact: "", loose: "" } : { exact: hash(text), loose: hash(words) };
}

/** A matching without the rows, as it is shown. */
export const listItems = (matching: Matching): Readonly<Record<MatchedKind, readonly ItemMatch[]>> => ({
  codes: matching.codes.map(withoutRow),
  documents: matching.documents.map(withoutRow),
  layers: matching.layers.map(withoutRow),
  cases: matching.cases.map(withoutRow),
  codeSets: matching.codeSets.map(withoutRow),
  documentSets: matching.documentSets.map(withoutRow),
  attributes: matching.attributes.map(withoutRow),
});

const withoutRow = ({ key, name, here, pick }: ItemMatch): ItemMatch => ({ key, name, here, pick });
