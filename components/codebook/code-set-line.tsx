import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconDots,
  IconPencil,
  IconTrash,
  IconX,
} from "@tabler/icons-react";
import type { Code } from "@/lib/codebook/code";
import type { CodeSet } from "@/lib/codebook/code-set";
import { CodeDot } from "./code-dot";
import classes from "./code-sets.module.css";

interface Editing {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly move: (by: 1 | -1) => void;
  readonly rename: () => void;
  readonly remove: () => void;
  readonly setCodes: (codeIds: readonly string[]) => void;
}

interface Props {
  set: CodeSet;
  /** Of the set, in its order. */
  codes: readonly Code[];
  open: boolean;
  onToggle: () => void;
  /** Null for those who may not change it. */
  editing: Editing | null;
}

/** One code set: opened it shows its codes, to be ordered and taken out. */
export function CodeSetLine({ set, codes, open, onToggle, editing }: Props) {
  const ids = codes.map(({ id }) => id);
  const moveUp = (at: number) => [...ids.slice(0, at - 1), ids[at]!, ids[at - 1]!, ...ids.slice(at + 1)];
  return (
    <li>
      <div className={classes.line}>
        <button type="button" className={classes.name} aria-expanded={open} onClick={onToggle}>
          {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}{" "}
          {set.name} <span className={classes.count}>{codes.length}</span>
        </button>
        {editing !== null && <SetMenu name={set.name} editing={editing} />}
      </div>
      {open && (
        <ol className={classes.codes} aria-label={`Codes of ${set.name}`}>
          {codes.length === 0 && <li className={classes.hint}>No codes in it yet.</li>}
          {codes.map((code, at) => (
            <li key={code.id} className={classes.line}>
              <CodeDot color={code.color} codable={code.codable} />
              <span className={classes.name}>{code.name}</span>
              {editing !== null && (
                <>
                  {at > 0 && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size="sm"
                      aria-label={`Move ${code.name} up`}
                      onClick={() => editing.setCodes(moveUp(at))}
                    >
                      <IconArrowUp size={14} />
                    </ActionIcon>
                  )}
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={`Take ${code.name} out of ${set.name}`}
                    onClick={() => editing.setCodes(ids.filter((id) => id !== code.id))}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

function SetMenu({ name, editing }: { name: string; editing: Editing }) {
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Menu of ${name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={editing.rename}>
          Rename…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp size={16} />}
          disabled={editing.isFirst}
          onClick={() => editing.move(-1)}
        >
          Up
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} />}
          disabled={editing.isLast}
          onClick={() => editing.move(1)}
        >
          Down
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={editing.remove}>
          Delete…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
