/** Pixels a canvas may have across and in all where every browser can still draw it. */
const [longestSide, mostPixels] = [16_000, 100_000_000];
/** So that print has some 300 dots an inch where the chart is as wide as a column of text. */
const scaleWished = 3;

/** Offers a file that the page made as a download. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const toFile = (svg: string): Blob => new Blob([svg], { type: "image/svg+xml" });

/** Saves a file of SVG. */
export const saveSvg = (svg: string, name: string): void => saveFile(toFile(svg), name);

/** Saves a file of SVG, `width` by `height`, as PNG; rejects where the browser cannot draw it. */
export async function savePng(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
  name: string,
): Promise<void> {
  const scale = Math.min(
    scaleWished,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const url = URL.createObjectURL(toFile(svg));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (file === null) throw new Error("The browser drew no picture.");
    saveFile(file, name);
  } finally {
    URL.revokeObjectURL(url);
  }
}
