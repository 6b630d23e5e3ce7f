"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { SetupBox } from "@/components/tables/setup-box";
import { api } from "@/lib/api/client";
import { mapCodes, nameSizes, toSizesSheet } from "@/lib/pictures/code-map";
import { colorOf } from "@/lib/pictures/color-of";
import { drawMap } from "@/lib/pictures/draw-map";
import type { Look } from "@/lib/pictures/look";
import { meetingOf } from "@/lib/pictures/passages-of";
import { type MapSpec, scopeOf } from "@/lib/pictures/picture";
import type { CodeSize } from "@/lib/tables/count-sizes";
import { PictureFrame } from "./picture-frame";
import type { PictureProps } from "./picture-props";
import { PictureResult, Said } from "./picture-result";
import { CountButton, PictureTable } from "./picture-table";

/** The codebook as areas, as large as what is coded. */
export function MapPicture(props: PictureProps<MapSpec>) {
  const { projectId, filters, spec, onChange } = props;
  const query = useQuery({
    ...api.tables.getSizes.queryOptions({ input: { projectId, query: scopeOf(spec) } }),
    ...{ placeholderData: keepPreviousData, retry: false },
  });
  return (
    <>
      <SetupBox filters={filters} scope={spec} onChange={(scope) => onChange({ ...spec, ...scope })} />
      <PictureResult gap={null} query={query}>
        {(sizes) => <Areas {...props} sizes={sizes} />}
      </PictureResult>
    </>
  );
}

const title = "The codebook by passages";

function Areas({ tree, spec, onPassages, sizes }: PictureProps<MapSpec> & { sizes: readonly CodeSize[] }) {
  const areas = useMemo(() => mapCodes(tree, sizes), [tree, sizes]);
  const draw = useMemo(() => (look: Look) => drawMap(areas, colorOf(tree), look), [areas, tree]);
  if (areas.length === 0)
    return (
      <Said>
        Nothing is coded that counts here. Code passages in the documents, or choose other documents or
        coders.
      </Said>
    );
  return (
    <PictureFrame
      title={title}
      description="Each area is a code, as large as the number of passages coded with it; sub-codes lie within their code. A passage with several codes is in the area of each, so that areas can add up to more than there are passages."
      draw={draw}
      sheet={() => toSizesSheet(tree, sizes, title)}
      table={
        <PictureTable
          caption={title}
          columns={["Code", "Passages with sub-codes", "Of the code itself"]}
          rows={nameSizes(tree, sizes).map(({ id, name, passages, own }) => ({
            ...{ id, name },
            cells: [
              <CountButton
                key="passages"
                count={passages}
                of={name}
                onOpen={() =>
                  onPassages({
                    spec: meetingOf(id, id, spec),
                    cell: { rowId: id, columnId: id, where: name },
                  })
                }
              />,
              own.toLocaleString("en-US"),
            ],
          }))}
        />
      }
    />
  );
}
