"use client";

import { type KeyboardEvent, useRef } from "react";
import { foldName } from "@/lib/codebook/code-fields";
import type { Step } from "@/lib/codebook/step-move";
import type { CodeNode } from "@/lib/codebook/tree";

interface Line {
  readonly node: CodeNode;
  readonly open: boolean;
}

interface Answers {
  readonly goTo: (id: string) => void;
  readonly setOpen: (ids: readonly string[], open: boolean) => void;
  readonly enter: (node: CodeNode) => void;
  readonly openMenu: (node: CodeNode) => void;
  /** Left out where the codebook cannot be edited. */
  readonly rename?: (node: CodeNode) => void;
  readonly step?: (node: CodeNode, step: Step) => void;
  readonly remove?: (node: CodeNode) => void;
}

const stepKeys: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/**
 * The keys of a tree view (WAI-ARIA Authoring Practices, "Tree View Pattern"): arrows, Home, End, asterisk, type-ahead;
 * Enter applies, F2 renames, Delete deletes, Alt with an arrow moves the code.
 */
export function useTreeKeys(lines: readonly Line[], activeId: string | null, answers: Answers) {
  const typed = useRef({ text: "", at: 0 });
  return (event: KeyboardEvent) => {
    const at = Math.max(
      0,
      lines.findIndex(({ node }) => node.code.id === activeId),
    );
    const line = lines[at];
    if (!line || event.ctrlKey || event.metaKey) return;
    if (answerKey(event, lines, at, line, answers) || typeAhead(event, lines, at, typed.current, answers))
      event.preventDefault();
  };
}

/** Answers one key; tells whether it did. */
function answerKey(
  event: KeyboardEvent,
  lines: readonly Line[],
  at: number,
  { node, open }: Line,
  answers: Answers,
): boolean {
  const goTo = (line: { node: CodeNode } | undefined) => line && answers.goTo(line.node.code.id);
  if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) answers.openMenu(node);
  else if (event.altKey && stepKeys[event.key] && answers.step) answers.step(node, stepKeys[event.key]!);
  else if (event.altKey) return false;
  else if (event.key === "ArrowDown") goTo(lines[at + 1]);
  else if (event.key === "ArrowUp") goTo(lines[at - 1]);
  else if (event.key === "Home") goTo(lines[0]);
  else if (event.key === "End") goTo(lines.at(-1));
  else if (event.key === "ArrowRight") {
    if (node.children.length > 0 && !open) answers.setOpen([node.code.id], true);
    else if (open) goTo(lines[at + 1]?.node.parent === node ? lines[at + 1] : undefined);
  } else if (event.key === "ArrowLeft") {
    if (node.children.length > 0 && open) answers.setOpen([node.code.id], false);
    else if (node.parent) answers.goTo(node.parent.code.id);
  } else if (event.key === "*") {
    const siblings = lines.filter((line) => line.node.parent === node.parent);
    answers.setOpen(
      siblings.map((line) => line.node.code.id),
      true,
    );
  } else if (event.key === "Enter") answers.enter(node);
  else if (event.key === "F2" && answers.rename) answers.rename(node);
  else if (event.key === "Delete" && answers.remove) answers.remove(node);
  else return false;
  return true;
}

/** Goes to the next code whose name begins with what is typed within a second. */
function typeAhead(
  event: KeyboardEvent,
  lines: readonly Line[],
  at: number,
  typed: { text: string; at: number },
  { goTo }: Answers,
): boolean {
  if (event.altKey || [...event.key].length !== 1 || (event.key === " " && typed.text === "")) return false;
  const text = event.timeStamp - typed.at < 1_000 ? typed.text + event.key : event.key;
  typed.text = text;
  typed.at = event.timeStamp;
  const from = [...text].length === 1 ? at + 1 : at;
  const order = [...lines.slice(from), ...lines.slice(0, from)];
  const match = order.find(({ node }) => foldName(node.code.name).startsWith(foldName(text)));
  if (match) goTo(match.node.code.id);
  return true;
}
