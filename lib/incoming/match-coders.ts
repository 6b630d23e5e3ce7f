import { foldName } from "@/lib/codebook/code-fields";
import type { Layer } from "@/lib/coding/coding";
import { cleanLine } from "@/lib/shared/clean-text";

/** Whose codings those of a coder become. */
export interface MatchedCoder {
  /** As the file has it; "" where it names nobody. */
  readonly coder: string;
  /** `own`: whoever brings them in. `layer`: a layer that is nobody's account, there already or to be made. */
  readonly kind: "own" | "layer";
  readonly name: string;
  readonly origin: Layer["origin"];
  /** Of the layer that is there already; null for one's own, and for one to be made. */
  readonly layerId: string | null;
}

export interface CoderGround {
  readonly userName: string;
  /** Names of the member's own layers: exports tell that of a round as well. */
  readonly ownLayers: readonly string[];
  /** Layers that are nobody's account, as far as the member sees them. */
  readonly layers: readonly Pick<Layer, "id" | "name" | "origin">[];
  /** Names of other people in the project and of their layers, whose work is not to be taken for what comes in. */
  readonly people: readonly string[];
}

/** As exports of this program name layers of language models. */
const modelEnd = /\s*\(language model\)$/i;
const longestName = 200;

/**
 * Whose codings those of a file's coders become. Coders become layers of their names, and never those of accounts: one who is
 * called like somebody here gets a layer that says so. What has no coder, and one's own name, is one's own; all of it with
 * `allOwn`.
 */
export function matchCoders(
  coders: readonly string[],
  { userName, ownLayers, layers, people }: CoderGround,
  allOwn: boolean,
): ReadonlyMap<string, MatchedCoder> {
  const taken = new Set(people.map(foldName));
  const own = new Set([userName, ...ownLayers].map(foldName));
  const find = (coder: string): MatchedCoder => {
    const isModel = modelEnd.test(coder);
    const said = cleanLine(coder.replace(modelEnd, "")).slice(0, longestName).toWellFormed();
    if (allOwn || said === "" || own.has(foldName(said)))
      return { coder, kind: "own", name: userName, origin: "person", layerId: null };
    const origin = isModel ? "model" : "person";
    const name = taken.has(foldName(said)) ? `${said} (brought in)` : said;
    const known = layers.find((layer) => foldName(layer.name) === foldName(name) && layer.origin === origin);
    return { coder, kind: "layer", name: known?.name ?? name, origin, layerId: known?.id ?? null };
  };
  return new Map(coders.map((coder) => [coder, find(coder)]));
}
