import { type Result, fail, ok } from "@/lib/shared/result";
import type { Block } from "@/lib/text/block";
import { applyCorrections, type Correction } from "@/lib/text/corrections";
import { type TextFinder, createTextFinder } from "@/lib/text/find-text";

/** A text as it is stored, under a name that changes with all that it is read by. */
export interface SentText {
  readonly key: string;
  readonly documentId: string;
  readonly text: string;
  readonly blocks: unknown;
  readonly corrections: unknown;
  readonly language: string;
}

/** A text that is searched; its finder is made when it is first asked for, and kept. */
export interface KeptText {
  readonly key: string;
  readonly documentId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; "" when unknown. */
  readonly language: string;
  readonly finder: () => TextFinder;
  /** Has the finder made anew after a search for word forms, whose index takes many times the text's room. */
  readonly forgetForms: () => void;
}

/** UTF-16 units of texts that are kept; a finder takes about twenty bytes for each. */
const mostUnits = 20_000_000;

/**
 * The texts that a search process has been sent, so that the next search need not send them again. Once there is no more room, others
 * serve the task they were sent for and are forgotten: to let the oldest go would keep none of them where all are asked for
 * in turn.
 */
export class KeptTexts {
  private readonly texts = new Map<string, KeptText>();
  private units = 0;

  /** The texts under these names, in this order; the names of those that are neither kept nor sent now. */
  take(keys: readonly string[], sent: readonly SentText[]): Result<KeptText[], string[]> {
    const fresh = new Map(sent.map((each) => [each.key, readText(each)]));
    const found = keys.map((key) => fresh.get(key) ?? this.texts.get(key));
    for (const text of fresh.values()) this.keep(text);
    const missing = keys.filter((_, at) => found[at] === undefined);
    return missing.length > 0 ? fail(missing) : ok(found as KeptText[]);
  }

  private keep(text: KeptText): void {
    const own = this.texts.get(text.key);
    // An older reading of the same document is not searched any more.
    for (const [key, { documentId }] of this.texts)
      if (documentId === text.documentId && key !== text.key) this.drop(key);
    if (own !== undefined || this.units + text.text.length > mostUnits) return;
    this.texts.set(text.key, text);
    this.units += text.text.length;
  }

  private drop(key: string): void {
    this.units -= this.texts.get(key)?.text.length ?? 0;
    this.texts.delete(key);
  }
}

function readText({ blocks: stored, corrections, ...rest }: SentText): KeptText {
  const { blocks } = applyCorrections(rest.text, stored as Block[], corrections as Correction[]);
  let finder: TextFinder | null = null;
  let formed = false;
  return {
    ...rest,
    blocks,
    finder: () => {
      finder ??= createTextFinder(rest.text, blocks);
      return {
        ...finder,
        find: (words, options) => {
          formed ||= (options?.stem ?? null) !== null;
          return finder!.find(words, options);
        },
      };
    },
    forgetForms: () => {
      if (formed) finder = null;
      formed = false;
    },
  };
}
