import { ShardedMap } from "@/lib/shared/sharded-map";
import type { CodedPassage } from "./document-codings";

/** A passage with its codings of layers that are not hidden; undefined when none is left. */
function showPassage(
  passage: CodedPassage | undefined,
  hiddenLayers: ReadonlySet<string>,
): CodedPassage | undefined {
  if (passage === undefined) return undefined;
  const isHidden = ({ layerId }: { layerId: string }) => hiddenLayers.has(layerId);
  const codings = passage.codings.some(isHidden)
    ? passage.codings.filter((coding) => !isHidden(coding))
    : passage.codings;
  if (codings.length === 0) return undefined;
  return codings === passage.codings ? passage : { ...passage, codings };
}

/** Gives the passages to show: those with a coding of a layer that is not hidden, and only such codings. */
export type ShowPassages = (
  passages: ShardedMap<CodedPassage>,
  hiddenLayers: ReadonlySet<string>,
) => ShardedMap<CodedPassage>;

/** What it gives depends on what it is given alone; it remembers the last, so that the next costs what has changed. */
export function createShowPassages(): ShowPassages {
  let last: {
    readonly passages: ShardedMap<CodedPassage>;
    readonly hiddenLayers: ReadonlySet<string>;
    readonly shown: ShardedMap<CodedPassage>;
  } | null = null;
  return (passages, hiddenLayers) => {
    const known =
      last !== null && last.hiddenLayers === hiddenLayers
        ? last
        : { passages: ShardedMap.from<CodedPassage>(), shown: ShardedMap.from<CodedPassage>() };
    const edits = [...passages.differences(known.passages)].map(
      ({ key, after }) => [key, showPassage(after, hiddenLayers)] as const,
    );
    const shown = known.shown.with(edits);
    last = { passages, hiddenLayers, shown };
    return shown;
  };
}
