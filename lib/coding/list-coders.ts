import type { Layer } from "./coding";

/** Who codes: a person by the id of the account, or of the layer where there is none; or the consensus by that of its layer. */
export interface Coder {
  readonly id: string;
  readonly title: string;
  readonly kind: "coder" | "consensus";
}

type OfCoder = Pick<Layer, "id" | "kind" | "userId" | "name">;

/** Whose a layer is, by the id that its coder has in lists. */
export const coderOfLayer = ({ id, kind, userId }: Omit<OfCoder, "name">): string =>
  kind === "coder" ? (userId ?? id) : id;

/** The coders of layers, each once: people in the order of the layers, then the consensus. Suggestions are nobody's. */
export function listCoders(layers: readonly OfCoder[]): Coder[] {
  const coders = layers.flatMap((layer): Coder[] =>
    layer.kind === "suggestion" ? [] : [{ id: coderOfLayer(layer), title: layer.name, kind: layer.kind }],
  );
  const unique = [...new Map(coders.map((each) => [each.id, each])).values()];
  return [...unique.filter(({ kind }) => kind === "coder"), ...unique.filter(({ kind }) => kind !== "coder")];
}
