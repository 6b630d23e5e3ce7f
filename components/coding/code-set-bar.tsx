"use client";

import { NativeSelect } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { memo } from "react";
import { useCodeSets } from "@/components/codebook/use-code-sets";
import type { Code } from "@/lib/codebook/code";
import { CodeButton } from "./code-button";
import classes from "./code-set-bar.module.css";

interface Props {
  projectId: string;
  codeById: ReadonlyMap<string, Code>;
  /** Codes the selection. */
  onApply: (codeId: string) => void;
}

/** The codes of one set as a tool bar above the text; nothing where the project has no sets. */
export const CodeSetBar = memo(function CodeSetBar({ projectId, codeById, onApply }: Props) {
  const { sets } = useCodeSets(projectId);
  const [chosenId, setChosenId] = useLocalStorage({
    key: `excerpta-code-set-${projectId}`,
    defaultValue: "",
  });
  if (sets.length === 0) return null;
  const chosen = sets.find(({ id }) => id === chosenId);
  const codes = (chosen?.codeIds ?? []).flatMap((id) => codeById.get(id) ?? []);
  return (
    <div role="group" aria-label="Code set" className={classes.bar}>
      <NativeSelect
        size="xs"
        aria-label="Code set above the text"
        value={chosen?.id ?? ""}
        onChange={(event) => setChosenId(event.currentTarget.value)}
        data={[
          { value: "", label: "No code set" },
          ...sets.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {codes
        .filter(({ codable }) => codable)
        .map((code) => (
          <CodeButton key={code.id} code={code} onApply={onApply} />
        ))}
    </div>
  );
});
