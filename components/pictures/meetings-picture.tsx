"use client";

import { NumberInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { SetupBox, SetupField } from "@/components/tables/setup-box";
import { TogetherFields } from "@/components/tables/together-fields";
import { api } from "@/lib/api/client";
import { colorOf } from "@/lib/pictures/color-of";
import { drawMeetings } from "@/lib/pictures/draw-meetings";
import type { Look } from "@/lib/pictures/look";
import { pickGraph, toMeetingsSheet } from "@/lib/pictures/meetings-graph";
import { meetingOf } from "@/lib/pictures/passages-of";
import { type MeetingsSpec, scopeOf } from "@/lib/pictures/picture";
import { countOf } from "@/lib/shared/count-of";
import { describeAxisGap } from "@/lib/tables/edit-spec";
import type { MeetingsView } from "@/lib/tables/list-meetings";
import type { MatrixUnit } from "@/lib/tables/matrix";
import { CodesField } from "./codes-field";
import { PictureFrame } from "./picture-frame";
import type { PictureProps } from "./picture-props";
import { PictureResult, Said } from "./picture-result";
import { CountButton, PictureTable } from "./picture-table";

/** Which codes come together, as a graph. */
export function MeetingsPicture(props: PictureProps<MeetingsSpec>) {
  const { projectId, tree, filters, spec, onChange } = props;
  const { rows, match, words, least } = spec;
  const gap = describeAxisGap(rows, "rows");
  const query = useQuery({
    ...api.tables.getMeetings.queryOptions({
      input: { projectId, query: { rows, match, words, ...scopeOf(spec) } },
    }),
    ...{ placeholderData: keepPreviousData, enabled: gap === null, retry: false },
  });
  return (
    <>
      <SetupBox filters={filters} scope={spec} onChange={(scope) => onChange({ ...spec, ...scope })}>
        <CodesField
          {...{ tree, filters }}
          legend="Codes"
          label="Which codes"
          axis={rows}
          onChange={(next) => onChange({ ...spec, rows: next })}
        />
        <SetupField legend="Codes come together">
          <TogetherFields spec={spec} onChange={(next) => onChange({ ...spec, ...next })} />
          <NumberInput
            label="At least so often"
            min={1}
            max={1_000_000}
            allowDecimal={false}
            value={least}
            onChange={(next) => typeof next === "number" && next >= 1 && onChange({ ...spec, least: next })}
          />
        </SetupField>
      </SetupBox>
      <PictureResult gap={gap} query={query}>
        {(view) => <Graph {...props} view={view} />}
      </PictureResult>
    </>
  );
}

const unitWords: Readonly<Record<MatrixUnit, string>> = {
  passages: "on how many passages they are both",
  pairs:
    "how many pairs of passages, one with each code, come together; a passage with both is a pair with itself",
  paragraphs: "in how many paragraphs they are both",
  documents: "in how many documents they are both",
};

function Graph({ tree, spec, onPassages, view }: PictureProps<MeetingsSpec> & { view: MeetingsView }) {
  const { least } = spec;
  const graph = useMemo(() => pickGraph(view, least), [view, least]);
  const draw = useMemo(() => (look: Look) => drawMeetings(graph, colorOf(tree), look), [graph, tree]);
  const [greatest] = view.meetings;
  if (!greatest)
    return (
      <Said>
        No two of these codes come together. Choose other codes, or let them come together more loosely, such
        as in the same paragraph.
      </Said>
    );
  if (graph.codes.length === 0)
    return (
      <Said>
        No two codes come together {least} times: at most it is {countOf(greatest.count, "time")}. Set fewer
        under “At least so often”.
      </Said>
    );
  const title = "Codes that come together";
  const shown = view.meetings.filter(({ count }) => count >= least);
  return (
    <PictureFrame
      title={title}
      description={`Each circle is a code, larger the more passages it has; a line joins two codes that come together, thicker the more often. Counted is ${unitWords[view.unit]}. A code counts with its sub-codes, and is not joined with these.${
        graph.joined > graph.codes.length
          ? ` Drawn are the ${graph.codes.length} of ${graph.joined} codes that come together most often.`
          : ""
      }${view.total > view.meetings.length ? ` Of ${view.total} pairs the ${view.meetings.length} most frequent are taken.` : ""}`}
      draw={draw}
      leastWidth={420}
      sheet={() => toMeetingsSheet({ ...view, meetings: shown }, title)}
      table={
        <PictureTable
          caption={title}
          columns={["Code", "Other code", "Together"]}
          rows={shown.map(({ one, other, count }) => {
            const [first, second] = [view.codes[one]!, view.codes[other]!];
            const where = `${first.heading}, ${second.heading}`;
            return {
              ...{ id: `${one} ${other}`, name: first.heading },
              cells: [
                second.heading,
                <CountButton
                  key="count"
                  count={count}
                  of={where}
                  onOpen={() =>
                    onPassages({
                      spec: meetingOf(first.id, second.id, spec, spec),
                      cell: { rowId: first.id, columnId: second.id, where },
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
