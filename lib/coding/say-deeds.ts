import { groupBy } from "@/lib/shared/group-by";
import type { Layer } from "./coding";
import { summariseCodes } from "./summarise-codes";

/** What was done to a coding, seen from one passage: it came here, went away, or stayed and was changed. */
type Verb = keyof typeof phrases;

export interface Deed {
  readonly verb: Verb;
  /** The code the coding had, before it got another. */
  readonly codeId: string;
  readonly layerId: string;
  readonly toCodeId?: string;
  readonly weight?: number | null;
}

/** What names stand for, and whom the sentences are told to. */
export interface Naming {
  readonly viewerId: string;
  readonly codes: ReadonlyMap<string, { readonly name: string }>;
  readonly layers: ReadonlyMap<string, Layer>;
}

/** Who did it, and whether it was undoing or redoing. */
interface Doer {
  readonly actorId: string | null;
  readonly actor: string | null;
  readonly turn: "done" | "undid" | "redid";
}

/** What follows the person: `codes` names the codes, with whose they are where they are another's. */
const phrases = {
  code: (codes: string) => `coded ${codes}`,
  remove: (codes: string) => `removed ${codes}`,
  deleteCode: (codes: string) => `deleted the code: ${codes}`,
  recode: (codes: string, to: string) => `changed ${codes} to ${to}`,
  merge: (codes: string, to: string) => `merged ${codes} into ${to}`,
  weigh: (codes: string, weight: string) =>
    weight === "" ? `took the weight off ${codes}` : `gave ${codes} the weight ${weight}`,
  boundary: (codes: string) => `moved a boundary of ${codes}`,
  boundaryAway: (codes: string) => `moved a boundary of ${codes}, which covers other words now`,
  moveHere: (codes: string) => `moved ${codes} here from other words`,
  moveAway: (codes: string) => `moved ${codes} to other words`,
  splitHere: (codes: string) => `split a longer passage with ${codes}: this is a part of it`,
  splitAway: (codes: string) => `split the passage: ${codes} covers its parts now`,
  joinHere: (codes: string) => `joined passages with ${codes} into this one`,
  joinAway: (codes: string) => `joined the passage with another: ${codes} covers both now`,
  carry: (codes: string) => `had the document read anew, and ${codes} went along`,
  place: (codes: string) => `placed ${codes} in the newer text`,
} satisfies Record<string, (codes: string, more: string) => string>;

/** One sentence for everything one event did. `deeds`: at least one; alike ones are told together. */
export function sayDeeds({ actorId, actor, turn }: Doer, deeds: readonly Deed[], naming: Naming): string {
  const who = actorId !== null && actorId === naming.viewerId ? "You" : (actor ?? "Somebody who has left");
  const alike = groupBy(deeds, ({ verb, toCodeId, weight }) => JSON.stringify([verb, toCodeId, weight]));
  const said = [...alike.values()].map((some) => {
    const { verb, toCodeId, weight } = some[0]!;
    const more = toCodeId === undefined ? String(weight ?? "") : summariseCodes([codeOf(toCodeId, naming)]);
    return phrases[verb](nameCodes(some, actorId, naming), more);
  });
  return `${who} ${turn === "done" ? "" : `${turn}: `}${said.join("; ")}.`;
}

/** Codes with whose they are, unless they are the actor's: “Trade” and “Gas” of Ada, your “Energy”. */
export function nameCodes(
  deeds: readonly Pick<Deed, "codeId" | "layerId">[],
  actorId: string | null,
  naming: Naming,
): string {
  const named = [...groupBy(deeds, ({ layerId }) => layerId)].map(([layerId, own]) => {
    const ids = [...new Set(own.map(({ codeId }) => codeId))];
    const codes = summariseCodes(ids.map((id) => codeOf(id, naming)));
    const layer = naming.layers.get(layerId);
    if (layer === undefined || (layer.userId !== null && layer.userId === actorId)) return codes;
    if (layer.userId !== null && layer.userId === naming.viewerId) return `your ${codes}`;
    return `${codes} of ${layer.name}${layer.origin === "model" ? " (language model)" : ""}`;
  });
  return list.format(named);
}

const codeOf = (id: string, { codes }: Naming) => codes.get(id) ?? { name: "a code that is gone" };

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
