"use client";

import { useMemo } from "react";
import { notifyUndoable } from "@/components/shell/notify-undoable";
import type { CodebookActions } from "@/components/codebook/use-codebook";
import { newId } from "@/components/coding/new-id";
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
  readonly changeCode: (coding: Coding, codeId: string) => Promise<void>;
  readonly createFor: (coding: Coding, name: string, parentId: string | null) => Promise<void>;
  readonly remove: (codings: readonly Coding[]) => Promise<void>;
  readonly setWeight: (coding: Coding, weight: number | null) => Promise<void>;
  readonly moveTo: (codings: readonly Coding[], place: PassagePlace) => Promise<void>;
}

export function useCodingActions(input: Input): CodingActions {
  const { projectId, document, codes, commands, codebook, remember, announce } = input;
  const { undo } = useHistory(projectId);
  return useMemo(() => {
    const nameOf = (codeId: string) => codes.get(codeId)?.name ?? "the code";
    /** "12 words", or which page a region is on. */
    const measure = ({ ranges, region }: PassagePlace): string => {
      if (region !== null) return describeRegion(region, document.pages);
      const words = countWords(excerptText(document.text, ranges, document.blocks));
      return `${words} ${words === 1 ? "word" : "words"}`;
    };

    const applyNamed = async (place: PassagePlace, codeId: string, name: string) => {
      // First of all it is painted.
      const applied = commands.apply(place, [codeId]);
      announce(`Coded: ${name}, ${measure(place)}`);
      remember([codeId]);
      const already = await applied;
      if (already !== null && already.length > 0)
        notifyDone(`You have coded this passage with “${name}” already.`);
    };
    const createCode = async (name: string, parentId: string | null): Promise<string | null> => {
      const isSame = (code: Code) =>
        code.codable && code.parentId === parentId && code.name.toLowerCase() === name.toLowerCase();
      const standing = [...codes.values()].find(isSame);
      if (standing !== undefined) return standing.id;
      const id = newId();
      return (await codebook.add({ id, name, parentId })) ? id : null;
    };
    const recode = async (coding: Coding, codeId: string, name: string) => {
      remember([codeId]);
      if (await commands.changeCode(coding, codeId)) announce(`Changed to ${name}`);
    };

    return {
      apply: (place, codeId) => applyNamed(place, codeId, nameOf(codeId)),
      create: async (place, name, parentId) => {
        const id = await createCode(name, parentId);
        if (id !== null) await applyNamed(place, id, name);
      },
      changeCode: (coding, codeId) => recode(coding, codeId, nameOf(codeId)),
      createFor: async (coding, name, parentId) => {
        const id = await createCode(name, parentId);
        if (id !== null) await recode(coding, id, name);
      },
      remove: async (codings) => {
        const names = [...new Set(codings.map(({ codeId }) => codeId))].map((id) => ({ name: nameOf(id) }));
        const said = `Removed ${summariseCodes(names)}`;
        announce(said);
        if (await commands.remove(codings)) notifyUndoable(said, undo);
      },
      setWeight: async (coding, weight) => {
        const name = nameOf(coding.codeId);
        if (await commands.setWeight([coding], weight))
          announce(weight === null ? `${name} has no weight now` : `Weight of ${name}: ${weight}`);
      },
      moveTo: async (codings, place) => {
        const what = place.region === null ? "Boundary" : "Region";
        if (await commands.moveTo(codings, place)) announce(`${what} moved: ${measure(place)} now`);
      },
    };
  }, [document, codes, commands, codebook, remember, announce, undo]);
}
