"use client";

import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useCodebook } from "@/components/codebook/use-codebook";
import { MatrixCell } from "@/components/matrix/matrix-cell";
import { PageHead } from "@/components/shell/page-head";
import { useAddress } from "@/components/shell/use-address";
import { TableTabs } from "@/components/tables/table-tabs";
import type { FiltersView } from "@/lib/analysis/excerpt-view";
import type { CodeView } from "@/lib/codebook/server/queries";
import { type PictureKind, pictureNames, startPicture } from "@/lib/pictures/picture";
import { readPicture, writePicture } from "@/lib/pictures/picture-address";
import { BalancePicture } from "./balance-picture";
import { CoursePicture } from "./course-picture";
import { FlowPicture } from "./flow-picture";
import { FrequenciesPicture } from "./frequencies-picture";
import { MapPicture } from "./map-picture";
import { MeetingsPicture } from "./meetings-picture";
import type { ChosenPassages } from "./picture-props";
import classes from "./pictures.module.css";

interface Props {
  projectId: string;
  initialCodes: readonly CodeView[];
  filters: FiltersView;
}

const kinds = Object.keys(pictureNames) as PictureKind[];

/** Pictures of what is coded, one at a time; each number leads to its passages. */
export function PicturesPage({ projectId, initialCodes, filters }: Props) {
  const { tree } = useCodebook(projectId, initialCodes);
  const { address: spec, change } = useAddress(readPicture, writePicture);
  const [chosen, setChosen] = useState<ChosenPassages | null>(null);
  // While numbers are still counted, what draws them is on its way.
  useEffect(() => void import("./drawn-picture"), []);
  const given = { projectId, tree, filters, onChange: change, onPassages: setChosen };
  return (
    <div className={classes.page}>
      <PageHead title="Pictures" />
      <TableTabs projectId={projectId} shown="pictures" />
      <div className={classes.kinds} role="group" aria-label="Kind of picture">
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant={kind === spec.kind ? "filled" : "default"}
            aria-pressed={kind === spec.kind}
            onClick={() => kind !== spec.kind && change(startPicture(kind, spec))}
          >
            {pictureNames[kind]}
          </Button>
        ))}
      </div>
      {spec.kind === "frequencies" && <FrequenciesPicture {...given} spec={spec} />}
      {spec.kind === "balance" && <BalancePicture {...given} spec={spec} />}
      {(spec.kind === "portrait" || spec.kind === "codeline") && <CoursePicture {...given} spec={spec} />}
      {spec.kind === "meetings" && <MeetingsPicture {...given} spec={spec} />}
      {spec.kind === "map" && <MapPicture {...given} spec={spec} />}
      {spec.kind === "flow" && <FlowPicture {...given} spec={spec} />}
      {chosen && <MatrixCell projectId={projectId} {...chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}
