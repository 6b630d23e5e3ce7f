/** The long texts of a code that people type together, each by itself. */
export const codeTexts = ["definition", "whenToUse", "whenNotToUse", "example"] as const;
export type CodeText = (typeof codeTexts)[number];

/** What a shared text is of: a memo (its title, type and text), or one long text of a code. */
export interface TextOf {
  readonly ownerId: string;
  readonly field: "memo" | CodeText;
}
