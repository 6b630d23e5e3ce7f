import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { DifferenceView } from "@/lib/adjudication/difference-view";
import { type CodeTree, codePath } from "@/lib/codebook/tree";
import classes from "./decide-tools.module.css";

/** The codes of a difference, each once, and which of them other boundaries are for. */
export function useBoundaryCode({ codings }: DifferenceView) {
  const codes = [...new Set(codings.map(({ codeId }) => codeId))];
  const [codeId, setCodeId] = useState(codes[0] ?? "");
  return { codes, codeId, setCodeId };
}

interface Props {
  choice: ReturnType<typeof useBoundaryCode>;
  tree: CodeTree;
  disabled?: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** For which code boundaries are taken, and that they are. */
export function BoundaryCode({
  choice: { codes, codeId, setCodeId },
  tree,
  disabled = false,
  onSave,
  onClose,
}: Props) {
  return (
    <div className={classes.line}>
      {codes.length > 1 && (
        <SegmentedControl
          aria-label="Code"
          data={codes.map((id) => ({
            value: id,
            label: codePath(tree, id).at(-1)?.name ?? "A code that is gone",
          }))}
          value={codeId}
          onChange={setCodeId}
        />
      )}
      <Button size="sm" disabled={disabled} onClick={onSave}>
        Take these boundaries
      </Button>
      <Button size="sm" variant="subtle" onClick={onClose}>
        Cancel
      </Button>
    </div>
  );
}
