"use client";

import { useMemo } from "react";
import { notifyDone } from "@/components/shell/notify";
import type { Coding, Layer } from "@/lib/coding/coding";
import {
  applyCodes,
  changeCode,
  moveCodings,
  removeCodings,
  setWeight,
  splitCodings,
} from "@/lib/coding/coding-rules";
import { findPassageOf, placeRow } from "@/lib/coding/document-codings";
import { findOwnLayer } from "@/lib/coding/may-change";
import { type PassagePlace, placeInput } from "@/lib/coding/passage-place";
import { created } from "@/lib/shared/change";
import { newId } from "./new-id";
import type { DocumentCodingsState } from "./use-document-codings";

interface Place {
  readonly projectId: string;
  readonly documentId: string;
  readonly userId: string;
  readonly userName: string;
}

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
  const { projectId, documentId, userId, userName } = place;
  const { current, change } = state;
  return useMemo(() => {
    /** The passage of a place: the one shown already, or a new one with the change that shows it. */
    const findOrDraft = (at: PassagePlace) => {
      const standing = findPassageOf(current(), at);
      if (standing !== null) return { passageId: standing.id, changes: [] };
      const passageId = newId();
      return { passageId, changes: [created("passage", passageId, placeRow(at))] };
    };
    const at = (passageId: string) => current().passages.get(passageId)?.codings ?? [];
    const ownLayer = (): Layer => {
      const { layers, roundId } = current();
      const drafted = {
        id: newId(),
        kind: "coder",
        name: userName,
        userId,
        origin: "person",
        roundId,
      } as const;
      return findOwnLayer(layers, userId, roundId) ?? drafted;
    };

    const apply: CodingCommands["apply"] = async (where, codeIds, memo = "") => {
      const passage = findOrDraft(where);
      const layer = ownLayer();
      const codes = codeIds.map((codeId) => ({ id: newId(), codeId }));
      const changesIn = (passageId: string, layerId: string) =>
        applyCodes(passageId, layerId, codes, at(passageId)).changes;
      const input = {
        projectId,
        documentId,
        ...placeInput(where),
        passageId: passage.passageId,
        codes,
        ...(memo !== "" && { memo: { id: newId(), text: memo } }),
      };
      const saved = await change(
        [...passage.changes, ...changesIn(passage.passageId, layer.id)],
        { procedure: "apply", input } as const,
        {
          layers: [layer],
          correct: ({ result }) => {
            if (result.passageId === passage.passageId && result.layer.id === layer.id) return {};
            const placed = [created("passage", result.passageId, placeRow(where))];
            return {
              changes: [...placed, ...changesIn(result.passageId, result.layer.id)],
              layers: [result.layer],
            };
          },
        },
      );
      if (saved === null) return null;
      for (const name of saved.result.mergedInto)
        notifyDone(`The code was merged into “${name}” meanwhile: the passage is coded with that one.`);
      return saved.result.already;
    };

    const remove: CodingCommands["remove"] = async (removed) => {
      const codingIds = removed.map(({ id }) => id);
      const call = { procedure: "remove", input: { projectId, codingIds } } as const;
      return (await change(removeCodings(removed), call)) !== null;
    };

    const recode: CodingCommands["changeCode"] = async (coding, codeId) => {
      const changed = changeCode(coding, codeId, at(coding.passageId));
      const input = { projectId, codingIds: [coding.id], codeId };
      const call = { procedure: "changeCode", input } as const;
      return (await change(changed.ok ? changed.value : [], call)) !== null;
    };

    const weigh: CodingCommands["setWeight"] = async (codings, weight) => {
      const codingIds = codings.map(({ id }) => id);
      const call = { procedure: "setWeight", input: { projectId, codingIds, weight } } as const;
      return (await change(setWeight(codings, weight), call)) !== null;
    };

    const moveTo: CodingCommands["moveTo"] = async (moved, where) => {
      const passage = findOrDraft(where);
      const { passageId } = passage;
      const input = { projectId, codingIds: moved.map(({ id }) => id), ...placeInput(where), passageId };
      const changesTo = (id: string) => moveCodings(moved, id, at(id));
      const saved = await change(
        [...passage.changes, ...changesTo(passageId)],
        { procedure: "moveBoundary", input } as const,
        {
          correct: ({ result }) => {
            if (result.passageId === passageId) return {};
            const placed = [created("passage", result.passageId, placeRow(where))];
            return { changes: [...placed, ...changesTo(result.passageId)] };
          },
        },
      );
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
      return (await change(changes, { procedure: "split", input } as const)) !== null;
    };

    return { split, apply, remove, changeCode: recode, setWeight: weigh, moveTo };
  }, [projectId, documentId, userId, userName, current, change]);
}
