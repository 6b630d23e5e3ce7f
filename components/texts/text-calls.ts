import { client } from "@/lib/api/client";
import type { Opened, Pushed, Told } from "@/lib/texts/schema";
import type { CodeText } from "@/lib/texts/text-of";

/** What can be asked of one shared text. */
export interface TextCalls {
  /** The memo or the code that it is of. */
  readonly ownerId: string;
  readonly open: (known: Opened) => ReturnType<typeof client.texts.memo.open>;
  readonly push: (typed: Pushed, outlivesPage?: boolean) => Promise<{ readonly current: boolean }>;
  readonly tellCaret: (told: Told) => Promise<void>;
  readonly save: () => Promise<unknown>;
}

export function memoCalls(projectId: string, memoId: string): TextCalls {
  const of = { projectId, memoId };
  return {
    ownerId: memoId,
    open: (known) => client.texts.memo.open({ ...of, ...known }),
    push: (typed, outlivesPage = false) =>
      client.texts.memo.push({ ...of, ...typed }, { context: { outlivesPage } }),
    tellCaret: (told) => client.texts.memo.tellCaret({ ...of, ...told }),
    save: () => client.texts.memo.save(of),
  };
}

export function codeCalls(projectId: string, codeId: string, field: CodeText): TextCalls {
  const of = { projectId, codeId, field };
  return {
    ownerId: codeId,
    open: (known) => client.texts.code.open({ ...of, ...known }),
    push: (typed, outlivesPage = false) =>
      client.texts.code.push({ ...of, ...typed }, { context: { outlivesPage } }),
    tellCaret: (told) => client.texts.code.tellCaret({ ...of, ...told }),
    save: () => client.texts.code.save(of),
  };
}
