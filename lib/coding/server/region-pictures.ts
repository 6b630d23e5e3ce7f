import "server-only";
import { type Region, unflattenRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import { withStoredFile } from "@/lib/platform/files";
import { findMadeFile, keepMadeFile } from "@/lib/platform/made-files";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereCodingSeen, wherePassageSeen } from "@/lib/projects/server/sight-conditions";
import type { Result } from "@/lib/shared/result";

interface DrawnRegion extends Omit<Region, "start"> {
  readonly pageWidth: number;
  readonly pageHeight: number;
}

/** Draws rectangles of one file's pages, in their order; null for one that cannot be drawn. Never throws for a bad file. */
type Draw = (
  input: { path: string; mediaType: string; regions: readonly DrawnRegion[] },
  running: { owner: string },
) => Promise<Result<readonly (Uint8Array | null)[], unknown>>;

export interface RegionPictures {
  /** The region of a passage as a PNG file; null for what is no region, or cannot be drawn: a locked file, a damaged page. */
  readonly find: (member: Member, passageId: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** The same for many passages, by passage, with their sizes in points; those without a picture are left out. */
  readonly list: (
    member: Member,
    passageIds: readonly string[],
  ) => Promise<ReadonlyMap<string, { png: Uint8Array; width: number; height: number }>>;
}

/** Raised when pictures are drawn differently. */
const version = 1;
/** A file is opened once for so many regions: whoever looks at one mostly looks at its neighbours next. */
const drawnAtOnce = 60;
/** So many failures are remembered, for a file that cannot be drawn not to be opened for every look at a list. */
const mostFailures = 5_000;

/** Pictures of coded regions, drawn when they are first asked for and kept. */
export function makeRegionPictures(draw: Draw): RegionPictures {
  const failed = new Set<string>();
  const busy = new Map<string, Promise<void>>();

  async function drawAll(projectId: string, rows: readonly RegionRow[]): Promise<void> {
    const { sha256, mediaType } = rows[0]!;
    const regions = rows.map(({ region, pageWidth, pageHeight }) => ({ ...region, pageWidth, pageHeight }));
    const drawn = await withStoredFile(sha256, (path) =>
      draw({ path, mediaType, regions }, { owner: projectId }),
    );
    for (const [index, row] of rows.entries()) {
      const png = drawn.ok ? drawn.value[index] : null;
      if (png) await keepMadeFile(recipeOf(row), png);
      else if (failed.size < mostFailures) failed.add(recipeOf(row));
    }
  }

  /** One drawing a file at a time: those who come meanwhile mostly find theirs drawn. */
  async function drawMissing(projectId: string, rows: readonly RegionRow[]): Promise<void> {
    const { sha256 } = rows[0]!;
    for (let now = busy.get(sha256); now !== undefined; now = busy.get(sha256)) await now;
    const work = (async () => {
      const missing: RegionRow[] = [];
      for (const row of rows) {
        if (missing.length === drawnAtOnce) break;
        if (!failed.has(recipeOf(row)) && (await findMadeFile(recipeOf(row))) === null) missing.push(row);
      }
      if (missing.length > 0) await drawAll(projectId, missing);
    })();
    const settled = work.catch(() => undefined);
    busy.set(sha256, settled);
    try {
      await work;
    } finally {
      if (busy.get(sha256) === settled) busy.delete(sha256);
    }
  }

  const find: RegionPictures["find"] = async (member, passageId) => {
    const { projectId } = member;
    const [wanted] = await readRegions(member, { id: passageId });
    if (wanted === undefined || failed.has(recipeOf(wanted))) return null;
    const kept = await findMadeFile(recipeOf(wanted));
    if (kept !== null) return kept;
    const others = await readRegions(member, { textId: wanted.textId, id: { not: passageId } });
    await drawMissing(projectId, [wanted, ...others]);
    return findMadeFile(recipeOf(wanted));
  };

  const list: RegionPictures["list"] = async (member, passageIds) => {
    const { projectId } = member;
    const rows = await readRegions(member, { id: { in: [...passageIds] } });
    for (const file of new Set(rows.map(({ sha256 }) => sha256))) {
      const own = rows.filter(({ sha256 }) => sha256 === file);
      for (let from = 0; from < own.length; from += drawnAtOnce)
        await drawMissing(projectId, own.slice(from, from + drawnAtOnce));
    }
    const found = new Map<string, { png: Uint8Array; width: number; height: number }>();
    for (const row of rows) {
      const png = await findMadeFile(recipeOf(row));
      const { left, top, right, bottom } = row.region;
      if (png !== null) found.set(row.id, { png, width: right - left, height: bottom - top });
    }
    return found;
  };
  return { find, list };
}

/** A region with the page it stands on and the file that page is of. */
interface RegionRow {
  readonly id: string;
  readonly textId: string;
  readonly region: Omit<Region, "start">;
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly sha256: string;
  readonly mediaType: string;
}

const recipeOf = ({ sha256, region, pageWidth, pageHeight }: RegionRow): string => {
  const { page, left, top, right, bottom } = region;
  return ["region", version, sha256, page, left, top, right, bottom, pageWidth, pageHeight].join(" ");
};

/** What pages can be drawn of. */
const drawable = ["application/pdf", "image/png", "image/jpeg"];

async function readRegions(
  member: Member,
  which: { id: string | { in: string[] } } | { textId: string; id: { not: string } },
): Promise<RegionRow[]> {
  const { projectId } = member;
  const sight = await getSight(member);
  const passages = await database().passage.findMany({
    where: {
      ...which,
      ...wherePassageSeen(sight),
      projectId,
      region: { isEmpty: false },
      document: { deletedAt: null, mediaType: { in: drawable } },
      ...("textId" in which && { codings: { some: { deletedAt: null, ...whereCodingSeen(sight) } } }),
    },
    orderBy: [{ start: "asc" }, { id: "asc" }],
    take: 10 * drawnAtOnce,
    select: {
      id: true,
      textId: true,
      region: true,
      start: true,
      document: { select: { sha256: true, mediaType: true } },
    },
  });
  const pages = await database().documentPage.findMany({
    where: {
      OR: passages.map(({ textId, region }) => ({ textId, index: region[0] ?? -1 })),
    },
    select: { textId: true, index: true, width: true, height: true },
  });
  return passages.flatMap(({ id, textId, region: stored, start, document }) => {
    const region = unflattenRegion(stored, start);
    const page = pages.find((each) => each.textId === textId && each.index === region?.page);
    if (region === null || page === undefined) return [];
    return [{ id, textId, region, pageWidth: page.width, pageHeight: page.height, ...document }];
  });
}
