import type { CodedDocument, CodedFrame } from "../coded/coded-document";

const coding = "excerpta.Coding";
const strings = ["code", "codePath", "coder", "passage", "memo"] as const;

/**
 * A document as a UIMA CAS in JSON (UIMA JSON CAS 0.4, as uimaj-io-json and dkpro-cassis read it): `%TYPES`,
 * `%FEATURE_STRUCTURES`, `%VIEWS`. The text is the sofa; `begin` and `end` are UTF-16 units, half-open, as Java counts. A
 * coding is an annotation `excerpta.Coding` with the code's name and path, the coder, the weight, the memos on the
 * passage, and the passage's id, which joins the annotations of one in several ranges. Regions of pages have no words and
 * are left out. In text order, of a passage in the order of its codings.
 */
export function writeCas({ text, language, passages, memos }: CodedDocument, frame: CodedFrame): string {
  const codes = new Map(frame.codes.map((code) => [code.id, code]));
  const coders = new Map(frame.coders.map(({ id, name }) => [id, name]));
  let last = 2;
  const codings = passages.flatMap(({ id, ranges, codings: own }) =>
    own.flatMap(({ codeId, layerId, weight }) => {
      const said = (memos.get(id) ?? []).map(({ title, text: body }) =>
        [title, body].filter(Boolean).join(": "),
      );
      return ranges.map(({ start, end }) => ({
        "%ID": (last += 1),
        "%TYPE": coding,
        "@sofa": 1,
        begin: start,
        end: end,
        code: codes.get(codeId)?.name ?? "",
        codePath: codes.get(codeId)?.path ?? "",
        coder: coders.get(layerId) ?? "",
        passage: id,
        ...(said.length > 0 && { memo: said.join("\n") }),
        ...(typeof weight === "number" && { weight }),
      }));
    }),
  );
  const sofa = {
    ...{ "%ID": 1, "%TYPE": "uima.cas.Sofa" },
    ...{ sofaNum: 1, sofaID: "_InitialView", mimeType: "text/plain", sofaString: text },
  };
  const whole = {
    ...{ "%ID": 2, "%TYPE": "uima.tcas.DocumentAnnotation", "@sofa": 1, begin: 0, end: text.length },
    language: language || "x-unspecified",
  };
  const members = [whole, ...codings].map((each) => each["%ID"]);
  return JSON.stringify(
    {
      "%TYPES": { [coding]: codingType },
      "%FEATURE_STRUCTURES": [sofa, whole, ...codings],
      "%VIEWS": { _InitialView: { "%SOFA": 1, "%MEMBERS": members } },
    },
    null,
    1,
  );
}

const codingType = {
  "%NAME": coding,
  "%SUPER_TYPE": "uima.tcas.Annotation",
  ...Object.fromEntries(strings.map((name) => [name, { "%NAME": name, "%RANGE": "uima.cas.String" }])),
  weight: { "%NAME": "weight", "%RANGE": "uima.cas.Integer" },
};
