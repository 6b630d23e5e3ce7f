"use client";

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { fileName } from "@/lib/exchange/file-name";
import type { Sheet } from "@/lib/exchange/sheet";
import { writeCsv } from "@/lib/exchange/write-csv";
import { notifyError } from "./notify";
import { saveFile, savePng, saveSvg } from "./save-file";
import { useMay } from "./use-may";
import { useProjectName } from "./use-project-name";

/** A picture as a file of SVG, in pixels. */
export interface SvgFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Props {
  /** What the chart shows: its title, and with the project's name the name of its files. */
  title: string;
  /** For print on white. */
  draw: () => SvgFile | Promise<SvgFile>;
  /** Its numbers; without them there is no CSV. */
  sheet?: () => Sheet;
}

/** Saves a chart as a file for a paper; nothing for those who may take no files out of the project. */
export function ChartFiles({ title, draw, sheet }: Props) {
  const project = useProjectName();
  if (!useMay("project.export")) return null;
  const nameOf = (extension: string) => fileName([project, title].filter(Boolean).join(" – "), extension);
  const save = async (extension: "svg" | "png") => {
    try {
      const file = await draw();
      if (extension === "svg") saveSvg(file.svg, nameOf("svg"));
      else await savePng(file.svg, file, nameOf("png"));
    } catch {
      notifyError(
        new Error("This browser could not draw the picture. Save it as SVG instead."),
        "No picture was saved",
      );
    }
  };
  const ways: [extension: string, save: () => void][] = [
    ["svg", () => void save("svg")],
    ["png", () => void save("png")],
  ];
  if (sheet)
    ways.push(["csv", () => saveFile(new Blob([writeCsv(sheet())], { type: "text/csv" }), nameOf("csv"))]);
  return ways.map(([extension, onClick]) => (
    <Button
      key={extension}
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      onClick={onClick}
      aria-label={`${extension.toUpperCase()}: save the chart “${title}”`}
    >
      {extension.toUpperCase()}
    </Button>
  ));
}
