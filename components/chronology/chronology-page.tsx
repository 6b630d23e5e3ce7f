"use client";

import { Loader } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCodebook } from "@/components/codebook/use-codebook";
import { ExportMenu } from "@/components/excerpts/export-menu";
import { PageHead } from "@/components/shell/page-head";
import { Teaching } from "@/components/shell/teaching";
import { useAddress } from "@/components/shell/use-address";
import { TableTabs } from "@/components/tables/table-tabs";
import { api } from "@/lib/api/client";
import { type ChronologyAddress, readChronology, writeChronology } from "@/lib/chronology/chronology-address";
import type { ChronologyPassage, ChronologyView, EventView } from "@/lib/chronology/chronology-view";
import { phasesOfCodes } from "@/lib/chronology/phase";
import type { CodeView } from "@/lib/codebook/server/queries";
import { countOf } from "@/lib/shared/count-of";
import { ChronologySetup } from "./chronology-setup";
import classes from "./chronology.module.css";
import { EventDialog } from "./event-dialog";
import { EventsTable } from "./events-table";
import { Timeline } from "./timeline";
import { UndatedPassages } from "./undated-passages";

interface Props {
  projectId: string;
  initialCodes: readonly CodeView[];
  documents: readonly { readonly id: string; readonly title: string }[];
}

/** What coded passages say happened, in order of time. */
export function ChronologyPage({ projectId, initialCodes, documents }: Props) {
  const { tree } = useCodebook(projectId, initialCodes);
  const { address, change: ask } = useAddress(readChronology, writeChronology);
  const change = (patch: Partial<ChronologyAddress>) => ask({ ...address, ...patch });
  const [chosen, setChosen] = useState<EventView | ChronologyPassage | null>(null);
  const { codeIds, documentIds } = address;
  const { data, error, isFetching } = useQuery({
    ...api.chronology.get.queryOptions({ input: { projectId, codeIds, documentIds } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const codes = [...tree.byId.values()].map(({ code }) => code);
  const phases = [...address.phases, ...(address.codePhases ? phasesOfCodes(codes) : [])].filter(
    ({ from, to }) => from <= to,
  );
  const shown = data?.events.filter(({ hidden }) => !hidden) ?? [];
  const nameOf = (id: string) => tree.byId.get(id)?.code.name ?? "";
  return (
    <div className={classes.page}>
      <PageHead
        title="Chronology"
        tools={
          <ExportMenu
            hrefOf={(format) =>
              `/api/projects/${projectId}/tables/chronology/export?${writeChronology(address).toString()}&format=${format}`
            }
            disabled={shown.length === 0}
          />
        }
      />
      <TableTabs projectId={projectId} shown="chronology" />
      <ChronologySetup tree={tree} documents={documents} address={address} onChange={change} />
      <div className={classes.status}>
        <p role="status" className={classes.said}>
          {data && !error && sayFound(data)}
        </p>
        {isFetching && <Loader size="sm" role="status" aria-label="Reading the dates" />}
      </div>
      {error && (
        <p role="alert" className={classes.said}>
          The chronology could not be read: {error.message}
        </p>
      )}
      {data && !error && (
        <div>
          {data.events.length + data.undated.length === 0 && <NothingCoded />}
          {shown.length + phases.length > 0 && (
            <Timeline
              projectId={projectId}
              events={shown}
              phases={phases}
              colorOf={(id) => tree.byId.get(id ?? "")?.code.color ?? "#868e96"}
            />
          )}
          {data.events.length > 0 && (
            <EventsTable projectId={projectId} events={data.events} nameOf={nameOf} onEdit={setChosen} />
          )}
          {data.undated.length > 0 && (
            <UndatedPassages
              projectId={projectId}
              passages={data.undated}
              total={data.undatedTotal}
              onDate={setChosen}
            />
          )}
        </div>
      )}
      {chosen && <EventDialog projectId={projectId} event={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

function sayFound({ events, total, undatedTotal }: ChronologyView): string {
  const cut = total > events.length ? ` The first ${events.length.toLocaleString("en-US")} are listed.` : "";
  const hidden = events.filter((event) => event.hidden).length;
  return `${countOf(total, "event")}${hidden > 0 ? `, ${hidden} of them hidden` : ""}; ${countOf(undatedTotal, "passage")} without a date.${cut}`;
}

const NothingCoded = () => (
  <Teaching
    title="No passage is coded here yet"
    purpose="A chronology is made of what coded passages say with a date: “5 February 2022”, “in the 1990s”, “between 1947 and 1991”, “since 2014”. Code passages, or choose other codes and documents. Dates that are read wrongly can be corrected, and passages without one can be given one."
  />
);
