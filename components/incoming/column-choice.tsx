import { NativeSelect, SimpleGrid } from "@mantine/core";
import {
  type CodeSeparator,
  codeSeparators,
  type ExcerptColumns,
  type ExcerptField,
  guessColumns,
  guessSeparator,
} from "@/lib/exchange/coded-excerpts/excerpt-columns";
import type { Workbook } from "@/lib/ingest/sheet";
import classes from "./incoming.module.css";

/** Which sheet of a workbook is read, and what its columns hold. */
export interface TableReading {
  readonly sheetAt: number;
  readonly columns: ExcerptColumns;
}

interface Props {
  workbook: Workbook;
  reading: TableReading;
  onChange: (reading: TableReading) => void;
}

const fields: readonly (readonly [ExcerptField, string])[] = [
  ["quote", "The excerpt’s words"],
  ["document", "The document"],
  ["code", "The codes"],
  ["coder", "The coder"],
  ["memo", "A memo"],
  ["weight", "A weight"],
  ["start", "Where it begins"],
  ["end", "Where it ends"],
  ["range", "Both, as 12-40"],
  ["place", "Its page or paragraph"],
  ["prefix", "What stands before it"],
  ["suffix", "What stands after it"],
];

const separatorWords: Readonly<Record<CodeSeparator, string>> = {
  "": "Nothing: each cell is one code",
  ";": "Semicolons ( ; )",
  ",": "Commas ( , )",
  "|": "Bars ( | )",
  "\n": "Line ends",
};

/** Says what the columns of a table hold, as guessed from their headings. */
export function ColumnChoice({ workbook: { sheets }, reading, onChange }: Props) {
  const { sheetAt, columns } = reading;
  const sheet = sheets[sheetAt]!;
  const headings = sheet.rows[columns.header]?.cells ?? [];
  const change = (patch: Partial<ExcerptColumns>) => onChange({ sheetAt, columns: { ...columns, ...patch } });
  const setField = (field: ExcerptField, at: number) => {
    const { [field]: _, ...others } = columns.columns;
    const next = at < 0 ? others : { ...others, [field]: at };
    const separator =
      field === "code"
        ? guessSeparator(sheet, columns.header, at < 0 ? undefined : at, columns.origin)
        : columns.separator;
    change({ columns: next, separator });
  };
  return (
    <fieldset className={classes.columns}>
      <legend>Which column holds what</legend>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm" verticalSpacing="xs" mt="xs">
        {sheets.length > 1 && (
          <NativeSelect
            label="Sheet"
            data={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
            value={String(sheetAt)}
            onChange={({ currentTarget }) => {
              const at = Number(currentTarget.value);
              onChange({ sheetAt: at, columns: guessColumns(sheets[at]!) });
            }}
          />
        )}
        {fields.map(([field, label]) => (
          <NativeSelect
            key={field}
            label={label}
            data={[
              { value: "-1", label: "No column" },
              ...headings.map((heading, at) => ({
                value: String(at),
                label: heading === "" ? `Column ${at + 1}` : heading.slice(0, 80),
              })),
            ]}
            value={String(columns.columns[field] ?? -1)}
            onChange={({ currentTarget }) => setField(field, Number(currentTarget.value))}
          />
        ))}
        <NativeSelect
          label="Between several codes stand"
          data={codeSeparators.map((value) => ({ value, label: separatorWords[value] }))}
          value={columns.separator}
          onChange={({ currentTarget }) => {
            const separator = codeSeparators.find((each) => each === currentTarget.value);
            if (separator !== undefined) change({ separator });
          }}
        />
      </SimpleGrid>
    </fieldset>
  );
}
