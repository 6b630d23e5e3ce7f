import { type Result, fail, ok } from "@/lib/shared/result";

/** Where a line cannot be read, as UTF-16 offsets `[at, end)`, and what was expected there. */
export interface LineProblem {
  readonly at: number;
  readonly end: number;
  readonly message: string;
}

/** A piece of a line, at `[at, end)`. */
export interface Token {
  /**
   * `sign`: one of `( ) [ ] , : = >=`; `word`: characters up to a blank or a sign, which may be an operator, a field or a value;
   * `quoted`: what stands between quotation marks; `end`: nothing is left.
   */
  readonly kind: "sign" | "word" | "quoted" | "end";
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

const piece = /\s*(?:("(?:[^"\\]|\\.)*")|(>=|[()[\],:=])|([^\s"()[\],:=>]+))/suy;

/** Splits a line into its pieces, the last of which is its end. In quotation marks `\"` stands for one of them and `\\` for `\`. */
export function splitLine(line: string): Result<Token[], LineProblem> {
  const tokens: Token[] = [];
  piece.lastIndex = 0;
  for (;;) {
    const from = piece.lastIndex;
    const match = piece.exec(line);
    if (match === null) {
      const at = from + line.slice(from).search(/\S|$/);
      if (at === line.length) return ok([...tokens, { kind: "end", text: "", at, end: at }]);
      const message =
        line[at] === '"'
          ? 'This quotation mark has no second one. Close it with " after the name or the words.'
          : `“${line[at]}” means nothing here. Put names and words with such signs in quotation marks.`;
      return fail({ at, end: line[at] === '"' ? line.length : at + 1, message });
    }
    const [whole, quoted, sign, word] = match;
    const end = piece.lastIndex;
    const text = quoted ?? sign ?? word!;
    tokens.push({
      kind: quoted !== undefined ? "quoted" : sign !== undefined ? "sign" : "word",
      text: quoted === undefined ? text : quoted.slice(1, -1).replace(/\\(.)/gsu, "$1"),
      at: from + whole.length - text.length,
      end,
    });
  }
}

/** A text as a value of a line, so that it is read as the same one. */
export const quote = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
