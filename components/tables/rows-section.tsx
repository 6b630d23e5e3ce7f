"use client";

import { SegmentedControl, TextInput } from "@mantine/core";
import { CodeDot } from "@/components/codebook/code-dot";
import { CodeSelect } from "@/components/excerpts/code-select";
import type { CodeTree } from "@/lib/codebook/tree";
import { moveItem } from "@/lib/tables/edit-spec";
import type { FindingTableSpec, RowsSpec } from "@/lib/tables/finding-table";
import { EditorSection } from "./editor-section";
import { OrderButtons } from "./order-buttons";
import classes from "./table-editor.module.css";

interface Props {
  tree: CodeTree;
  spec: FindingTableSpec;
  onChange: (spec: FindingTableSpec) => void;
}

const KINDS: { value: RowsSpec["kind"]; label: string }[] = [
  { value: "children", label: "Sub-codes" },
  { value: "codes", label: "Chosen codes" },
  { value: "documents", label: "Documents" },
];

const startRows = (kind: RowsSpec["kind"]): RowsSpec => {
  if (kind === "children") return { kind, codeId: "" };
  return kind === "codes" ? { kind, codeIds: [] } : { kind };
};

/** What the rows stand for. */
export function RowsSection({ tree, spec, onChange }: Props) {
  const { rows } = spec;
  const setRows = (next: RowsSpec) => onChange({ ...spec, rows: next });
  return (
    <EditorSection
      step={1}
      title="Rows"
      hint="Each row stands for a code, with its sub-codes, or for a document."
    >
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label="What the rows stand for"
        data={KINDS}
        value={rows.kind}
        onChange={(kind) => kind !== rows.kind && setRows(startRows(kind))}
      />
      {rows.kind === "children" && (
        <CodeSelect
          label="Sub-codes of"
          placeholder="Choose a code"
          tree={tree}
          offers={(code) => code.children.length > 0}
          value={rows.codeId}
          onChange={(codeId) => setRows({ kind: "children", codeId })}
        />
      )}
      {rows.kind === "codes" && (
        <ChosenCodes
          tree={tree}
          codeIds={rows.codeIds}
          onChange={(codeIds) => setRows({ kind: "codes", codeIds })}
        />
      )}
      <TextInput
        label="Heading of the rows"
        placeholder="From the codebook"
        maxLength={120}
        value={spec.rowHeading ?? ""}
        onChange={(event) => onChange({ ...spec, rowHeading: event.currentTarget.value || undefined })}
      />
    </EditorSection>
  );
}

interface ChosenProps {
  tree: CodeTree;
  codeIds: readonly string[];
  onChange: (codeIds: readonly string[]) => void;
}

function ChosenCodes({ tree, codeIds, onChange }: ChosenProps) {
  return (
    <>
      <ol className={classes.codes}>
        {codeIds.map((id, index) => {
          const code = tree.byId.get(id)?.code;
          const name = code?.name ?? "a code that is gone";
          return (
            <li key={id}>
              {code && <CodeDot color={code.color} codable={code.codable} />}
              <span className={classes.codeName}>{name}</span>
              <OrderButtons
                name={name}
                index={index}
                length={codeIds.length}
                onMove={(by) => onChange(moveItem(codeIds, index, by))}
                onRemove={() => onChange(codeIds.filter((each) => each !== id))}
              />
            </li>
          );
        })}
      </ol>
      <CodeSelect
        key={codeIds.length}
        aria-label="Add a code as a row"
        placeholder="Add a code as a row"
        tree={tree}
        value={null}
        onChange={(id) => !codeIds.includes(id) && onChange([...codeIds, id])}
      />
    </>
  );
}
