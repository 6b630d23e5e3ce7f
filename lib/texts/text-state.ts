import * as Y from "yjs";
import { type Result, fail, ok } from "@/lib/shared/result";

/** Longest state of a shared text, in bytes: what was deleted leaves traces in it, so more than any text. */
const stateLimit = 4_000_000;

/**
 * The state a shared text begins with. Made of the same text it is the same whoever makes it. `fill` writes into the
 * empty document.
 */
export function seedState(fill: (doc: Y.Doc) => void): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.transact(() => fill(doc));
  return own(Y.encodeStateAsUpdate(doc));
}

/** The document of a state. Throws for what is none. */
export function openState(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

/** A state with an update in it; the same in whatever order updates come, and however often. */
export function mergeState(
  state: Uint8Array,
  update: Uint8Array,
): Result<Uint8Array<ArrayBuffer>, "malformed" | "too-long"> {
  try {
    const doc = openState(state);
    Y.applyUpdate(doc, update);
    const merged = own(Y.encodeStateAsUpdate(doc));
    return merged.length > stateLimit ? fail("too-long") : ok(merged);
  } catch {
    return fail("malformed");
  }
}

/** What a state holds that one with this vector lacks; all without one, and for a vector that is none. */
export function missingFrom(state: Uint8Array, vector: Uint8Array | null): Uint8Array {
  if (vector === null) return state;
  try {
    return Y.diffUpdate(state, vector);
  } catch {
    return state;
  }
}

/** How much a state holds of each writer, as Yjs encodes it. */
export const vectorOf = (state: Uint8Array): Uint8Array => Y.encodeStateVectorFromUpdate(state);

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
