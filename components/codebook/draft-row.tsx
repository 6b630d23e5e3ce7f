import { depthStyle } from "./code-row";
import classes from "./code-tree.module.css";
import { NameField } from "./name-field";

interface Props {
  depth: number;
  onCommit: (name: string, key: "enter" | "blur") => void;
  onCancel: () => void;
}

/** The line in which a new code is named. Enter adds it and asks for the next. */
export const DraftRow = ({ depth, onCommit, onCancel }: Props) => (
  <div
    className={classes.row}
    role="treeitem"
    aria-label="New code"
    aria-selected={false}
    style={depthStyle(depth)}
  >
    <span className={classes.toggle} />
    <NameField
      label={depth === 0 ? "Name of the new code" : "Name of the new sub-code"}
      onCommit={onCommit}
      onCancel={onCancel}
    />
  </div>
);
