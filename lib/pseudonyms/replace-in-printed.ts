import type { Code } from "@/lib/codebook/code";
import type { DocumentCodingsView } from "@/lib/coding/document-codings";
import type { Block } from "@/lib/text/block";
import type { Page } from "@/lib/text/page";
import { replaceInCode } from "./replace-in-code";
import { moveCodings } from "./replace-in-codings";
import { replaceInReading } from "./replace-in-reading";
import type { Replacer } from "./replace-names";

/** What a document is printed from. */
interface Printed<C extends Code> {
  readonly document: {
    readonly title: string;
    readonly authors: string;
    readonly year: number | null;
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly pages: readonly Page[];
  };
  readonly codes: readonly C[];
  readonly codings: DocumentCodingsView;
}

/** The same with names replaced: in the text, in what the document is called, and in codes. */
export function replaceInPrinted<C extends Code>(
  { document, codes, codings }: Printed<C>,
  replace: Replacer,
): Printed<C> {
  const say = (text: string) => replace(text).text;
  const { reading, swaps } = replaceInReading(document, replace);
  return {
    document: { ...reading, title: say(document.title), authors: say(document.authors) },
    codes: codes.map((code) => replaceInCode(code, say)),
    codings: moveCodings(codings, reading.text, swaps),
  };
}
