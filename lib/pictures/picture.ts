import type { AxisSpec, CodeAxis } from "@/lib/tables/axis";
import type { MatrixSpec, Scope } from "@/lib/tables/matrix";

/** When two codes come together; `words` for "near". */
type Together = Pick<MatrixSpec, "match" | "words">;

/** What bars can be as long as: words are those that a code's passages cover, each once. */
export const measures = ["passages", "documents", "coders", "words"] as const;
export type Measure = (typeof measures)[number];

/** Codes as bars. */
export interface FrequenciesSpec extends Scope {
  readonly kind: "frequencies";
  readonly rows: CodeAxis;
  readonly of: Measure;
  readonly order: "greatest" | "given";
  /** How many bars are drawn. */
  readonly most: number;
}

/** Two opposed codes on both sides of a line; "" stands for one that is still to be chosen. */
export interface BalanceSpec extends Scope, Together {
  readonly kind: "balance";
  readonly rows: AxisSpec;
  readonly first: string;
  readonly second: string;
}

/** What counts in the course of a document: no query is asked of one. */
export type CourseScope = Omit<Scope, "queryId">;

/** The course of one document: its text from the first to the last character, in the colours of codes. */
export interface CourseSpec extends CourseScope {
  /** "portrait": all of it in one row of cells after the other; "codeline": one line a code. */
  readonly kind: "portrait" | "codeline";
  /** "" stands for one that is still to be chosen. */
  readonly documentId: string;
  readonly rows: CodeAxis;
  /** What a codeline's scale counts. */
  readonly scale: "percent" | "characters";
}

/** Codes in a circle, joined where they come together. */
export interface MeetingsSpec extends Scope, Together {
  readonly kind: "meetings";
  readonly rows: CodeAxis;
  /** Codes that come together less often are not joined. */
  readonly least: number;
}

/** The codebook as areas within areas. */
export interface MapSpec extends Scope {
  readonly kind: "map";
}

/** From the codes of one branch over those of another to documents. */
export interface FlowSpec extends Scope, Together {
  readonly kind: "flow";
  readonly rows: CodeAxis;
  readonly columns: CodeAxis;
}

/** A picture as the page's address asks for it. */
export type PictureSpec = FrequenciesSpec | BalanceSpec | CourseSpec | MeetingsSpec | MapSpec | FlowSpec;
export type PictureKind = PictureSpec["kind"];

/** All kinds in the order of the page, each by its name there. */
export const pictureNames: Readonly<Record<PictureKind, string>> = {
  frequencies: "Frequencies",
  balance: "Balance",
  portrait: "Portrait",
  codeline: "Codeline",
  meetings: "Codes together",
  map: "Codebook map",
  flow: "Flow",
};

/** What counts in a picture, without all that it is besides. */
export const scopeOf = ({ queryId, ...scope }: Scope): Scope => ({ ...courseScopeOf(scope), queryId });

/** The same for the course of a document, which no query narrows. */
const courseScopeOf = (scope: CourseScope): CourseScope => {
  const { documentIds, layerIds, roundIds, consensus, leastWeight } = scope;
  return { documentIds, layerIds, roundIds, consensus, leastWeight };
};

/** A picture of a kind as it begins, of what counted before. */
export function startPicture(kind: PictureKind, before: PictureSpec): PictureSpec {
  const scope = scopeOf(before);
  const codebook = { kind: "codebook" } as const;
  switch (kind) {
    case "frequencies":
      return {
        kind,
        rows: { ...codebook, nested: true },
        of: "passages",
        order: "greatest",
        most: 20,
        ...scope,
      };
    case "balance":
      return { kind, rows: { kind: "documents" }, first: "", second: "", match: "passage", ...scope };
    case "portrait":
    case "codeline": {
      // From one view of a document's course to the other it stays the same document.
      const course = before.kind === "portrait" || before.kind === "codeline" ? before : undefined;
      const rows = course?.rows ?? codebook;
      return { kind, documentId: course?.documentId ?? "", rows, scale: "percent", ...courseScopeOf(before) };
    }
    case "meetings":
      return { kind, rows: codebook, match: "overlap", least: 1, ...scope };
    case "map":
      return { kind, ...scope };
    case "flow":
      return {
        ...{ kind, rows: { kind: "children", codeId: "" }, columns: { kind: "children", codeId: "" } },
        ...{ match: "passage", ...scope },
      };
  }
}
