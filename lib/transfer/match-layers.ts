import { foldName } from "@/lib/codebook/code-fields";
import { type KindChoices, pickFor, type RowMatch } from "./match-choices";
import type { PlannedCodings } from "./plan-codings";
import type { PresentLayer, PresentProject } from "./present-project";

type PlannedLayer = PlannedCodings["layers"][number];

export interface LayerMatch extends RowMatch<PlannedLayer> {
  /** Layers of here in which a coding that stands already counts as the same. */
  readonly same: readonly string[];
  /** The labelled layer that codings go to; null where one is to be made. */
  readonly target: string | null;
}

/**
 * Finds the layers of here that belong to those who coded in a file: the one it was exported from and the one it was
 * brought in as before, else a labelled one of the same name. Nothing is ever written into a layer of a member, a round
 * or the consensus: what stands there counts as being here, and all else goes to a labelled layer of that name. Each
 * labelled layer is found once.
 */
export function matchLayers(
  layers: readonly PlannedLayer[],
  guidOf: (id: string) => string | null,
  { layers: present, origins }: Pick<PresentProject, "layers" | "origins">,
  choices: KindChoices,
): LayerMatch[] {
  const byId = new Map(present.map((layer) => [layer.id, layer]));
  const knownOf = (guid: string) =>
    [origins.get(guid) ?? "", guid].flatMap((id): PresentLayer | [] => byId.get(id) ?? []);
  const known = new Map(layers.map(({ id }) => [id, knownOf(guidOf(id) ?? "")]));
  const taken = new Set([...known.values()].flat().map(({ id }) => id));
  return layers.map((row) => {
    const own = known.get(row.id) ?? [];
    const target =
      own.find(({ labelled }) => labelled) ??
      present.find(
        ({ id, name, labelled }) => labelled && !taken.has(id) && foldName(name) === foldName(row.name),
      );
    if (target !== undefined) taken.add(target.id);
    const first = own[0] ?? target;
    const here = first
      ? { id: first.id, name: first.name, why: own.length > 0 ? ("guid" as const) : ("name" as const) }
      : null;
    const key = guidOf(row.id) ?? "";
    const pick = pickFor(choices, key, here !== null);
    const same = [...own, ...(target ? [target] : [])].map(({ id }) => id);
    return {
      ...{ key, name: row.name, here, pick, row },
      same: pick === "here" ? [...new Set(same)] : [],
      target: pick === "here" ? (target?.id ?? null) : null,
    };
  });
}
