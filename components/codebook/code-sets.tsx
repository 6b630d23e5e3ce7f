"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { newId } from "@/components/coding/new-id";
import type { Code } from "@/lib/codebook/code";
import type { CodeSet } from "@/lib/codebook/code-set";
import { CodeSetLine } from "./code-set-line";
import classes from "./code-sets.module.css";
import { SetNameDialog } from "./set-name-dialog";
import { useCodeSets } from "./use-code-sets";

interface Props {
  projectId: string;
  codes: readonly Code[];
  canEdit: boolean;
}

/** The code sets of the project: what is in them, in which order, and under which names. */
export function CodeSets({ projectId, codes, canEdit }: Props) {
  const { sets, actions } = useCodeSets(projectId);
  const [openId, setOpenId] = useState<string | null>(null);
  const [naming, setNaming] = useState<CodeSet | "new" | null>(null);
  const codeById = new Map(codes.map((code) => [code.id, code]));
  const remove = (set: CodeSet) =>
    modals.openConfirmModal({
      title: `Delete the code set “${set.name}”?`,
      children: "Its codes stay in the codebook. Undo (Ctrl+Z) brings the set back.",
      labels: { confirm: "Delete", cancel: "Cancel" },
      confirmProps: { color: "red" },
      onConfirm: () => void actions.remove(set.id),
    });
  return (
    <section className={classes.sets} aria-label="Code sets">
      <div className={classes.head}>
        <h2>Code sets</h2>
        {canEdit && (
          <Tooltip label="New code set">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="New code set"
              onClick={() => setNaming("new")}
            >
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {sets.length === 0 && (
        <p className={classes.hint}>
          A set keeps codes side by side, as a tool bar above the text.
          {canEdit && " Make one here, then add codes to it from a code’s menu."}
        </p>
      )}
      <ul className={classes.list}>
        {sets.map((set, index) => (
          <CodeSetLine
            key={set.id}
            set={set}
            codes={set.codeIds.flatMap((id) => codeById.get(id) ?? [])}
            open={set.id === openId}
            onToggle={() => setOpenId(set.id === openId ? null : set.id)}
            editing={
              canEdit
                ? {
                    isFirst: index === 0,
                    isLast: index === sets.length - 1,
                    move: (by) => void actions.edit(set.id, { index: index + by }),
                    rename: () => setNaming(set),
                    remove: () => remove(set),
                    setCodes: (codeIds) => void actions.edit(set.id, { codeIds }),
                  }
                : null
            }
          />
        ))}
      </ul>
      {naming !== null && (
        <SetNameDialog
          title={naming === "new" ? "New code set" : "Rename the code set"}
          initial={naming === "new" ? "" : naming.name}
          action={naming === "new" ? "Create" : "Rename"}
          onSave={(name) =>
            naming === "new" ? actions.add(newId(), name, []) : actions.edit(naming.id, { name })
          }
          onClose={() => setNaming(null)}
        />
      )}
    </section>
  );
}
