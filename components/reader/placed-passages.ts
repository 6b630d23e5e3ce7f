import type { CodedPassage } from "@/lib/coding/document-codings";
import { PassageIndex } from "@/lib/coding/passage-index";
import type { Region } from "@/lib/coding/region";
import { ShardedMap } from "@/lib/shared/sharded-map";

const sameCodings = (a: CodedPassage, b: CodedPassage): boolean =>
  a.codings.length === b.codings.length &&
  a.codings.every(({ id, codeId, layerId, weight }, i) => {
    const other = b.codings[i]!;
    return id === other.id && codeId === other.codeId && layerId === other.layerId && weight === other.weight;
  });

/** The passages that are shown, by the part of the document they stand in: a block, or a page. */
export class PlacedPassages {
  readonly index: PassageIndex;
  private shown: ShardedMap<CodedPassage> = ShardedMap.from();
  private readonly regions = new Map<number, CodedPassage[]>();

  constructor(
    /** Start offsets of the parts, ascending. */
    starts: readonly number[],
    /** The part that a region stands in. */
    private readonly partOfRegion: (region: Region, index: PassageIndex) => number,
  ) {
    this.index = new PassageIndex(starts);
  }

  get passages(): ShardedMap<CodedPassage> {
    return this.shown;
  }

  /** Whether any region is shown. */
  get hasRegions(): boolean {
    return this.regions.size > 0;
  }

  regionsOf(part: number): readonly CodedPassage[] {
    return this.regions.get(part) ?? [];
  }

  /** Shows these passages instead, at the cost of those that differ. Gives the parts that look different now. */
  replace(passages: ShardedMap<CodedPassage>): Set<number> {
    const touched = new Set<number>();
    for (const { before, after } of passages.differences(this.shown)) {
      const one = after ?? before;
      if (one === undefined) continue;
      if (before === undefined || after === undefined || !sameCodings(before, after))
        for (const part of this.partsOf(one)) touched.add(part);
      if (after === undefined) this.index.remove(one.id);
      else if (before === undefined) this.index.add(after);
      if (one.region !== null) this.replaceRegion(one.region, before, after);
    }
    this.shown = passages;
    return touched;
  }

  private partsOf({ ranges, region }: CodedPassage): readonly number[] {
    return region === null ? this.index.blocksOf(ranges) : [this.partOfRegion(region, this.index)];
  }

  private replaceRegion(
    region: Region,
    before: CodedPassage | undefined,
    after: CodedPassage | undefined,
  ): void {
    const part = this.partOfRegion(region, this.index);
    const here = this.regions.get(part) ?? [];
    const at = before === undefined ? -1 : here.findIndex(({ id }) => id === before.id);
    const next =
      at === -1
        ? [...here, ...(after ? [after] : [])]
        : here.flatMap((one, i) => (i === at ? (after ?? []) : one));
    if (next.length === 0) this.regions.delete(part);
    else this.regions.set(part, next);
  }
}
