import { type Change, created, removed, updated } from "@/lib/shared/change";
import { type Result, fail, ok } from "@/lib/shared/result";
import type { Coding } from "./coding";
import { type Weight, heavier } from "./weight";

/** The columns of a coding's row that changes carry; a weight only where there is one. */
const asRow = ({ passageId, codeId, layerId, weight }: Coding) => ({
  passageId,
  codeId,
  layerId,
  ...(typeof weight === "number" && { weight }),
});

const stands = (existing: readonly Coding[], codeId: string, layerId: string): boolean =>
  existing.some((coding) => coding.codeId === codeId && coding.layerId === layerId);

/**
 * Applies codes to one passage in one layer. `existing`: the codings that passage has now, of every layer; `codes`:
 * ids for the codings to be made, with their codes. A code the layer has there already changes nothing and is named
 * in `already`; so is one asked for twice.
 */
export function applyCodes(
  passageId: string,
  layerId: string,
  codes: readonly { id: string; codeId: string }[],
  existing: readonly Coding[],
): { changes: Change[]; already: string[] } {
  const changes: Change[] = [];
  const already: string[] = [];
  const standing = [...existing];
  for (const { id, codeId } of codes) {
    if (stands(standing, codeId, layerId)) {
      already.push(codeId);
      continue;
    }
    const coding: Coding = { id, passageId, codeId, layerId };
    standing.push(coding);
    changes.push(created("coding", id, asRow(coding)));
  }
  return { changes, already };
}

/** Removes codings; their passage stays, and may be left without any. */
export const removeCodings = (codings: readonly Coding[]): Change[] =>
  codings.map((coding) => removed("coding", coding.id, asRow(coding)));

/**
 * Gives a coding another code. `existing`: the codings its passage has now. Fails where its layer has that code on
 * the passage already; no changes when it is the code it has.
 */
export function changeCode(
  coding: Coding,
  codeId: string,
  existing: readonly Coding[],
): Result<Change[], "already-coded"> {
  const change = updated("coding", coding.id, asRow(coding), { codeId });
  if (change === null) return ok([]);
  return stands(existing, codeId, coding.layerId) ? fail("already-coded") : ok([change]);
}

/** Says how strongly the codes of codings stand there; those that have the weight already are passed over. */
export const setWeight = (codings: readonly Coding[], weight: number | null): Change[] =>
  codings.flatMap((coding) => updated("coding", coding.id, weighed(coding), { weight }) ?? []);

const weighed = (coding: Coding) => ({ ...asRow(coding), weight: coding.weight ?? null });

/** A coding and where it shall stand. */
export interface Wish {
  readonly coding: Coding;
  readonly to: Partial<Pick<Coding, "passageId" | "codeId">>;
}

const placeOf = ({ passageId, codeId, layerId }: Coding) => [passageId, codeId, layerId].join(" ");

/**
 * Gives codings other passages or codes. `existing`: what stands where they go. Where a coding comes to stand on one
 * of its layer and code, the one that stood there first stays, with the higher of both weights, and the other is
 * removed. Codings that are in their place already are passed over. Changes come in the order of the wishes, those of
 * what stays last.
 */
export function placeCodings(wishes: readonly Wish[], existing: readonly Coding[]): Change[] {
  const going = wishes
    .map(({ coding, to }) => ({ coding, after: { ...coding, ...to } }))
    .filter(({ coding, after }) => placeOf(coding) !== placeOf(after));
  const moving = new Set(going.map(({ coding }) => coding.id));
  const stays = new Map<string, { readonly coding: Coding; weight: Weight; readonly moves: boolean }>();
  const still = [...existing, ...wishes.map(({ coding }) => coding)].filter(({ id }) => !moving.has(id));
  for (const coding of still) stays.set(placeOf(coding), { coding, weight: coding.weight, moves: false });
  for (const { coding, after } of going) {
    const there = stays.get(placeOf(after));
    if (there === undefined) stays.set(placeOf(after), { coding, weight: coding.weight, moves: true });
    else there.weight = heavier(there.weight, coding.weight);
  }
  const moved = going.flatMap(({ coding, after }) => {
    const there = stays.get(placeOf(after))!;
    if (there.coding.id !== coding.id) return [removed("coding", coding.id, asRow(coding))];
    const { passageId, codeId } = after;
    return (
      updated("coding", coding.id, weighed(coding), { passageId, codeId, weight: there.weight ?? null }) ?? []
    );
  });
  const raised = [...stays.values()]
    .filter(({ moves }) => !moves)
    .flatMap(({ coding, weight }) => setWeight([coding], weight ?? null));
  return [...moved, ...raised];
}

/**
 * Moves codings to another passage: what moving a boundary comes to, as a passage is what its ranges say. `existing`:
 * the codings the other passage has now; see `placeCodings`.
 */
export const moveCodings = (
  codings: readonly Coding[],
  passageId: string,
  existing: readonly Coding[],
): Change[] =>
  placeCodings(
    codings.map((coding) => ({ coding, to: { passageId } })),
    existing,
  );

/**
 * Codes of a passage that is split: each coding moves to the first part, and its like is made on the second, under the
 * id that `secondIds` names for it. `onFirst`, `onSecond`: what stands there already; where that has the code in the
 * same layer it stays, with the higher weight.
 */
export function splitCodings(
  codings: readonly Coding[],
  { firstId, secondId }: { readonly firstId: string; readonly secondId: string },
  secondIds: ReadonlyMap<string, string>,
  onFirst: readonly Coding[],
  onSecond: readonly Coding[],
): Change[] {
  const second = codings.flatMap((coding) => {
    const there = onSecond.find((each) => placeOf(each) === placeOf({ ...coding, passageId: secondId }));
    if (there !== undefined) return setWeight([there], heavier(there.weight, coding.weight));
    const id = secondIds.get(coding.id);
    return id === undefined ? [] : [created("coding", id, asRow({ ...coding, passageId: secondId }))];
  });
  return [...moveCodings(codings, firstId, onFirst), ...second];
}

/** Gives codings of any passages one code; see `placeCodings`. `existing`: the codings their passages have now. */
export const recodeAll = (
  codings: readonly Coding[],
  codeId: string,
  existing: readonly Coding[],
): Change[] =>
  placeCodings(
    codings.map((coding) => ({ coding, to: { codeId } })),
    existing,
  );

/**
 * Applies one code to many passages, each in the layer named for it, under an id from `newId` each. `existing`: the
 * codings they have now; passages where the layer has the code are passed over.
 */
export function applyToAll(
  layerIds: ReadonlyMap<string, string>,
  codeId: string,
  existing: readonly Coding[],
  newId: () => string,
): Change[] {
  const there = new Set(existing.map(placeOf));
  return [...layerIds].flatMap(([passageId, layerId]) => {
    const coding: Coding = { id: newId(), passageId, codeId, layerId };
    return there.has(placeOf(coding)) ? [] : [created("coding", coding.id, asRow(coding))];
  });
}
