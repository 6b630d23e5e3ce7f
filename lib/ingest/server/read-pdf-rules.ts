import type { Rule } from "@/lib/ingest/pdf-page";
import { toPageSpace, type PageView } from "@/lib/ingest/pdf-space";
import type { PdfFile } from "./pdfium";

/** PDFium's number for drawn paths. */
const pathKind = 2;
/** So many objects of a page, and points of a path, are looked at: drawings may have hundreds of thousands. */
const maxObjects = 2_000;
const maxPoints = 400;
/** Lines must be this long, and are this thick at most; points. */
const minLength = 10;
const maxThickness = 2;

/** The level lines that a page draws, as tables have them between their rows. */
export function readRules(file: PdfFile, page: number, view: PageView): Rule[] {
  const { pdfium, calls } = file;
  const count = Math.min(maxObjects, pdfium.FPDFPage_CountObjects(page));
  const memory = calls.malloc(32);
  const rules: Rule[] = [];
  for (let index = 0; index < count; index += 1) {
    const object = calls.FPDFPage_GetObject(page, index);
    if (calls.FPDFPageObj_GetType(object) !== pathKind) continue;
    for (const { left, right, top, bottom } of linesOf(file, object, memory)) {
      const box = toPageSpace(view, { left, right, top, bottom });
      if (box.right - box.left < minLength || box.bottom - box.top > maxThickness) continue;
      rules.push({ y: (box.top + box.bottom) / 2, left: box.left, right: box.right });
    }
  }
  calls.free(memory);
  return rules;
}

interface UserBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The straight lines of a path, in user space; a thin path is one line as a whole. */
function linesOf({ runtime, calls }: PdfFile, object: number, memory: number): UserBox[] {
  const float = (place: number) => runtime.HEAPF32[(memory >> 2) + place] ?? 0;
  calls.FPDFPageObj_GetBounds(object, memory, memory + 4, memory + 8, memory + 12);
  const bounds = { left: float(0), bottom: float(1), right: float(2), top: float(3) };
  const flat = Math.min(bounds.top - bounds.bottom, bounds.right - bounds.left) <= maxThickness;
  const points = calls.FPDFPath_CountSegments(object);
  if (flat || points > maxPoints) return flat ? [bounds] : [];
  calls.FPDFPageObj_GetMatrix(object, memory);
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(float) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const lines: UserBox[] = [];
  let before: { x: number; y: number } | null = null;
  for (let index = 0; index < points; index += 1) {
    const segment = calls.FPDFPath_GetPathSegment(object, index);
    calls.FPDFPathSegment_GetPoint(segment, memory, memory + 4);
    const point: { x: number; y: number } = {
      x: a * float(0) + c * float(1) + e,
      y: b * float(0) + d * float(1) + f,
    };
    if (before && calls.FPDFPathSegment_GetType(segment) === lineTo) {
      lines.push({ left: before.x, right: point.x, top: before.y, bottom: point.y });
    }
    before = point;
  }
  return lines;
}

/** PDFium's number for a straight segment. */
const lineTo = 0;
