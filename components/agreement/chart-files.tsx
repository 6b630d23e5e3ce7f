"use client";

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { notifyError } from "@/components/shell/notify";
import { useMay } from "@/components/shell/use-may";
import { useProjectName } from "@/components/shell/use-project-name";
import { type Drawing, printPalette } from "@/lib/agreement/charts/drawing";
import { writeSvg } from "@/lib/agreement/charts/write-svg";
import { fileName } from "@/lib/exchange/file-name";
import { savePng, saveSvg } from "./save-chart";

interface Props {
  /** What the chart shows: its title, and with the project's name the name of its files. */
  title: string;
  /** In a sentence, for those who hear the file. */
  description: string;
  /** For print on white. */
  draw: () => Drawing;
}

/** Saves a chart as a file for a paper; nothing for those who may take no files out of the project. */
export function ChartFiles({ title, description, draw }: Props) {
  const project = useProjectName();
  if (!useMay("project.export")) return null;
  const nameOf = (extension: string) => fileName([project, title].filter(Boolean).join(" – "), extension);
  const save = async (extension: "svg" | "png") => {
    const drawing = draw();
    const svg = writeSvg(drawing, { title, description, paper: printPalette.paper });
    try {
      if (extension === "svg") saveSvg(svg, nameOf("svg"));
      else await savePng(svg, drawing, nameOf("png"));
    } catch {
      notifyError(
        new Error("This browser could not draw the picture. Save it as SVG instead."),
        "No picture was saved",
      );
    }
  };
  return (
    <>
      {(["svg", "png"] as const).map((extension) => (
        <Button
          key={extension}
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => void save(extension)}
          aria-label={`${extension.toUpperCase()}: save the chart “${title}”`}
        >
          {extension.toUpperCase()}
        </Button>
      ))}
    </>
  );
}
