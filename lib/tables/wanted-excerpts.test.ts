import { describe, expect, test } from "vitest";
import type { CellView } from "./table-view";
import { EXCERPTS_ASKED, listWanted } from "./wanted-excerpts";

const cell = (...passageIds: string[]): CellView => ({
  ...{ passageIds, pinned: 0, pins: [], shortened: {} },
  ...{ count: passageIds.length, mark: "", text: null },
});
/** 100 rows with a passage of their own each, and one that all share. */
const cells = Array.from({ length: 100 }, (_, at) => [cell(`p${at}`), cell("all")]);
const excerpt = { passageId: "", documentId: "", region: null, language: "", text: "", place: "" };
const rowsOf = (pieces: string[][]) => pieces.map((ids) => [ids[0], ids.at(-1), ids.length]);

describe("the excerpts that are asked for", () => {
  test("are those of whole stretches near the rows in the page", () => {
    expect(rowsOf(listWanted({ cells, excerpts: {} }, [45, 46]))).toEqual([
      ["p20", "p39", 21],
      ["p40", "p59", 21],
      ["p60", "p79", 21],
    ]);
  });

  test("are the same pieces from other rows of the same stretch", () => {
    const near = listWanted({ cells, excerpts: {} }, [41]);
    expect(listWanted({ cells, excerpts: {} }, [58, 41, 45])).toEqual(near);
  });

  test("end with the table", () => {
    expect(rowsOf(listWanted({ cells, excerpts: {} }, [0]))[0]).toEqual(["p0", "p19", 21]);
    expect(rowsOf(listWanted({ cells, excerpts: {} }, [99])).at(-1)).toEqual(["p80", "p99", 21]);
  });

  test("are none that came with the table, and none where no row is in the page", () => {
    const excerpts = Object.fromEntries([...cells.keys()].map((at) => [`p${at}`, excerpt]));
    expect(listWanted({ cells, excerpts: { ...excerpts, all: excerpt } }, [5])).toEqual([]);
    expect(listWanted({ cells, excerpts: {} }, [])).toEqual([]);
  });

  test("are cut where they are too many for one question", () => {
    const wide = [[cell(...Array.from({ length: EXCERPTS_ASKED + 1 }, (_, at) => `q${at}`))]];
    expect(listWanted({ cells: wide, excerpts: {} }, [0]).map((ids) => ids.length)).toEqual([
      EXCERPTS_ASKED,
      1,
    ]);
  });
});
