/** Why a rule of the codebook refused. Names are those on screen, so that a message needs no further look-up. */
export type CodebookProblem =
  | { readonly kind: "code-missing" }
  | { readonly kind: "parent-missing" }
  | { readonly kind: "name-empty" }
  | { readonly kind: "name-too-long"; readonly limit: number }
  | { readonly kind: "name-taken"; readonly name: string }
  | { readonly kind: "color-invalid"; readonly color: string }
  | { readonly kind: "shortcut-invalid"; readonly shortcut: string }
  | { readonly kind: "shortcut-taken"; readonly shortcut: string; readonly byName: string }
  | { readonly kind: "into-own-subtree"; readonly name: string }
  | { readonly kind: "merge-into-itself"; readonly name: string }
  | { readonly kind: "merge-into-below"; readonly name: string }
  | { readonly kind: "nothing-chosen" }
  | { readonly kind: "coding-missing" }
  | { readonly kind: "too-many-codes"; readonly limit: number };

/** One or two sentences for people: what happened, why, what to do. */
export function describeCodebookProblem(problem: CodebookProblem): string {
  switch (problem.kind) {
    case "code-missing":
      return "This code is no longer in the codebook. Somebody may have deleted or merged it; undo brings it back.";
    case "parent-missing":
      return "The code to put it under is no longer in the codebook. Choose another place.";
    case "name-empty":
      return "A code needs a name. Type at least one character.";
    case "name-too-long":
      return `The name is too long. Keep it to ${problem.limit} characters and put the rest in the definition.`;
    case "name-taken":
      return `There is already a code named “${problem.name}” in this place. Choose another name, or merge the two.`;
    case "color-invalid":
      return `“${problem.color}” is not a colour. Write it as # and six digits from 0–9 and a–f, such as #2b8a3e.`;
    case "shortcut-invalid":
      return `“${problem.shortcut}” cannot be a shortcut. Use one letter from A to Z or one digit that the reader does not use itself.`;
    case "shortcut-taken":
      return `The shortcut “${problem.shortcut.toUpperCase()}” belongs to “${problem.byName}”. Choose another, or clear it there first.`;
    case "into-own-subtree":
      return `“${problem.name}” cannot be moved below itself. Choose a place outside its own sub-codes.`;
    case "merge-into-itself":
      return `“${problem.name}” cannot be merged into itself. Choose another code to merge into.`;
    case "merge-into-below":
      return `“${problem.name}” cannot be merged into one of its own sub-codes. Merge the sub-code into it instead, or move the sub-code out first.`;
    case "nothing-chosen":
      return "Nothing was chosen. Choose at least one.";
    case "coding-missing":
      return "Some of the chosen passages no longer carry this code. Look at the list again and choose anew.";
    case "too-many-codes":
      return `A codebook holds at most ${problem.limit.toLocaleString("en")} codes. Delete or merge some first.`;
  }
}
