import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import table from "@/components/shell/plain-table.module.css";
import {
  type ItemMatch,
  type KindChoices,
  type MatchedKind,
  type Pick,
  pickFor,
} from "@/lib/transfer/match-choices";
import { kindWords, pickWords, reasonWords } from "./match-words";
import classes from "./into.module.css";

interface Props {
  kind: MatchedKind;
  items: readonly ItemMatch[];
  choices: KindChoices;
  onChange: (choices: KindChoices) => void;
}

/** How many are shown at a time: a codebook may have thousands. */
const step = 100;

/** The choices of one kind: for all of it, and for each item, with what it was found to be here. */
export function MatchList({ kind, items, choices, onChange }: Props) {
  const [shown, setShown] = useState(step);
  const [many, one] = kindWords[kind];
  const found = items.filter(({ here }) => here !== null).length;
  return (
    <details className={classes.kind}>
      <summary>
        {many}: {found.toLocaleString("en-US")} of {items.length.toLocaleString("en-US")} found here
      </summary>
      <NativeSelect
        size="xs"
        className={classes.all}
        label={`For every ${one}`}
        value={choices.all ?? ""}
        data={[
          { value: "", label: "As proposed: use the one here, or make a new one" },
          { value: "new", label: "Make new ones" },
          { value: "out", label: "Leave all out" },
        ]}
        onChange={({ currentTarget }) =>
          onChange({ all: (currentTarget.value || null) as Pick | null, items: {} })
        }
      />
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">Here</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, shown).map((item) => (
            <MatchRow key={item.key} item={item} choices={choices} onChange={onChange} />
          ))}
        </tbody>
      </table>
      {shown < items.length && (
        <Button variant="default" size="compact-sm" mt="xs" onClick={() => setShown(shown + step)}>
          Show {Math.min(step, items.length - shown)} more
        </Button>
      )}
    </details>
  );
}

interface RowProps extends Omit<Props, "kind" | "items"> {
  item: ItemMatch;
}

function MatchRow({ item: { key, name, here }, choices, onChange }: RowProps) {
  const pick = pickFor(choices, key, here !== null);
  const options: readonly Pick[] = here === null ? ["new", "out"] : ["here", "new", "out"];
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td dir="auto">
        {here === null ? (
          <span className={classes.quiet}>Nothing like it</span>
        ) : (
          <>
            {here.name} <span className={classes.quiet}>({reasonWords[here.why]})</span>
          </>
        )}
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={`What to do with “${name}”`}
          value={pick}
          data={options.map((value) => ({ value, label: pickWords[value] }))}
          onChange={({ currentTarget }) =>
            onChange({ ...choices, items: { ...choices.items, [key]: currentTarget.value as Pick } })
          }
        />
      </td>
    </tr>
  );
}
