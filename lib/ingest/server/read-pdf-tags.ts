import { readTags, type PdfTag, type StructureElement } from "@/lib/ingest/pdf-tags";
import type { PdfFile } from "./pdfium";

/** Deeper or larger structures are no help to anybody, and may be meant as harm. */
const maxDepth = 40;
const maxElements = 20_000;
/** Bytes of an element's type and of a mark's name that are read. */
const nameBytes = 64;

/** Tells the tag of a text object; null for untagged ones. */
export type TagOf = (object: number) => PdfTag | null;

/** The tags of a page's text. `null` for a page without structure. */
export function readPdfTags(file: PdfFile, page: number): TagOf | null {
  const { pdfium } = file;
  const tree = pdfium.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return null;
  const memory = file.calls.malloc(nameBytes + 8);
  const left = { elements: maxElements };
  const count = pdfium.FPDF_StructTree_CountChildren(tree);
  const roots = Array.from({ length: Math.max(0, Math.min(count, maxElements)) }, (_, index) =>
    readElement(file, pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), maxDepth, left, memory),
  );
  const tags = readTags(roots.filter((root) => root !== null));
  pdfium.FPDF_StructTree_Close(tree);
  file.calls.free(memory);
  if (tags.size === 0) return null;
  return (object) =>
    tags.get(pdfium.FPDFPageObj_GetMarkedContentID(object)) ?? (isArtifact(file, object) ? artifact : null);
}

const artifact: PdfTag = { role: "artifact" };

function readElement(
  file: PdfFile,
  element: number,
  depth: number,
  left: { elements: number },
  memory: number,
): StructureElement | null {
  left.elements -= 1;
  if (element === 0 || depth === 0 || left.elements < 0) return null;
  const { pdfium, runtime } = file;
  const length = pdfium.FPDF_StructElement_GetType(element, memory, nameBytes);
  const type =
    length > 2 && length <= nameBytes ? runtime.UTF16ToString(memory, length).replace(/\0+$/, "") : "";
  const contents: number[] = [];
  const children: StructureElement[] = [];
  const count = Math.min(pdfium.FPDF_StructElement_CountChildren(element), maxElements);
  for (let index = 0; index < count; index += 1) {
    const content = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index);
    if (content >= 0) contents.push(content);
    const child = readElement(
      file,
      pdfium.FPDF_StructElement_GetChildAtIndex(element, index),
      depth - 1,
      left,
      memory,
    );
    if (child) children.push(child);
  }
  const isCell = type === "TD" || type === "TH";
  const span = (name: string) => (isCell ? readSpan(file, element, name, memory) : 1);
  return { type, contents, children, columns: span("ColSpan"), rows: span("RowSpan") };
}

function readSpan({ pdfium, runtime }: PdfFile, element: number, name: string, memory: number): number {
  const count = Math.min(pdfium.FPDF_StructElement_GetAttributeCount(element), 8);
  for (let index = 0; index < count; index += 1) {
    const attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index);
    const value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name);
    if (value !== 0 && pdfium.FPDF_StructElement_Attr_GetNumberValue(value, memory))
      return runtime.HEAPF32[memory >> 2] ?? 1;
  }
  return 1;
}

function isArtifact({ pdfium, runtime, calls }: PdfFile, object: number): boolean {
  const count = Math.min(pdfium.FPDFPageObj_CountMarks(object), 16);
  if (count <= 0) return false;
  const memory = calls.malloc(nameBytes + 4);
  let found = false;
  for (let index = 0; index < count && !found; index += 1) {
    const mark = pdfium.FPDFPageObj_GetMark(object, index);
    found =
      pdfium.FPDFPageObjMark_GetName(mark, memory, nameBytes, memory + nameBytes) &&
      runtime.UTF16ToString(memory, nameBytes) === "Artifact";
  }
  calls.free(memory);
  return found;
}
