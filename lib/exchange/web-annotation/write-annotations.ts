import { makePositionCounter } from "@/lib/exchange/refi-qda/count-positions";

/** A coding on its way out. */
export interface OutgoingCoding {
  readonly id: string;
  /** Of its passage, in order: UTF-16 units, half-open. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly code: { readonly path: string; readonly guid: string };
  /** Whose it is, as people read it. */
  readonly coder: string;
  readonly isModel: boolean;
  readonly weight: number | null;
  readonly created: Date;
}

export interface OutgoingDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly codings: readonly OutgoingCoding[];
}

const contextLength = 32;

/** One coding as an annotation of W3C's Web Annotation Data Model (2017): a target for each range, positions in code points. */
function toAnnotation(
  { id: documentId, title, text }: Omit<OutgoingDocument, "codings">,
  { id, ranges, code, coder, isModel, weight, created }: OutgoingCoding,
  count: (offset: number) => number,
): object {
  const source = { id: `urn:uuid:${documentId}`, type: "Text", label: title };
  const targets = ranges.map(({ start, end }) => ({
    type: "SpecificResource",
    source,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - contextLength), start).replace(/^[\udc00-\udfff]/, ""),
        suffix: text.slice(end, end + contextLength).replace(/[\ud800-\udbff]$/, ""),
      },
      { type: "TextPositionSelector", start: count(start), end: count(end) },
    ],
  }));
  const tag = {
    ...{ id: `urn:uuid:${code.guid}`, type: "TextualBody", purpose: "tagging" },
    ...{ value: code.path, format: "text/plain" },
  };
  const weighed = { type: "TextualBody", purpose: "assessing", value: String(weight), format: "text/plain" };
  return {
    ...{ id: `urn:uuid:${id}`, type: "Annotation", motivation: "tagging" },
    ...{ created: created.toISOString(), creator: { type: isModel ? "Software" : "Person", name: coder } },
    body: weight === null ? tag : [tag, weighed],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** A collection's text piece by piece, document by document, so that no more than one text is held. */
export async function* writeAnnotations(
  name: string,
  total: number,
  documents: AsyncIterable<OutgoingDocument>,
): AsyncGenerator<string> {
  const head = {
    ...{ "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationCollection", label: name, total },
    generator: { type: "Software", name: "Excerpta" },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"first":{"type":"AnnotationPage","startIndex":0,"items":[`;
  let between = "\n";
  for await (const { codings, ...document } of documents) {
    const count = makePositionCounter(document.text, "standard");
    const written = codings.map((coding) => JSON.stringify(toAnnotation(document, coding, count)));
    if (written.length === 0) continue;
    yield between + written.join(",\n");
    between = ",\n";
  }
  yield "\n]}}\n";
}
