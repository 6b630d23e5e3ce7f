import { ActionIcon, Checkbox, TextInput, VisuallyHidden } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { memo } from "react";
import plain from "@/components/shell/plain-table.module.css";
import { ScrollPanel } from "@/components/team/scroll-panel";
import { nameLimit, type Pseudonym } from "@/lib/pseudonyms/pseudonym";
import type { NameCounts } from "@/lib/pseudonyms/server/queries";
import type { NameLine } from "./use-names";

interface Changes {
  onChange: (id: string, patch: Partial<Pseudonym>) => void;
  /** `button`: that was pressed, and goes with its row. */
  onRemove: (id: string, button: HTMLElement) => void;
}

interface Props extends Changes {
  lines: readonly NameLine[];
  counts: NameCounts | null;
}

/** The list as it is edited; with counts, how often each name was found. */
export function NamesTable({ lines, counts, ...changes }: Props) {
  const filled = lines.filter(({ name, replacement }) => name.trim() !== "" && replacement.trim() !== "");
  const place = new Map(filled.map(({ id }, at) => [id, at]));
  return (
    <ScrollPanel label="Names">
      <table className={plain.table}>
        <thead>
          <tr>
            <th scope="col">Name in the texts</th>
            <th scope="col">What stands there instead</th>
            <th scope="col">Only with these capitals</th>
            {counts !== null && <th scope="col">Found</th>}
            <th scope="col">
              <VisuallyHidden>Remove</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <NameRow
              key={line.id}
              line={line}
              number={at + 1}
              found={counts === null ? null : (counts.names[place.get(line.id) ?? -1] ?? 0)}
              {...changes}
            />
          ))}
        </tbody>
      </table>
    </ScrollPanel>
  );
}

interface RowProps extends Changes {
  line: NameLine;
  /** From 1. */
  number: number;
  /** Null: not counted. */
  found: number | null;
}

const NameRow = memo(function NameRow({ line, number, found, onChange, onRemove }: RowProps) {
  const { id, name, replacement, matchCase } = line;
  return (
    <tr>
      <td>
        <TextInput
          aria-label={`Name ${number}`}
          maxLength={nameLimit}
          miw={140}
          value={name}
          autoFocus={name === ""}
          onChange={({ currentTarget }) => onChange(id, { name: currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          aria-label={`Replacement of name ${number}`}
          maxLength={nameLimit}
          miw={140}
          value={replacement}
          onChange={({ currentTarget }) => onChange(id, { replacement: currentTarget.value })}
        />
      </td>
      <td>
        <Checkbox
          mt={8}
          aria-label={`Name ${number} only with these capitals`}
          checked={matchCase}
          onChange={({ currentTarget }) => onChange(id, { matchCase: currentTarget.checked })}
        />
      </td>
      {found !== null && <td>{found}</td>}
      <td>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`Remove name ${number}`}
          onClick={({ currentTarget }) => onRemove(id, currentTarget)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </td>
    </tr>
  );
});
