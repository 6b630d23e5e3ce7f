"use client";

import { Skeleton, useComputedColorScheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { PointedLink } from "@/components/shell/pointed-link";
import { ChartFiles } from "@/components/shell/chart-files";
import type { EventView } from "@/lib/chronology/chronology-view";
import type { Phase } from "@/lib/chronology/phase";
import { sayDate } from "@/lib/chronology/say-date";
import { type EventPlace, type TimelinePalette, timelineOption } from "@/lib/chronology/timeline-option";
import { countOf } from "@/lib/shared/count-of";
import classes from "./chronology.module.css";

interface Props {
  projectId: string;
  /** In order of time; hidden ones left out. */
  events: readonly EventView[];
  phases: readonly Phase[];
  colorOf: (codeId: string | undefined) => string;
}

/** More events than so many are not drawn: nobody could read them. */
const mostDrawn = 200;
/** Pixels across of the file: as wide as a page on its side can show it. */
const fileWidth = 1_200;

const palettes: Readonly<Record<"light" | "dark", TimelinePalette>> = {
  light: { paper: "#ffffff", ink: "#22201c", quiet: "#5f5b53", line: "#e4e1da", band: "#eef3f1" },
  dark: { paper: "#222427", ink: "#e6e3dd", quiet: "#a9a59c", line: "#383b40", band: "#2c3532" },
};

/** Events on a time axis, with phases behind them; what it shows stands in the table of events too. */
export function Timeline({ projectId, events, phases, colorOf }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const scheme = useComputedColorScheme("light");
  const drawn = events.slice(0, mostDrawn).map((event) => ({
    ...{ from: event.from, to: event.to, open: event.open, color: colorOf(event.codeIds[0]) },
    label: `${sayDate(event)}: ${event.title || event.text}`,
  }));
  const draw = async (across: number, palette: TimelinePalette) => {
    const { drawTimeline } = await import("./draw-timeline");
    const { option, height, places } = timelineOption(drawn, phases, { width: across, palette });
    return { svg: drawTimeline(option, across, height), width: across, height, places };
  };
  // Never narrower than labels can be read in: the frame scrolls.
  const across = Math.max(Math.floor(width), 560);
  const { data, error } = useQuery({
    queryKey: ["timeline", across, scheme, drawn, phases],
    queryFn: () => draw(across, palettes[scheme]),
    enabled: width > 0,
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const said = `Timeline of ${countOf(drawn.length, "event")}${phases.length > 0 ? ` and ${countOf(phases.length, "phase")}: ${phases.map(({ name }) => name).join(", ")}` : ""}. The table below says the same in words.`;
  return (
    <section aria-labelledby="timeline">
      <div className={classes.head}>
        <h2 id="timeline" className={classes.title}>
          Timeline
        </h2>
        <div className={classes.files}>
          <ChartFiles title="Timeline" draw={() => draw(fileWidth, palettes.light)} />
        </div>
      </div>
      {events.length > drawn.length && (
        <p className={classes.said}>
          Drawn are the first {mostDrawn} of {events.length} events. Choose codes or documents to see others.
        </p>
      )}
      <div ref={ref} className={classes.chart} role="region" aria-label="Timeline" tabIndex={0}>
        {error && <p className={classes.said}>The timeline could not be drawn: {error.message}</p>}
        {!data && !error && <Skeleton height={240} role="status" aria-label="Drawing the timeline" />}
        {data && (
          <div className={classes.drawn}>
            {/* As a picture nothing of the texts in it can be more than text. */}
            <img
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data.svg)}`}
              alt={said}
              width={data.width}
              height={data.height}
            />
            <EventLinks projectId={projectId} events={events} places={data.places} />
          </div>
        )}
      </div>
    </section>
  );
}

interface LinksProps {
  projectId: string;
  events: readonly EventView[];
  places: readonly EventPlace[];
}

/** Over what is drawn of each event, the way to its passage, for the mouse: the table of events has the same for all. */
const EventLinks = ({ projectId, events, places }: LinksProps) => (
  <div aria-hidden>
    {places.map(({ index, ...box }) => {
      const event = events[index];
      if (event === undefined) return null;
      return (
        <PointedLink
          key={index}
          href={`/projects/${projectId}/documents/${event.documentId}?passage=${event.passageId}`}
          className={classes.event}
          style={box}
          title={`${sayDate(event)}: ${event.title || event.text}`}
          tabIndex={-1}
        />
      );
    })}
  </div>
);
