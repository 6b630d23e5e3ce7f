/** What a person decides about the excerpts of a file. */
export interface Decisions {
  /** What the file's names of documents mean: an id, or "all". */
  readonly documents: Record<string, string>;
  /** What the file's codes mean, by their paths: ids. */
  readonly codes: Record<string, string>;
  readonly coders: "layers" | "own";
  readonly newCodes: "make" | "leave";
  /** Whether excerpts are placed where the words differ by little. */
  readonly near: boolean;
}

export const noDecisions: Decisions = {
  ...{ documents: {}, codes: {}, coders: "layers", newCodes: "make", near: true },
};
