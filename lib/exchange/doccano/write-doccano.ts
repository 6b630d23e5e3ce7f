import type { CodedDocument, CodedFrame } from "../coded/coded-document";
import { makePositionCounter } from "../refi-qda/count-positions";

/**
 * A document as one line of doccano's JSONL for sequence labelling: `id`, `text`, and `label` as `[[start, end, label]]`.
 * Positions are code points from 0, half-open, as doccano's server counts characters of Python strings. Source: doccano's
 * "Import and export", sequence labeling. A label is the code's path. Of a passage in several ranges each is a label;
 * what several coders coded alike stands once, since a line has no place for who; what nobody but a language model
 * coded says so in its label. Labels that overlap are taken by
 * projects that allow it ("Allow overlapping spans"). Sorted by place, then label; ends in LF. Null for a document without
 * words, which doccano refuses.
 */
export function writeDoccanoLine(
  { title, text, passages }: CodedDocument,
  { codes, coders }: CodedFrame,
  id: number,
): string | null {
  if (text.trim() === "") return null;
  const positionOf = makePositionCounter(text, "standard");
  const paths = new Map(codes.map(({ id: codeId, path }) => [codeId, path]));
  const models = new Set(coders.filter(({ isModel }) => isModel).map(({ id: coderId }) => coderId));
  const byPeople = new Map<string, boolean>();
  const labels = new Map<string, readonly [number, number, string]>();
  for (const { ranges, codings } of passages)
    for (const { start, end } of ranges)
      for (const { codeId, layerId } of codings) {
        const label = [positionOf(start), positionOf(end), paths.get(codeId) ?? ""] as const;
        const key = label.join(" ");
        labels.set(key, label);
        byPeople.set(key, byPeople.get(key) === true || !models.has(layerId));
      }
  const told = [...labels].map(([key, [start, end, path]]): readonly [number, number, string] => [
    start,
    end,
    byPeople.get(key) === true ? path : `${path} (language model)`,
  ]);
  const label = told.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0));
  return `${JSON.stringify({ id, text, label, title })}\n`;
}
