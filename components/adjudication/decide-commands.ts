import type { Command, KeyMap } from "@/components/keys/key-bindings";

/** Coders whose coding has keys of its own. */
const numbered = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
type AcceptId = `accept${(typeof numbered)[number]}`;

/** What accepts the coding of the nth coder, from 0; none from the tenth on. */
export const acceptId = (index: number): AcceptId | undefined => {
  const number = numbered[index];
  return number && `accept${number}`;
};

/** What keys do while differences are settled, in the order in which people are shown it. */
export const decideCommands = [
  ...numbered.map((number, index) => ({
    id: `accept${number}` as const,
    group: "Decide",
    name: `Accept the coding of coder ${number}`,
    keys: [...("ab"[index] ?? []), String(number)],
  })),
  { id: "acceptAll", group: "Decide", name: "Accept both, or the codings of all", keys: ["Enter"] },
  { id: "otherCode", group: "Decide", name: "Give another code", keys: ["c"] },
  { id: "otherBoundaries", group: "Decide", name: "Draw other boundaries", keys: ["r"] },
  { id: "neither", group: "Decide", name: "Accept neither", keys: ["n"] },
  { id: "postpone", group: "Decide", name: "Postpone", keys: ["p"] },
  { id: "reopen", group: "Decide", name: "Reopen what was decided", keys: ["o"] },
  { id: "why", group: "Say", name: "Say why", keys: ["w"] },
  { id: "discuss", group: "Say", name: "Discuss", keys: ["d"] },
  { id: "next", group: "Go", name: "Next difference", keys: ["ArrowRight", "j"] },
  { id: "previous", group: "Go", name: "Previous difference", keys: ["ArrowLeft", "k"] },
  { id: "help", group: "Help", name: "Show these keys", keys: ["?"] },
] as const satisfies readonly Command[];

export type DecideCommandId = (typeof decideCommands)[number]["id"];

export const decideKeys: KeyMap<DecideCommandId> = {
  title: "Keys for settling differences",
  storedAs: "excerpta-keys-deciding",
  commands: decideCommands,
};

export const decideKeysNote =
  "Every command can have other keys. Coders are numbered in the order in which they are listed.";

/** Keys that are no command's and cannot be changed, each with what it does. */
export const fixedDecideKeys: readonly (readonly [chords: readonly string[], meaning: string])[] = [
  [["Escape"], "Leave the reason, another code or other boundaries without deciding"],
  [["Ctrl+z", "Ctrl+Shift+z"], "Undo, redo"],
];
