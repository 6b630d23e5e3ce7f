"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { SetupBox, SetupField } from "@/components/tables/setup-box";
import { TogetherFields } from "@/components/tables/together-fields";
import { api } from "@/lib/api/client";
import { colorOf } from "@/lib/pictures/color-of";
import { drawFlow } from "@/lib/pictures/draw-flow";
import { toFlowSheet } from "@/lib/pictures/flow";
import type { Look } from "@/lib/pictures/look";
import { meetingOf } from "@/lib/pictures/passages-of";
import { type FlowSpec, scopeOf } from "@/lib/pictures/picture";
import { describeAxisGap } from "@/lib/tables/edit-spec";
import type { FlowsView } from "@/lib/tables/list-flows";
import { CodesField } from "./codes-field";
import { PictureFrame } from "./picture-frame";
import type { PictureProps } from "./picture-props";
import { PictureResult, Said } from "./picture-result";
import { CountButton, PictureTable } from "./picture-table";

/** From codes over codes to documents. */
export function FlowPicture(props: PictureProps<FlowSpec>) {
  const { projectId, tree, filters, spec, onChange } = props;
  const { rows, columns, match, words } = spec;
  const open = describeAxisGap(rows, "rows") ?? describeAxisGap(columns, "columns");
  const gap =
    open === null
      ? null
      : "Choose the codes to begin with and those in the middle, such as kinds of relations and sectors. The picture shows how often they come together, and in which documents.";
  const query = useQuery({
    ...api.tables.getFlows.queryOptions({
      input: { projectId, query: { rows, columns, match, words, ...scopeOf(spec) } },
    }),
    ...{ placeholderData: keepPreviousData, enabled: gap === null, retry: false },
  });
  return (
    <>
      <SetupBox filters={filters} scope={spec} onChange={(scope) => onChange({ ...spec, ...scope })}>
        <CodesField
          {...{ tree, filters }}
          legend="From"
          label="The codes to begin with"
          axis={rows}
          onChange={(next) => onChange({ ...spec, rows: next })}
        />
        <CodesField
          {...{ tree, filters }}
          legend="Over"
          label="The codes in the middle"
          axis={columns}
          onChange={(next) => onChange({ ...spec, columns: next })}
        />
        <SetupField legend="Codes come together">
          <TogetherFields spec={spec} onChange={(next) => onChange({ ...spec, ...next })} />
        </SetupField>
      </SetupBox>
      <PictureResult gap={gap} query={query}>
        {(view) => <Streams {...props} view={view} />}
      </PictureResult>
    </>
  );
}

const title = "From codes over codes to documents";

function Streams({ tree, spec, onPassages, view }: PictureProps<FlowSpec> & { view: FlowsView }) {
  const draw = useMemo(() => (look: Look) => drawFlow(view, colorOf(tree), look), [view, tree]);
  const { rows, columns, documents, flows, total } = view;
  if (flows.length === 0)
    return (
      <Said>
        Nothing flows: the codes on both sides never come together. Choose other codes, or let them come
        together more loosely, such as in the same paragraph.
      </Said>
    );
  const cut = [
    [rows.length, total.rows, "codes to begin with"],
    [columns.length, total.columns, "codes in the middle"],
    [documents.length, total.documents, "documents"],
  ] as const;
  const left = cut.filter(([shown, all]) => shown < all);
  return (
    <PictureFrame
      title={title}
      description={`How often codes come together, and in which documents: the wider a stream, the more often. A code counts with its sub-codes.${
        left.length === 0
          ? ""
          : ` There are too many to tell apart; taken are those with most: ${left.map(([shown, all, what]) => `${shown} of ${all} ${what}`).join(", ")}.`
      }`}
      draw={draw}
      leastWidth={560}
      sheet={() => toFlowSheet(view, title)}
      table={
        <PictureTable
          caption={title}
          columns={["Code", "Over", "Document", "Together"]}
          rows={flows.map(({ row, column, document, count }) => {
            const [from, over, into] = [rows[row]!, columns[column]!, documents[document]!];
            const where = `${from.heading}, ${over.heading}, ${into.heading}`;
            return {
              ...{ id: `${row} ${column} ${document}`, name: from.heading },
              cells: [
                over.heading,
                into.heading,
                <CountButton
                  key="count"
                  count={count}
                  of={where}
                  onOpen={() =>
                    onPassages({
                      spec: meetingOf(from.id, over.id, { ...spec, documentIds: [into.id] }, spec),
                      cell: { rowId: from.id, columnId: over.id, where },
                    })
                  }
                />,
              ],
            };
          })}
        />
      }
    />
  );
}
