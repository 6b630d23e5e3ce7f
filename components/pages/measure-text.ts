let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in the font of the pages' text layer, per unit of its height; browsers only. */
export function measureText(text: string, height: number): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return 0;
  context.font = "100px sans-serif";
  return (context.measureText(text).width * height) / 100;
}
