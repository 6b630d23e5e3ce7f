import type { SvgFile } from "@/components/shell/chart-files";
import { type Drawing, printPalette } from "@/lib/agreement/charts/drawing";
import { writeSvg } from "@/lib/agreement/charts/write-svg";

/** A drawing as a file for print. `description`: in a sentence, for those who hear it. */
export const writeChart = (drawing: Drawing, title: string, description: string): SvgFile => ({
  svg: writeSvg(drawing, { title, description, paper: printPalette.paper }),
  width: drawing.width,
  height: drawing.height,
});
