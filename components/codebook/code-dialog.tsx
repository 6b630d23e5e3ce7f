"use client";

import { Modal } from "@mantine/core";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { CodeTree } from "@/lib/codebook/tree";
import { DeleteCodeForm } from "./delete-code-form";
import { MergeCodeForm } from "./merge-code-form";
import { SplitCodeForm } from "./split-code-form";
import type { CodebookActions } from "./use-codebook-actions";

export type DialogKind = "merge" | "split" | "delete";

interface Props {
  open: { readonly kind: DialogKind; readonly id: string } | null;
  projectId: string;
  codes: readonly CodeView[];
  tree: CodeTree;
  actions: CodebookActions;
  onClose: () => void;
}

const titles = { merge: "Merge", split: "Split", delete: "Delete" };

/** Asks before a code is merged, split or deleted, and shows what will happen. */
export function CodeDialog({ open, projectId, codes, tree, actions, onClose }: Props) {
  const code = codes.find((each) => each.id === open?.id);
  const form = { code, codes, tree, actions, onClose };
  return (
    <Modal
      opened={open !== null && code !== undefined}
      onClose={onClose}
      size={open?.kind === "split" ? "lg" : "md"}
      title={open && code ? `${titles[open.kind]} “${code.name}”` : ""}
      returnFocus={false}
    >
      {code && open?.kind === "delete" && <DeleteCodeForm {...form} code={code} />}
      {code && open?.kind === "merge" && <MergeCodeForm {...form} code={code} />}
      {code && open?.kind === "split" && <SplitCodeForm {...form} code={code} projectId={projectId} />}
    </Modal>
  );
}
