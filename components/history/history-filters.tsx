"use client";

import { Button, Select, TextInput } from "@mantine/core";
import { CodeSelect } from "@/components/excerpts/code-select";
import { FilterGroup } from "@/components/shell/filter-group";
import { WordsField } from "@/components/shell/words-field";
import type { CodeTree } from "@/lib/codebook/tree";
import type { HistoryChoices } from "@/lib/history/entry-view";
import { groupWords, historyGroups } from "@/lib/history/groups";
import { type HistoryAddress, isNarrowed } from "@/lib/history/history-address";
import classes from "./history.module.css";

interface Props {
  choices: HistoryChoices;
  tree: CodeTree;
  address: HistoryAddress;
  onChange: (patch: Partial<HistoryAddress>) => void;
  onClear: () => void;
}

/** Narrows the history by member, kind, document, code, words and days. */
export function HistoryFilters({ choices, tree, address, onChange, onClear }: Props) {
  const named = (rows: HistoryChoices["documents"]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FilterGroup on={isNarrowed(address)}>
      <WordsField
        className={classes.words}
        label="Words in what was done"
        maxLength={200}
        text={address.text}
        onChange={(text) => onChange({ text })}
      />
      <Select
        className={classes.field}
        aria-label="Done by"
        placeholder="Everybody"
        data={named(choices.actors)}
        value={address.memberId ?? null}
        onChange={(id) => onChange({ memberId: id ?? undefined })}
        searchable
        clearable
      />
      <Select
        className={classes.field}
        aria-label="About"
        placeholder="Everything"
        data={historyGroups.map((group) => ({ value: group, label: groupWords[group] }))}
        value={address.group ?? null}
        onChange={(value) => onChange({ group: historyGroups.find((group) => group === value) })}
        clearable
      />
      <Select
        className={classes.field}
        aria-label="Document"
        placeholder="All documents"
        data={named(choices.documents)}
        value={address.documentId ?? null}
        onChange={(id) => onChange({ documentId: id ?? undefined })}
        searchable
        clearable
      />
      <CodeSelect
        className={classes.field}
        aria-label="Code"
        placeholder="All codes"
        tree={tree}
        value={address.codeId ?? null}
        onChange={(codeId) => onChange({ codeId })}
        clearable
        onClear={() => onChange({ codeId: undefined })}
      />
      <DayField label="From" day={address.from} onChange={(from) => onChange({ from })} />
      <DayField label="To" day={address.to} onChange={(to) => onChange({ to })} />
      {address.passageId && (
        <Button variant="light" size="compact-sm" onClick={() => onChange({ passageId: undefined })}>
          One passage only: show all
        </Button>
      )}
      {isNarrowed(address) && (
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </FilterGroup>
  );
}

interface DayProps {
  label: string;
  day: string | undefined;
  onChange: (day: string | undefined) => void;
}

function DayField({ label, day, onChange }: DayProps) {
  return (
    <label className={classes.day}>
      <span>{label}</span>
      <TextInput
        type="date"
        value={day ?? ""}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    </label>
  );
}
