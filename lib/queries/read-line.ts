import { type Result, fail, ok } from "@/lib/shared/result";
import type { Query, Reach, Relation } from "./query";
import { depthLimit, lineLimit, sayTooLarge } from "./query-limits";
import type { QueryNames } from "./query-names";
import { LineError, Tokens, readCondition } from "./read-condition";
import { type LineProblem, splitLine } from "./split-line";

/**
 * Reads a line of the query language, which README.md describes. Operators may be written in any case. From the tightest:
 * relations (from the left), NOT, AND, OR. A problem says where it is and what was expected.
 */
export function readLine(line: string, names: QueryNames): Result<Query, LineProblem> {
  if (line.length > lineLimit)
    return fail({
      at: lineLimit,
      end: line.length,
      message: `This line is too long: at most ${lineLimit.toLocaleString("en-US")} characters.`,
    });
  const split = splitLine(line);
  if (!split.ok) return split;
  try {
    const query = new LineReader(new Tokens(split.value), names).read();
    const problem = sayTooLarge(query);
    return problem === null ? ok(query) : fail({ at: 0, end: line.length, message: problem });
  } catch (error) {
    if (error instanceof LineError) return fail(error.problem);
    throw error;
  }
}

/** More brackets and NOTs in one another than the deepest query is written with; what is read beyond is not followed. */
const mostNested = 3 * depthLimit;

class LineReader {
  private depth = 0;

  constructor(
    private readonly tokens: Tokens,
    private readonly names: QueryNames,
  ) {}

  read(): Query {
    const query = this.readOr();
    if (this.tokens.next.kind !== "end")
      this.tokens.fail("An operator is expected here: AND, OR, OVERLAPPING, INSIDE, NEAR/10, FOLLOWED BY/10");
    return query;
  }

  private readOr = (): Query => this.readSeveral("or", () => this.readSeveral("and", this.readNot));

  private readSeveral(kind: "and" | "or", readPart: () => Query): Query {
    const parts = [readPart()];
    while (this.isWord(kind)) {
      this.tokens.take();
      parts.push(readPart());
    }
    return parts.length === 1 ? parts[0]! : { kind, parts };
  }

  private readNot = (): Query => {
    if (!this.isWord("not")) return this.readRelated();
    this.tokens.take();
    return { kind: "not", part: this.deeper(this.readNot) };
  };

  private readRelated(): Query {
    let left = this.readTerm();
    for (let relation = this.takeRelation(); relation; relation = this.takeRelation())
      left = { ...relation, left, right: this.readTerm() };
    return left;
  }

  private readTerm(): Query {
    if (!this.tokens.is("(")) return readCondition(this.tokens, this.names);
    this.tokens.take();
    const query = this.deeper(this.readOr);
    this.tokens.expect(")", "to close the bracket, or an operator");
    return query;
  }

  private takeRelation(): Relation | null {
    const { kind, text } = this.tokens.next;
    if (kind !== "word") return null;
    const word = text.toLowerCase();
    if (word === "overlapping" || word === "inside") {
      this.tokens.take();
      return { kind: word };
    }
    if (word === "near" || word.startsWith("near/")) return { kind: "near", within: this.takeReach(5) };
    if (word !== "followed") return null;
    this.tokens.take();
    if (this.tokens.next.kind !== "word" || !/^by(\/|$)/i.test(this.tokens.next.text))
      this.tokens.fail("BY is expected after FOLLOWED, as FOLLOWED BY/10");
    return { kind: "followedBy", within: this.takeReach(3) };
  }

  /** What stands behind the "/" of an operator, which is at `from` in it. */
  private takeReach(from: number): Reach {
    const token = this.tokens.take();
    const within = token.text.slice(from).toLowerCase();
    if (within === "paragraph") return within;
    if (!/^\d{1,4}$/.test(within) || Number(within) > 1_000)
      this.tokens.fail(
        "A number of words from 0 to 1000, or PARAGRAPH, is expected behind “/”, as NEAR/10",
        token,
      );
    return Number(within);
  }

  private deeper(read: () => Query): Query {
    this.depth += 1;
    if (this.depth > mostNested) this.tokens.fail("Fewer brackets and NOTs in one another are expected here");
    const query = read();
    this.depth -= 1;
    return query;
  }

  private isWord = (word: string): boolean =>
    this.tokens.next.kind === "word" && this.tokens.next.text.toLowerCase() === word;
}
