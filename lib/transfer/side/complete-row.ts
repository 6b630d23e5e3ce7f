import { bodyText } from "@/lib/memos/body-text";
import type { BodyNode } from "@/lib/memos/memo";
import type { Fields } from "@/lib/shared/change";
import type { SideTableName } from "./column";

/** Tables whose rows the exchange format carries, as far as it goes. */
export const carriedTables: readonly SideTableName[] = [
  ...(["Document", "DocumentText", "Code", "CodeSet", "DocumentGroup", "Case", "Layer", "Passage"] as const),
  ...(["Coding", "Memo", "Link"] as const),
];

type Complete = (row: Fields, present: Fields | undefined) => Fields | null;

const completions: Partial<Record<SideTableName, Complete>> = {
  Code: ({ shortcut }) => (shortcut === null ? null : { shortcut }),
  DocumentGroup: ({ kind }) => (kind === "set" ? null : { kind }),
  Coding: ({ weight, confirmedAt }) =>
    weight === null && confirmedAt === null ? null : { weight, confirmedAt },
  // In the description a model's name says that it is one.
  Layer: ({ kind, origin, roundId, name }) => ({
    ...{ kind, origin, roundId },
    ...(origin === "model" && { name }),
  }),
  Memo: completeMemo,
};

/**
 * What a side file adds to a row that was made of a description: the columns that the exchange format has no place for.
 * Null where there are none. `present`: what stands in the row.
 */
export const completeRow = (name: SideTableName, row: Fields, present: Fields | undefined): Fields | null =>
  completions[name]?.(row, present) ?? null;

/** A memo that was not written in since has its marks again; one on a case, which could only go as one on nothing, is on it. */
function completeMemo({ typeId, body, target, targetId }: Fields, present: Fields | undefined): Fields {
  const isSame = present !== undefined && bodyText(present.body as BodyNode) === bodyText(body as BodyNode);
  return {
    typeId,
    ...(isSame && { body }),
    ...(present?.target === "free" && { target, targetId }),
  };
}
