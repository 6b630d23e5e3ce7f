import { foldName } from "@/lib/codebook/code-fields";
import type { Layer } from "@/lib/coding/coding";
import { cleanLine } from "@/lib/shared/clean-text";

/** Whose codings those of a coder become. */
export interface MatchedCoder {
  /** As the file has it; "" where it names nobody. */
  readonly coder: string;
  /**
   * `own`: whoever brings them in. `layer`: a layer that is nobody's account, there already or to be made. `none`: a language
   * model, whose codings are nobody's own, for who may see no layer of others.
   */
  readonly kind: "own" | "layer" | "none";
  readonly name: string;
  readonly origin: Layer["origin"];
  /** Of the layer that is there already; null for one's own, and for one to be made. */
  readonly layerId: string | null;
}

export interface CoderGround {
  readonly userName: string;
  /** The member's own layers: exports tell the name of a round's as well. */
  readonly ownLayers: readonly Pick<Layer, "name" | "origin">[];
  /** Layers that are nobody's account, and to which the member may add. */
  readonly layers: readonly Pick<Layer, "id" | "name" | "origin">[];
  /**
   * Names of other people in the project, and of layers to which the member may not add: what comes in is not to be taken for
   * theirs.
   */
  readonly people: readonly string[];
  /** Sees their own work alone. */
  readonly blind: boolean;
}

/** As exports of this program name layers of language models. */
const modelEnd = /\s*\(language model\)$/i;
const longestName = 200;

/**
 * Whose codings those of a file's coders become. Coders become layers of their names, and never those of accounts: one who is
 * called like somebody here gets a layer that says so. What has no coder, and one's own name, is one's own; all of it with
 * `allOwn` and while blind, but for what a language model coded, which nobody takes for their own work.
 */
export function matchCoders(
  coders: readonly string[],
  { userName, ownLayers, layers, people, blind }: CoderGround,
  allOwn: boolean,
): ReadonlyMap<string, MatchedCoder> {
  const taken = new Set(people.map(foldName));
  const namesOf = (those: CoderGround["ownLayers"]) => those.map(({ name }) => foldName(name));
  const own = new Set([foldName(userName), ...namesOf(ownLayers)]);
  // A member can be said to be a language model.
  const ownModels = new Set(namesOf(ownLayers.filter(({ origin }) => origin === "model")));
  const find = (coder: string): MatchedCoder => {
    const origin = modelEnd.test(coder) ? "model" : "person";
    const line = cleanLine(coder.replace(modelEnd, "")).slice(0, longestName).toWellFormed();
    const said = line === "" && origin === "model" ? "Language model" : line;
    const isOwn =
      origin === "model" ? ownModels.has(foldName(said)) : allOwn || blind || own.has(foldName(said));
    if (isOwn || said === "") return { coder, kind: "own", name: userName, origin: "person", layerId: null };
    if (blind) return { coder, kind: "none", name: said, origin, layerId: null };
    const find = (name: string) =>
      layers.find((layer) => foldName(layer.name) === foldName(name) && layer.origin === origin);
    const isFree = (name: string) => !taken.has(foldName(name)) && !own.has(foldName(name));
    let name = said;
    for (let count = 1; find(name) === undefined && !isFree(name); count += 1)
      name = `${said} (brought in${count === 1 ? "" : ` ${count}`})`;
    const known = find(name);
    return { coder, kind: "layer", name: known?.name ?? name, origin, layerId: known?.id ?? null };
  };
  return new Map(coders.map((coder) => [coder, find(coder)]));
}
