/** What must be known before a file can become a document. */
export type JobQuestion =
  /** The project has the same bytes already. */
  | { readonly kind: "duplicate"; readonly documentId: string; readonly title: string }
  /** `wrong`: one was given, and did not open it. */
  | { readonly kind: "password"; readonly wrong: boolean }
  /** How the letters of a text file are stored was guessed; `encoding` as iconv names it. */
  | { readonly kind: "encoding"; readonly encoding: string }
  /** The name promises something else than what is inside; `message` is a sentence that asks. */
  | { readonly kind: "otherType"; readonly message: string }
  /** It is a table: what its rows and columns are must be said. */
  | { readonly kind: "survey" }
  /** It is a bibliography of so many references: shall they describe documents? */
  | { readonly kind: "references"; readonly count: number }
  /** It is sound or film: whose? `expects`: the name of a transcript that is still being added; it is waited for. */
  | { readonly kind: "recording"; readonly expects: string | null };

export type QuestionKind = JobQuestion["kind"];
