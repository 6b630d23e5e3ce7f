/** A page of 200 × 100 points, cropped from a larger one and turned: red at the top left as seen, blue at the bottom right. */
export function makeTurnedPdf(turn: 0 | 90 | 180 | 270): string {
  // In the crop box's own space (100, 300) to (300, 400), or lying (100, 300) to (200, 500), which corners these are.
  const lying = turn % 180 === 90;
  const [width, height] = lying ? [100, 200] : [200, 100];
  const corners = [
    [0, height - 20],
    [0, 0],
    [width - 20, 0],
    [width - 20, height - 20],
  ] as const;
  const at = turn / 90;
  const [red, blue] = [corners[at]!, corners[(at + 2) % 4]!];
  const square = ([x, y]: readonly [number, number], colour: string) =>
    `${colour} rg ${100 + x} ${300 + y} 20 20 re f `;
  const drawn = square(red, "1 0 0") + square(blue, "0 0 1");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/CropBox[100 300 ${100 + width} ${300 + height}]/Rotate ${turn}/Contents 4 0 R>>`,
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const xref = file.length;
  return `${file}xref\n0 5\n0000000000 65535 f \n${places.join("")}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`;
}
