"use client";

import { useState } from "react";
import type { CodeFields } from "@/lib/codebook/code-fields";
import { type Place, type Step, stepMove } from "@/lib/codebook/step-move";
import { childrenOf, type CodeTree } from "@/lib/codebook/tree";
import type { DialogKind } from "./code-dialog";
import type { MenuChoice } from "./code-menu";
import type { CodebookActions } from "./use-codebook-actions";
import type { Naming } from "./use-tree-view";

interface View {
  readonly naming: Naming | null;
  readonly setNaming: (naming: Naming | null) => void;
  readonly setActiveId: (id: string) => void;
  readonly setOpen: (ids: readonly string[], open: boolean) => void;
}

/** What the menu and the keys of the tree do, and what a screen reader is told of it. */
export function useTreeActions(tree: CodeTree, actions: CodebookActions, view: View, refocus: () => void) {
  const [dialog, setDialog] = useState<{ kind: DialogKind; id: string } | null>(null);
  const [said, setSaid] = useState("");
  const nameOf = (id: string | null) => (id === null ? null : tree.byId.get(id)?.code.name);

  const move = async (id: string, place: Place) => {
    if (place.parentId !== null) view.setOpen([place.parentId], true);
    if (!(await actions.move({ id, ...place }))) return;
    const below = nameOf(place.parentId);
    setSaid(
      `${nameOf(id)} moved ${below ? `below ${below}` : "to the top level"}, position ${place.index + 1}`,
    );
  };
  const step = (id: string, direction: Step) => {
    const place = stepMove(tree, id, direction);
    if (place) void move(id, place);
    else setSaid(`${nameOf(id)} cannot move there`);
  };
  const rename = async (id: string, name: string) => {
    view.setNaming(null);
    refocus();
    await actions.edit(id, { name } satisfies Partial<CodeFields>);
  };
  const add = async (parentId: string | null, name: string, key: "enter" | "blur") => {
    const id = crypto.randomUUID();
    if (key === "blur") view.setNaming(null);
    view.setActiveId(id);
    if (await actions.add({ id, parentId, name })) setSaid(`${name} added`);
  };
  const stopNaming = () => {
    view.setNaming(null);
    refocus();
  };
  const choose = (id: string, choice: MenuChoice) => {
    if (choice.kind === "rename") view.setNaming({ kind: "rename", id });
    else if (choice.kind === "addChild") view.setNaming({ kind: "new", parentId: id });
    else if (choice.kind === "recolor") void actions.edit(id, { color: choice.color });
    else if (choice.kind === "step") step(id, choice.step);
    else setDialog({ kind: choice.kind, id });
  };
  /** The code is gone to that stands next: the sibling behind, else before, else the one above. */
  const remove = async (id: string): Promise<boolean> => {
    const node = tree.byId.get(id);
    const siblings = childrenOf(tree, node?.parent?.code.id ?? null);
    const at = node ? siblings.indexOf(node) : -1;
    const next = siblings[at + 1] ?? siblings[at - 1] ?? node?.parent;
    if (!(await actions.remove(id))) return false;
    if (next) view.setActiveId(next.code.id);
    return true;
  };
  return { remove, dialog, setDialog, said, move, step, rename, add, stopNaming, choose };
}
