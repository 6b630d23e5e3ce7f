"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { CodeSelect } from "@/components/excerpts/code-select";
import { AxisPicker } from "@/components/tables/axis-picker";
import { SetupBox, SetupField } from "@/components/tables/setup-box";
import { TogetherFields } from "@/components/tables/together-fields";
import { api } from "@/lib/api/client";
import { listBalance, sayBalance, toBalanceMatrix, toBalanceSheet } from "@/lib/pictures/balance";
import { colorOf } from "@/lib/pictures/color-of";
import { drawBalance } from "@/lib/pictures/draw-balance";
import type { Look } from "@/lib/pictures/look";
import type { BalanceSpec } from "@/lib/pictures/picture";
import { mostRows } from "@/lib/pictures/rows";
import { type AxisSpec, isOfCodes } from "@/lib/tables/axis";
import { describeAxisGap } from "@/lib/tables/edit-spec";
import type { Matrix } from "@/lib/tables/matrix";
import { PictureFrame } from "./picture-frame";
import type { PictureProps } from "./picture-props";
import { PictureResult, Said } from "./picture-result";
import { CountButton, PictureTable } from "./picture-table";

const kinds: readonly AxisSpec["kind"][] = [
  ...(["documents", "cases", "values", "periods", "coders"] as const),
  ...(["codebook", "children", "codes", "codeSet"] as const),
];

/** Which of two opposed codes weighs more, row by row. */
export function BalancePicture(props: PictureProps<BalanceSpec>) {
  const { projectId, tree, filters, spec, onChange } = props;
  const gap = describeGap(spec);
  const query = useQuery({
    ...api.tables.getMatrix.queryOptions({ input: { projectId, spec: toBalanceMatrix(spec) } }),
    ...{ placeholderData: keepPreviousData, enabled: gap === null, retry: false },
  });
  return (
    <>
      <SetupBox filters={filters} scope={spec} onChange={(scope) => onChange({ ...spec, ...scope })}>
        <SetupField legend="Two opposed codes">
          {(["first", "second"] as const).map((side) => (
            <CodeSelect
              key={side}
              label={side === "first" ? "To the left" : "To the right"}
              placeholder="Choose a code"
              tree={tree}
              value={spec[side]}
              onChange={(codeId) => onChange({ ...spec, [side]: codeId })}
            />
          ))}
        </SetupField>
        <SetupField legend="Rows">
          <AxisPicker
            {...{ tree, filters, kinds }}
            label="What the rows stand for"
            axis={spec.rows}
            onChange={(rows) => onChange({ ...spec, rows })}
          />
        </SetupField>
        {isOfCodes(spec.rows) && (
          <SetupField legend="Codes come together">
            <TogetherFields spec={spec} onChange={(next) => onChange({ ...spec, ...next })} />
          </SetupField>
        )}
      </SetupBox>
      <PictureResult gap={gap} query={query}>
        {(matrix) => <Sides {...props} matrix={matrix} />}
      </PictureResult>
    </>
  );
}

function describeGap({ rows, first, second }: BalanceSpec): string | null {
  if (first === "" || second === "")
    return "Choose two codes that are opposed, such as cooperation and conflict. The picture shows row by row which of them weighs more.";
  if (first === second) return "Both sides have the same code. Choose another one for one of them.";
  return describeAxisGap(rows, "rows");
}

function Sides({ tree, spec, onPassages, matrix }: PictureProps<BalanceSpec> & { matrix: Matrix }) {
  const balance = useMemo(() => listBalance(matrix), [matrix]);
  const used = useMemo(
    () => balance && { ...balance, rows: balance.rows.filter((row) => row.balance !== null) },
    [balance],
  );
  const drawn = useMemo(() => used && { ...used, rows: used.rows.slice(0, mostRows) }, [used]);
  const { first, second } = spec;
  const draw = useMemo(
    () => drawn && ((look: Look) => drawBalance(drawn, [colorOf(tree)(first), colorOf(tree)(second)], look)),
    [drawn, tree, first, second],
  );
  if (!balance || !used || !drawn || !draw)
    return <Said>One of the two codes is no longer in the codebook. Choose another one.</Said>;
  if (used.rows.length === 0)
    return (
      <Said>
        Neither {balance.first} nor {balance.second} is in any row. Choose other rows, documents or coders, or
        code passages first.
      </Said>
    );
  const title = `${balance.first} and ${balance.second} by ${balance.heading.toLowerCase()}`;
  const open = (rowId: string, columnId: string, where: string) =>
    onPassages({ spec: toBalanceMatrix(spec), cell: { rowId, columnId, where } });
  return (
    <PictureFrame
      title={title}
      description={`${countedWords[matrix.unit]} of ${balance.first} to the left and of ${balance.second} to the right. The balance is (${balance.first} − ${balance.second}) / (${balance.first} + ${balance.second}): +1 where there is only ${balance.first}, −1 where there is only ${balance.second}, 0 where there is as much of both. Rows with neither are left out of the picture.${
        used.rows.length > drawn.rows.length
          ? ` Drawn are the first ${mostRows} of ${used.rows.length} rows.`
          : ""
      }`}
      draw={draw}
      sheet={() => toBalanceSheet(balance, title)}
      onPoint={(at) => {
        const row = drawn.rows[at];
        if (row)
          open(
            row.id,
            row.first >= row.second ? first : second,
            `${row.name}, ${row.first >= row.second ? balance.first : balance.second}`,
          );
      }}
      table={
        <PictureTable
          caption={title}
          columns={[balance.heading, balance.first, balance.second, "Balance"]}
          rows={balance.rows.map((row) => ({
            ...{ id: row.id, name: row.name },
            cells: [
              <CountButton
                key="first"
                count={row.first}
                of={`${row.name}, ${balance.first}`}
                onOpen={() => open(row.id, first, `${row.name}, ${balance.first}`)}
              />,
              <CountButton
                key="second"
                count={row.second}
                of={`${row.name}, ${balance.second}`}
                onOpen={() => open(row.id, second, `${row.name}, ${balance.second}`)}
              />,
              sayBalance(row.balance),
            ],
          }))}
        />
      }
    />
  );
}

const countedWords: Readonly<Record<Matrix["unit"], string>> = {
  passages: "Passages",
  pairs: "Pairs of passages, one of the row’s code and one",
  paragraphs: "Paragraphs with the row’s code and a passage",
  documents: "Documents with the row’s code and a passage",
};
