import type { TokenScope } from "@/lib/projects/token-scope";

/** How scopes are named on screen, and what each lets a program do. */
export const scopeWords: Readonly<Record<TokenScope, { readonly label: string; readonly may: string }>> = {
  read: { label: "Read", may: "Look at everything you may see, and load exports. Changes nothing." },
  code: {
    label: "Read and code",
    may: "Also what a coder may: add documents, code, write memos, make tables.",
  },
  manage: { label: "Everything", may: "All that you may do yourself in your projects." },
};
