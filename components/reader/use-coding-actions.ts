"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/lib/api/client";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import type { CodebookActions } from "@/components/codebook/use-codebook-actions";
import { newId } from "@/components/coding/new-id";
import type { PaletteChoice } from "@/components/coding/quick-code";
import type { CodingCommands } from "@/components/coding/use-coding-commands";
import { notifyDone } from "@/components/shell/notify";
import { useHistory } from "@/components/shell/use-history";
import type { Code } from "@/lib/codebook/code";
import type { Coding } from "@/lib/coding/coding";
import type { PassagePlace } from "@/lib/coding/passage-place";
import { describeRegion } from "@/lib/coding/region";
import { summariseCodes } from "@/lib/coding/summarise-codes";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import type { Page } from "@/lib/text/page";

interface Input {
  readonly projectId: string;
  readonly document: {
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly pages: readonly Page[];
  };
  readonly codes: ReadonlyMap<string, Code>;
  readonly commands: CodingCommands;
  readonly codebook: CodebookActions;
  readonly remember: (codeIds: readonly string[]) => void;
  readonly announce: (message: string) => void;
}

const countWords = (text: string): number => (text === "" ? 0 : text.split(/\s+/).length);

/** What the reader does to codings, with what it says about it. */
export interface CodingActions {
  readonly apply: (place: PassagePlace, codeId: string) => Promise<void>;
  /** Makes a code, or takes the one that has the name in that place already, and applies it. */
  readonly create: (place: PassagePlace, name: string, parentId: string | null) => Promise<void>;
  /** Applies all that was chosen at once, codes yet to be made among them, and writes the memo. */
  readonly applyChoice: (place: PassagePlace, choice: PaletteChoice) => Promise<void>;
  /** Gives a coding the code chosen, or the one to be made. */
  readonly recodeTo: (coding: Coding, choice: PaletteChoice) => Promise<void>;
  readonly remove: (codings: readonly Coding[]) => Promise<void>;
  readonly setWeight: (coding: Coding, weight: number | null) => Promise<void>;
  readonly split: (...asked: Parameters<CodingCommands["split"]>) => Promise<void>;
  /** Joins passages: their codings named here go to the place that covers them all. */
  readonly join: (codings: readonly Coding[], place: PassagePlace) => Promise<void>;
  /** Gives the passage of codings another boundary, or a region another place. */
  readonly moveTo: (codings: readonly Coding[], place: PassagePlace) => Promise<void>;
  /** Takes codings to another passage. */
  readonly putOn: (codings: readonly Coding[], passage: PassagePlace) => Promise<void>;
}

export function useCodingActions(input: Input): CodingActions {
  const { projectId, document, codes, commands, codebook, remember, announce } = input;
  const { undo } = useHistory(projectId);
  const queries = useQueryClient();
  return useMemo(() => {
    const nameOf = (codeId: string) => codes.get(codeId)?.name ?? "the code";
    const nameAll = (codings: readonly Coding[]): string =>
      summariseCodes([...new Set(codings.map(({ codeId }) => codeId))].map((id) => ({ name: nameOf(id) })));
    /** "12 words", or which page a region is on. */
    const measure = ({ ranges, region }: PassagePlace): string => {
      if (region !== null) return describeRegion(region, document.pages);
      const words = countWords(excerptText(document.text, ranges, document.blocks));
      return `${words} ${words === 1 ? "word" : "words"}`;
    };

    const applyNamed = async (
      place: PassagePlace,
      named: readonly { id: string; name: string }[],
      memo = "",
    ) => {
      // First of all it is painted.
      const applied = commands.apply(
        place,
        named.map(({ id }) => id),
        memo,
      );
      announce(`Coded: ${named.map(({ name }) => name).join(", ")}, ${measure(place)}`);
      remember(named.map(({ id }) => id));
      const already = await applied;
      if (memo !== "" && already !== null) void queries.invalidateQueries({ queryKey: api.memos.key() });
      if (already === null || already.length === 0) return;
      const standing = summariseCodes(named.filter(({ id }) => already.includes(id)));
      notifyDone(`You have coded this passage with ${standing} already.`);
    };
    const createCode = async (name: string, parentId: string | null): Promise<string | null> => {
      const isSame = (code: Code) =>
        code.codable && code.parentId === parentId && code.name.toLowerCase() === name.toLowerCase();
      const standing = [...codes.values()].find(isSame);
      if (standing !== undefined) return standing.id;
      const id = newId();
      return (await codebook.add({ id, name, parentId })) ? id : null;
    };
    const named = (id: string) => ({ id, name: nameOf(id) });
    /** The codes chosen, with the one made for the choice; null when making it failed. */
    const listChosen = async ({ codeIds, create }: PaletteChoice) => {
      const chosen = codeIds.map(named);
      if (create === null) return chosen;
      const id = await createCode(create.name, create.parentId);
      return id === null ? null : [...chosen, { id, name: create.name }];
    };

    const applyChoice: CodingActions["applyChoice"] = async (place, choice) => {
      const chosen = await listChosen(choice);
      if (chosen !== null) await applyNamed(place, chosen, choice.memo);
    };

    return {
      apply: (place, codeId) => applyNamed(place, [named(codeId)]),
      create: (place, name, parentId) =>
        applyChoice(place, { codeIds: [], create: { name, parentId }, memo: "" }),
      applyChoice,
      recodeTo: async (coding, choice) => {
        const code = (await listChosen(choice))?.at(-1);
        if (code === undefined) return;
        remember([code.id]);
        if (await commands.changeCode(coding, code.id)) announce(`Changed to ${code.name}`);
      },
      remove: async (codings) => {
        const said = `Removed ${nameAll(codings)}`;
        announce(said);
        if (await commands.remove(codings)) notifyUndoable(said, undo);
      },
      setWeight: async (coding, weight) => {
        const name = nameOf(coding.codeId);
        if (await commands.setWeight([coding], weight))
          announce(weight === null ? `${name} has no weight now` : `Weight of ${name}: ${weight}`);
      },
      split: async (codings, at, parts) => {
        const said = `Split: ${measure(parts[0])} and ${measure(parts[1])}`;
        announce(said);
        if (await commands.split(codings, at, parts)) notifyUndoable(said, undo);
      },
      join: async (codings, place) => {
        const said = `Joined: ${measure(place)} now`;
        announce(said);
        if (await commands.moveTo(codings, place)) notifyUndoable(said, undo);
      },
      moveTo: async (codings, place) => {
        const what = place.region === null ? "Boundary" : "Region";
        if (await commands.moveTo(codings, place)) announce(`${what} moved: ${measure(place)} now`);
      },
      putOn: async (codings, passage) => {
        const said = `Moved ${nameAll(codings)} to another passage: ${measure(passage)}`;
        if (await commands.moveTo(codings, passage)) announce(said);
      },
    };
  }, [document, codes, commands, codebook, remember, announce, undo, queries]);
}
