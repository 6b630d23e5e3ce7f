"use client";

import { NativeSelect, NumberInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { SetupBox, SetupField } from "@/components/tables/setup-box";
import { api } from "@/lib/api/client";
import { colorOf } from "@/lib/pictures/color-of";
import { drawFrequencies } from "@/lib/pictures/draw-frequencies";
import {
  listFrequencies,
  listMeasures,
  measureWords,
  toCountTable,
  toFrequencySheet,
} from "@/lib/pictures/frequencies";
import type { Look } from "@/lib/pictures/look";
import { meetingOf } from "@/lib/pictures/passages-of";
import { type FrequenciesSpec, measures } from "@/lib/pictures/picture";
import { describeAxisGap } from "@/lib/tables/edit-spec";
import type { BuiltTableView } from "@/lib/tables/table-view";
import { CodesField } from "./codes-field";
import { PictureFrame } from "./picture-frame";
import type { PictureProps } from "./picture-props";
import { PictureResult, Said } from "./picture-result";
import { CountButton, PictureTable } from "./picture-table";

/** How often codes are used, as bars. */
export function FrequenciesPicture(props: PictureProps<FrequenciesSpec>) {
  const { projectId, tree, filters, spec, onChange } = props;
  const gap = describeAxisGap(spec.rows, "rows");
  const query = useQuery({
    ...api.tables.build.queryOptions({ input: { projectId, spec: toCountTable(spec) } }),
    ...{ placeholderData: keepPreviousData, enabled: gap === null, retry: false },
  });
  return (
    <>
      <SetupBox filters={filters} scope={spec} onChange={(scope) => onChange({ ...spec, ...scope })}>
        <CodesField
          {...{ tree, filters }}
          legend="Codes"
          label="Which codes"
          axis={spec.rows}
          onChange={(rows) => onChange({ ...spec, rows })}
        />
        <SetupField legend="As long as the number of">
          <NativeSelect
            aria-label="As long as the number of"
            data={measures.map((value) => ({ value, label: measureWords[value].toLowerCase() }))}
            value={spec.of}
            onChange={(event) => {
              const of = measures.find((each) => each === event.currentTarget.value);
              if (of) onChange({ ...spec, of });
            }}
          />
        </SetupField>
        <SetupField legend="Order">
          <NativeSelect
            aria-label="Order of the bars"
            data={[
              { value: "greatest", label: "The greatest first" },
              { value: "given", label: "As in the codebook" },
            ]}
            value={spec.order}
            onChange={(event) =>
              onChange({ ...spec, order: event.currentTarget.value === "given" ? "given" : "greatest" })
            }
          />
          <NumberInput
            label="Bars, at most"
            min={1}
            max={100}
            allowDecimal={false}
            value={spec.most}
            onChange={(most) =>
              typeof most === "number" && most >= 1 && most <= 100 && onChange({ ...spec, most })
            }
          />
        </SetupField>
      </SetupBox>
      <PictureResult gap={gap} query={query}>
        {(view) => <Bars {...props} view={view} />}
      </PictureResult>
    </>
  );
}

const ofWords: Readonly<Record<FrequenciesSpec["of"], string>> = {
  passages: "How many passages each code has",
  documents: "In how many documents each code stands",
  coders: "How many coders used each code",
  words: "How many words the passages of each code cover, each once",
};

function Bars({ tree, spec, onPassages, view }: PictureProps<FrequenciesSpec> & { view: BuiltTableView }) {
  const { of, order, most } = spec;
  const all = useMemo(() => listFrequencies(view, { of, order }), [view, of, order]);
  const used = useMemo(() => all.filter(({ counts }) => (counts[of] ?? 0) > 0), [all, of]);
  const bars = useMemo(() => used.slice(0, most), [used, most]);
  const draw = useMemo(
    () => (look: Look) => drawFrequencies(bars, of, colorOf(tree), look),
    [bars, of, tree],
  );
  if (bars.length === 0)
    return (
      <Said>
        None of these codes has {of === "words" ? "words" : "passages"} that count here. Code passages in the
        documents, or choose other codes, documents or coders.
      </Said>
    );
  const title = `Codes by ${measureWords[of].toLowerCase()}`;
  const open = (id: string, name: string) =>
    onPassages({ spec: meetingOf(id, id, spec), cell: { rowId: id, columnId: id, where: name } });
  return (
    <PictureFrame
      title={title}
      description={`${ofWords[of]}; a code counts with its sub-codes.${
        used.length > bars.length ? ` Drawn are ${bars.length} of ${used.length} codes that are used.` : ""
      }`}
      draw={draw}
      sheet={() => toFrequencySheet(all, of, title)}
      onPoint={(at) => bars[at] && open(bars[at].id, bars[at].name)}
      table={
        <PictureTable
          caption={title}
          columns={["Code", ...listMeasures(of).map((each) => measureWords[each])]}
          rows={all.map(({ id, name, counts }) => ({
            ...{ id, name },
            cells: listMeasures(of).map((each) =>
              each === "passages" ? (
                <CountButton key={each} count={counts[each] ?? 0} of={name} onOpen={() => open(id, name)} />
              ) : (
                (counts[each] ?? 0).toLocaleString("en-US")
              ),
            ),
          }))}
        />
      }
    />
  );
}
