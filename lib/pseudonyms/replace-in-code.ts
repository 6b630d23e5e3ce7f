import type { Code } from "@/lib/codebook/code";

/** A code with names replaced in all its texts. */
export const replaceInCode = <C extends Code>(code: C, say: (text: string) => string): C => ({
  ...code,
  ...{ name: say(code.name), definition: say(code.definition), example: say(code.example) },
  ...{ whenToUse: say(code.whenToUse), whenNotToUse: say(code.whenNotToUse) },
});
