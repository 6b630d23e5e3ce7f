"use client";

import { Skeleton, useComputedColorScheme, useMantineTheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { type ReactNode, useId, useMemo } from "react";
import { ChartFiles } from "@/components/shell/chart-files";
import { useProjectName } from "@/components/shell/use-project-name";
import type { Sheet } from "@/lib/exchange/sheet";
import type { Look, Picture } from "@/lib/pictures/look";
import { nameSvg } from "@/lib/pictures/name-svg";
import classes from "./pictures.module.css";

interface Props {
  title: string;
  /** What it shows, in a sentence or two. */
  description: string;
  /** The same picture in any look; steady between renders, as it is drawn anew when it changes. */
  draw: (look: Look) => Picture;
  /** All its numbers, for a file. */
  sheet: () => Sheet;
  /** Narrower than so many pixels nothing can be read, and the picture is moved sideways in its frame. */
  leastWidth?: number;
  onPoint?: ((at: number) => void) | undefined;
  /** The same as a table. */
  table: ReactNode;
}

/** Half a megabyte of script draws it. */
const DrawnPicture = dynamic(() => import("./drawn-picture").then((drawn) => drawn.DrawnPicture), {
  ssr: false,
  loading: () => <Skeleton height={320} role="status" aria-label="Drawing" />,
});

/** Pixels across of a file: as wide as a page of text can show it. */
const fileWidth = 860;
const fileFont = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', sans-serif";

/** A picture under its title, with what it shows in words, the files it leaves in, and its numbers. */
export function PictureFrame({ title, description, draw, sheet, leastWidth = 300, onPoint, table }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const scheme = useComputedColorScheme("light");
  const { fontFamily } = useMantineTheme();
  const project = useProjectName();
  const id = useId();
  const across = Math.max(leastWidth, Math.floor(width));
  const picture = useMemo(
    () => draw({ scheme, width: across, font: fontFamily, head: [] }),
    [draw, scheme, across, fontFamily],
  );
  const drawFile = async () => {
    const { renderPicture } = await import("./render-picture");
    const head = [title, project].filter(Boolean);
    const drawn = draw({ scheme: "light", width: fileWidth, font: fileFont, head });
    const svg = nameSvg(renderPicture(drawn, fileWidth), title, description);
    return { svg, width: fileWidth, height: drawn.height };
  };
  return (
    <section className={classes.picture} aria-labelledby={`${id}title`}>
      <div className={classes.titled}>
        <h2 id={`${id}title`}>{title}</h2>
        <div className={classes.files}>
          <ChartFiles title={title} draw={drawFile} sheet={sheet} />
        </div>
      </div>
      <p id={`${id}said`} className={classes.said}>
        {description}
      </p>
      <div className={classes.frame} tabIndex={0} role="region" aria-label={`${title}: picture`}>
        <div ref={ref}>
          {width > 0 && (
            <DrawnPicture
              picture={picture}
              width={across}
              label={title}
              describedBy={`${id}said`}
              onPoint={onPoint}
            />
          )}
        </div>
      </div>
      <details className={classes.details}>
        <summary>Show as table</summary>
        {table}
      </details>
    </section>
  );
}
