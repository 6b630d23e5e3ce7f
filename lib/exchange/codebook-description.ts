import type { CodeFields } from "@/lib/codebook/code-fields";

type Texts = Pick<CodeFields, "definition" | "whenToUse" | "whenNotToUse" | "example">;

const sections = [
  ["whenToUse", "When to use:"],
  ["whenNotToUse", "When not to use:"],
  ["example", "Example:"],
] as const;

/**
 * The texts of a code as the one description that REFI-QDA has: the definition, then each further text below a line
 * with its heading. Empty texts are left out.
 */
export function writeDescription(texts: Texts): string {
  const parts = sections.flatMap(([key, heading]) =>
    texts[key] === "" ? [] : [`${heading}\n${texts[key]}`],
  );
  return [...(texts.definition === "" ? [] : [texts.definition]), ...parts].join("\n\n");
}

/**
 * Takes such a description apart again. A heading counts where it stands alone in a line, at the start or after an
 * empty line, in the order above; any other description is a definition as a whole. The inverse of
 * `writeDescription` for texts without such lines.
 */
export function readDescription(description: string): Texts {
  const texts = { definition: "", whenToUse: "", whenNotToUse: "", example: "" };
  let rest = description.replace(/\r\n?/g, "\n");
  for (const [key, heading] of [...sections].reverse()) {
    const at = rest.startsWith(`${heading}\n`) ? 0 : rest.indexOf(`\n\n${heading}\n`);
    if (at < 0) continue;
    texts[key] = rest.slice(at === 0 ? heading.length + 1 : at + heading.length + 3);
    rest = rest.slice(0, at);
  }
  return { ...texts, definition: rest };
}
