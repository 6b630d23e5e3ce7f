"use client";

import { useMemo } from "react";
import { client } from "@/lib/api/client";
import type { Coding, Layer } from "@/lib/coding/coding";
import {
  applyCodes,
  changeCode,
  moveCodings,
  removeCodings,
  setWeight,
  splitCodings,
} from "@/lib/coding/coding-rules";
import { findPassageOf } from "@/lib/coding/document-codings";
import { isOwnLayer } from "@/lib/coding/may-change";
import { type PassagePlace, placeInput } from "@/lib/coding/passage-place";
import { flattenRegion } from "@/lib/coding/region";
import { created } from "@/lib/shared/change";
import { flattenRanges } from "@/lib/text/ranges";
import { newId } from "./new-id";
import type { DocumentCodingsState } from "./use-document-codings";

interface Place {
  readonly projectId: string;
  readonly documentId: string;
  readonly userId: string;
}

/** A place as the row of its passage holds it. */
const asRow = ({ ranges, region }: PassagePlace) => ({
  ranges: flattenRanges(ranges),
  ...(region !== null && { region: flattenRegion(region), start: region.start }),
});

/** What one can do to codings in a document; each is shown at once and taken back when the server refuses. */
export interface CodingCommands {
  /**
   * Applies codes to a place, and writes a memo there unless `memo` is empty. Resolves to the codes that were applied
   * before, or null when it failed.
   */
  readonly apply: (
    place: PassagePlace,
    codeIds: readonly string[],
    memo?: string,
  ) => Promise<readonly string[] | null>;
  /** Resolves to false when it failed; so do the others. */
  readonly remove: (codings: readonly Coding[]) => Promise<boolean>;
  readonly changeCode: (coding: Coding, codeId: string) => Promise<boolean>;
  /** Null takes the weight off. */
  readonly setWeight: (codings: readonly Coding[], weight: number | null) => Promise<boolean>;
  /** Parts a passage at an offset of the text; the places are those of the parts. */
  readonly split: (
    codings: readonly Coding[],
    at: number,
    parts: readonly [PassagePlace, PassagePlace],
  ) => Promise<boolean>;
  readonly moveTo: (codings: readonly Coding[], place: PassagePlace) => Promise<boolean>;
}

export function useCodingCommands(place: Place, state: DocumentCodingsState): CodingCommands {
  const { projectId, documentId, userId } = place;
  const { current, change, putInLayer, reload } = state;
  return useMemo(() => {
    /** The passage of a place: the one shown already, or a new one with the change that shows it. */
    const findOrDraft = (at: PassagePlace) => {
      const standing = findPassageOf(current(), at);
      if (standing !== null) return { passageId: standing.id, changes: [] };
      const passageId = newId();
      return { passageId, changes: [created("passage", passageId, asRow(at))] };
    };
    const at = (passageId: string) => current().passages.get(passageId)?.codings ?? [];
    const ownLayer = (): Pick<Layer, "id"> =>
      current().layers.find((layer) => isOwnLayer(layer, userId)) ?? { id: newId() };

    const apply: CodingCommands["apply"] = async (where, codeIds, memo = "") => {
      const passage = findOrDraft(where);
      const layer = ownLayer();
      const codes = codeIds.map((codeId) => ({ id: newId(), codeId }));
      const { changes } = applyCodes(passage.passageId, layer.id, codes, at(passage.passageId));
      const input = {
        projectId,
        documentId,
        ...placeInput(where),
        passageId: passage.passageId,
        codes,
        ...(memo !== "" && { memo: { id: newId(), text: memo } }),
      };
      const saved = await change([...passage.changes, ...changes], () => client.coding.apply(input));
      if (saved === null) return null;
      const { result } = saved;
      if (result.passageId !== passage.passageId) await reload();
      else if (result.layer.id !== layer.id)
        putInLayer(
          codes.map(({ id }) => id),
          result.layer,
        );
      return result.already;
    };

    const remove: CodingCommands["remove"] = async (removed) => {
      const codingIds = removed.map(({ id }) => id);
      const save = () => client.coding.remove({ projectId, codingIds });
      return (await change(removeCodings(removed), save)) !== null;
    };

    const recode: CodingCommands["changeCode"] = async (coding, codeId) => {
      const changed = changeCode(coding, codeId, at(coding.passageId));
      const save = () => client.coding.changeCode({ projectId, codingIds: [coding.id], codeId });
      return (await change(changed.ok ? changed.value : [], save)) !== null;
    };

    const weigh: CodingCommands["setWeight"] = async (codings, weight) => {
      const codingIds = codings.map(({ id }) => id);
      const save = () => client.coding.setWeight({ projectId, codingIds, weight });
      return (await change(setWeight(codings, weight), save)) !== null;
    };

    const moveTo: CodingCommands["moveTo"] = async (moved, where) => {
      const passage = findOrDraft(where);
      const { passageId } = passage;
      const input = { projectId, codingIds: moved.map(({ id }) => id), ...placeInput(where), passageId };
      const changes = [...passage.changes, ...moveCodings(moved, passageId, at(passageId))];
      const saved = await change(changes, () => client.coding.moveBoundary(input));
      if (saved !== null && saved.result.passageId !== passageId) await reload();
      return saved !== null;
    };

    const split: CodingCommands["split"] = async (codings, offset, parts) => {
      const [first, second] = [findOrDraft(parts[0]), findOrDraft(parts[1])];
      const ids = { firstId: first.passageId, secondId: second.passageId };
      const pairs = codings.map(({ id }) => ({ id, secondId: newId() }));
      const secondIds = new Map(pairs.map(({ id, secondId }) => [id, secondId]));
      const changed = splitCodings(codings, ids, secondIds, at(ids.firstId), at(ids.secondId));
      const changes = [...first.changes, ...second.changes, ...changed];
      const input = { projectId, codings: pairs, at: offset, ...ids };
      const saved = await change(changes, () => client.coding.split(input));
      if (saved !== null && JSON.stringify(saved.result) !== JSON.stringify(ids)) await reload();
      return saved !== null;
    };

    return { split, apply, remove, changeCode: recode, setWeight: weigh, moveTo };
  }, [projectId, documentId, userId, current, change, putInLayer, reload]);
}
