import { ShardedMap } from "@/lib/shared/sharded-map";
import type { Coding } from "./coding";
import type { CodedPassage } from "./document-codings";

/** A passage with its codings of layers that are not hidden, and of one code if so asked; undefined when none is left. */
function showPassage(
  passage: CodedPassage | undefined,
  hiddenLayers: ReadonlySet<string>,
  onlyCodeId: string | null,
): CodedPassage | undefined {
  if (passage === undefined) return undefined;
  const isHidden = ({ layerId, codeId }: Coding) =>
    hiddenLayers.has(layerId) || (onlyCodeId !== null && codeId !== onlyCodeId);
  const codings = passage.codings.some(isHidden)
    ? passage.codings.filter((coding) => !isHidden(coding))
    : passage.codings;
  if (codings.length === 0) return undefined;
  return codings === passage.codings ? passage : { ...passage, codings };
}

/**
 * Gives the passages to show: those with a coding of a layer that is not hidden, and only such codings; of one code
 * alone where `onlyCodeId` names it, and only passages of `onlyIds` where that is given.
 */
export type ShowPassages = (
  passages: ShardedMap<CodedPassage>,
  hiddenLayers: ReadonlySet<string>,
  onlyCodeId?: string | null,
  onlyIds?: ReadonlySet<string> | null,
) => ShardedMap<CodedPassage>;

/** What it gives depends on what it is given alone; it remembers the last, so that the next costs what has changed. */
export function createShowPassages(): ShowPassages {
  let last: {
    readonly passages: ShardedMap<CodedPassage>;
    readonly hiddenLayers: ReadonlySet<string>;
    readonly onlyCodeId: string | null;
    readonly onlyIds: ReadonlySet<string> | null;
    readonly shown: ShardedMap<CodedPassage>;
  } | null = null;
  return (passages, hiddenLayers, onlyCodeId = null, onlyIds = null) => {
    const known =
      last !== null &&
      last.hiddenLayers === hiddenLayers &&
      last.onlyCodeId === onlyCodeId &&
      last.onlyIds === onlyIds
        ? last
        : { passages: ShardedMap.from<CodedPassage>(), shown: ShardedMap.from<CodedPassage>() };
    const edits = [...passages.differences(known.passages)].map(
      ({ key, after }) =>
        [
          key,
          onlyIds !== null && !onlyIds.has(key) ? undefined : showPassage(after, hiddenLayers, onlyCodeId),
        ] as const,
    );
    const shown = known.shown.with(edits);
    last = { passages, hiddenLayers, onlyCodeId, onlyIds, shown };
    return shown;
  };
}
