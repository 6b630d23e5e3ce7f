import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** An annotation as a program that shows PDFs reads it. */
export interface ReadAnnotation {
  readonly page: number;
  readonly subtype: string;
  readonly quads: readonly number[];
  readonly rect: readonly number[];
  readonly color: readonly number[];
  readonly author: string;
  readonly contents: string;
  readonly at: string;
}

interface Told {
  readonly subtype: string;
  readonly quadPoints?: ArrayLike<number>;
  readonly rect: number[];
  readonly color: ArrayLike<number> | null;
  readonly titleObj?: { readonly str: string };
  readonly contentsObj?: { readonly str: string };
  readonly modificationDate?: string;
}

/** All annotations of a PDF's pages, in order, as pdf.js reads them. */
export async function readAnnotations(bytes: Uint8Array): Promise<ReadAnnotation[]> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const found: ReadAnnotation[] = [];
  for (let page = 0; page < file.numPages; page += 1) {
    const told = (await (await file.getPage(page + 1)).getAnnotations()) as Told[];
    for (const { subtype, quadPoints, rect, color, titleObj, contentsObj, modificationDate } of told)
      found.push({
        ...{ page, subtype, rect, quads: [...Array.from(quadPoints ?? [])], color: Array.from(color ?? []) },
        ...{ author: titleObj?.str ?? "", contents: contentsObj?.str ?? "", at: modificationDate ?? "" },
      });
  }
  await file.loadingTask.destroy();
  return found;
}
