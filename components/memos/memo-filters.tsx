"use client";

import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { FilterGroup } from "@/components/shell/filter-group";
import { WordsField } from "@/components/shell/words-field";
import type { MemoTarget } from "@/lib/memos/memo";
import type { MemoType } from "@/lib/memos/memo-type";
import {
  type MemoOrder,
  type MemosAddress,
  isNarrowed,
  memoOrders,
  noMemoFilters,
} from "@/lib/memos/memos-address";
import classes from "./memo-board.module.css";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  address: MemosAddress;
  onChange: (patch: Partial<MemosAddress>) => void;
  types: readonly MemoType[];
  /** Who has written memos. */
  authors: readonly Named[];
  /** What memos are on or name. */
  codes: readonly Named[];
}

const targets: readonly (readonly [MemoTarget, string])[] = [
  ["project", "The project"],
  ["document", "Documents"],
  ["code", "Codes"],
  ["passage", "Passages"],
  ["case", "Cases"],
  ["cell", "Cells of finding tables"],
  ["finding", "Findings written in cells"],
  ["free", "Nothing in particular"],
];

const orders: Readonly<Record<MemoOrder, string>> = {
  changed: "Changed last first",
  written: "Written last first",
  title: "By title",
  author: "By author",
  type: "By type",
};

const asOptions = (all: string, named: readonly Named[]) => [
  { value: "", label: all },
  ...named.map(({ id, name }) => ({ value: id, label: name })),
];

/** Narrows and orders the memos of the board, and says how they are shown. */
export function MemoFilters({ address, onChange, types, authors, codes }: Props) {
  const choose = (key: "typeId" | "authorId" | "codeId") => (event: { currentTarget: { value: string } }) =>
    onChange({ [key]: event.currentTarget.value || undefined });
  return (
    <FilterGroup on={isNarrowed(address)}>
      <WordsField
        className={classes.words}
        label="Search memos"
        placeholder="Words in titles and texts"
        maxLength={200}
        text={address.text}
        onChange={(text) => onChange({ text })}
      />
      <NativeSelect
        size="sm"
        aria-label="Type"
        data={[...asOptions("All types", types), { value: "none", label: "Without a type" }]}
        value={address.typeId ?? ""}
        onChange={choose("typeId")}
      />
      <NativeSelect
        size="sm"
        aria-label="Written on"
        data={asOptions(
          "On anything",
          targets.map(([id, name]) => ({ id, name })),
        )}
        value={address.target ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ target: targets.find(([target]) => target === value)?.[0] });
        }}
      />
      <NativeSelect
        size="sm"
        aria-label="Author"
        data={asOptions("By anyone", authors)}
        value={address.authorId ?? ""}
        onChange={choose("authorId")}
      />
      <NativeSelect
        size="sm"
        aria-label="Code"
        maw={200}
        data={asOptions("About any code", codes)}
        value={address.codeId ?? ""}
        onChange={choose("codeId")}
      />
      <label className={classes.day}>
        Changed from{" "}
        <TextInput
          size="sm"
          type="date"
          aria-label="Changed on or after"
          value={address.since ?? ""}
          onChange={(event) => onChange({ since: event.currentTarget.value || undefined })}
        />
      </label>
      <label className={classes.day}>
        to{" "}
        <TextInput
          size="sm"
          type="date"
          aria-label="Changed on or before"
          value={address.until ?? ""}
          onChange={(event) => onChange({ until: event.currentTarget.value || undefined })}
        />
      </label>
      <Checkbox
        label="With open comments"
        checked={address.open ?? false}
        onChange={(event) => onChange({ open: event.currentTarget.checked || undefined })}
      />
      <NativeSelect
        size="sm"
        aria-label="Order"
        data={memoOrders.map((order) => ({ value: order, label: orders[order] }))}
        value={address.order}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ order: memoOrders.find((order) => order === value) ?? "changed" });
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label="Shown as"
        data={[
          { value: "cards", label: "Cards" },
          { value: "table", label: "Table" },
        ]}
        value={address.shownAs}
        onChange={(shownAs) => onChange({ shownAs })}
      />
      {isNarrowed(address) && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(noMemoFilters)}>
          Show all
        </Button>
      )}
    </FilterGroup>
  );
}
