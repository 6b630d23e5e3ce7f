import { assemblePdf } from "@/lib/ingest/server/assemble-pdf";

/** An element of the structure of a made file; `text` makes it a leaf with marked content. */
export interface MadeElement {
  readonly type: string;
  readonly text?: string;
  /** Points from the page's lower left corner. */
  readonly at?: readonly [x: number, y: number];
  readonly size?: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly children?: readonly MadeElement[];
}

/** A tagged PDF of one page (ISO 32000-1, 14.7 and 14.8), with artifacts that stand outside of its structure. */
export function makeTaggedPdf(root: MadeElement, artifacts: readonly MadeElement[] = []): Buffer {
  const content: string[] = artifacts.map((each) => `/Artifact BMC ${draw(each)} EMC`);
  const objects: string[] = ["", "", "", "", ""];
  let marked = 0;
  const add = (element: MadeElement, parent: number): number => {
    const own = objects.push("");
    const kids: (string | number)[] = [];
    if (element.text !== undefined) {
      content.push(`/${element.type} <</MCID ${marked}>> BDC ${draw(element)} EMC`);
      kids.push(marked);
      marked += 1;
    }
    for (const child of element.children ?? []) kids.push(`${add(child, own)} 0 R`);
    const spans = `/A <</O /Table /ColSpan ${element.columns ?? 1} /RowSpan ${element.rows ?? 1}>>`;
    objects[own - 1] =
      `<</Type /StructElem /S /${element.type} /P ${parent} 0 R /Pg 3 0 R /K [${kids.join(" ")}] ${spans}>>`;
    return own;
  };
  const top = add(root, 5);
  const stream = content.join("\n");
  objects[0] = "<</Type /Catalog /Pages 2 0 R /MarkInfo <</Marked true>> /StructTreeRoot 5 0 R>>";
  objects[1] = "<</Type /Pages /Kids [3 0 R] /Count 1>>";
  const font = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>";
  objects[2] = `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents 0 /Contents 4 0 R /Resources <</Font <</F ${font}>>>>>>`;
  objects[3] = `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`;
  const leaves = leavesOf(objects);
  objects[4] = `<</Type /StructTreeRoot /K [${top} 0 R] /ParentTree <</Nums [0 [${leaves.join(" ")}]]>>>>`;
  return assemblePdf(objects.map((object) => [object]));
}

const draw = ({ text = "", at: [x, y] = [60, 700], size = 10 }: MadeElement): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`;

/** The elements that hold the marked contents 0, 1, 2, …, as the file's tree of parents lists them. */
function leavesOf(objects: readonly string[]): string[] {
  const owners: string[] = [];
  objects.forEach((object, index) => {
    const content = /\/K \[(\d+)(?! \d+ R)\b/.exec(object)?.[1];
    if (object.includes("/StructElem") && content !== undefined) owners[Number(content)] = `${index + 1} 0 R`;
  });
  return owners;
}
