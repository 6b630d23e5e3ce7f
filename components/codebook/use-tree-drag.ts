"use client";

import { type DragEvent, useState } from "react";
import { dropPlace, type Place, type Zone } from "@/lib/codebook/step-move";
import type { CodeNode, CodeTree } from "@/lib/codebook/tree";

const codeDragType = "application/x-excerpta-code";

/** What a drag of selected text carries; a code it is dropped on is applied to the selection. */
export const selectionDragType = "application/x-excerpta-selection";

/** What a drag of a coding carries, its id: a code it is dropped on takes the place of its own. */
export const codingDragType = "application/x-excerpta-coding";

interface Target {
  readonly id: string;
  readonly zone: Zone;
}

interface Answers {
  readonly onMove?: (id: string, place: Place) => void;
  readonly onApply?: (node: CodeNode) => void;
  readonly onRecode?: (codingId: string, node: CodeNode) => void;
}

/** Dragging codes to move them, dropping selected text on a code to apply it, and a coding to give it another code. */
export function useTreeDrag(tree: CodeTree, { onMove, onApply, onRecode }: Answers) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const clear = () => {
    setDragged(null);
    setTarget(null);
  };

  const targetOf = (
    event: DragEvent,
    node: CodeNode,
    open: boolean,
  ): (Target & { place: Place | null }) | null => {
    const id = node.code.id;
    if (event.dataTransfer.types.includes(codingDragType))
      return onRecode && node.code.codable ? { id, zone: "into", place: null } : null;
    if (event.dataTransfer.types.includes(selectionDragType))
      return onApply && node.code.codable ? { id, zone: "into", place: null } : null;
    if (dragged === null || !onMove) return null;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - top) / height;
    const zone = share < 0.3 ? "before" : share > 0.7 ? "after" : "into";
    const place = dropPlace(tree, dragged, { id, zone, open });
    return place && { id, zone, place };
  };

  const rowHandlers = (node: CodeNode, open: boolean) => ({
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(codeDragType, node.code.id);
      event.dataTransfer.effectAllowed = "move";
      setDragged(node.code.id);
    },
    onDragOver: (event: DragEvent) => {
      const found = targetOf(event, node, open);
      if (found) event.preventDefault();
      if (found?.id !== target?.id || found?.zone !== target?.zone) setTarget(found);
    },
    onDrop: (event: DragEvent) => {
      const found = targetOf(event, node, open);
      clear();
      if (!found) return;
      event.preventDefault();
      const codingId = event.dataTransfer.getData(codingDragType);
      if (codingId !== "") onRecode?.(codingId, node);
      else if (found.place && dragged !== null) onMove?.(dragged, found.place);
      else onApply?.(node);
    },
  });

  const treeHandlers = {
    onDragEnd: clear,
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setTarget(null);
    },
  };
  return { target, rowHandlers, treeHandlers };
}
