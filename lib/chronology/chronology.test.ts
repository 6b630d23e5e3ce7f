import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverse } from "@/lib/shared/change";
import { offset } from "@/lib/shared/offset";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { readChronology, writeChronology } from "./chronology-address";
import type { Dating } from "./dating";
import { planDating } from "./dating-rules";
import { sayDays } from "./day";
import { layOutEvents, yearOf } from "./lay-out-events";
import { listDates } from "./list-dates";
import { listEvents } from "./list-events";
import { phasesOfCodes } from "./phase";
import { readDays } from "./read-days";
import { sayDate } from "./say-date";

const text =
  "The war of **1971** ended it.\n\n| Phase | Years |\n|---|---|\n| Thaw | 1991–2008 |\n\n## References\n\nKhan, A. (2019). Since 2014. Press.";
const dates = listDates(text, deriveBlocks(text, "markdown"));
const whole = { passageId: "p", ranges: [{ start: offset(0), end: offset(text.length) }] };
const key = String(text.indexOf("1971"));
const dating = (said: Partial<Dating>): Dating => ({
  ...{ id: "d", passageId: "p", key, from: "", to: "", title: "", hidden: false },
  ...said,
});

describe("listDates", () => {
  it("finds dates in the text as it is shown, in running text and in cells, not in the list of references", () => {
    expect(dates.map(({ ranges, words }) => [words, text.slice(ranges[0]!.start, ranges[0]!.end)])).toEqual([
      ["1971", "1971"],
      ["1991–2008", "1991–2008"],
    ]);
  });
});

describe("listEvents", () => {
  const events = (...datings: Dating[]) =>
    listEvents(whole, dates, datings).map((each) =>
      [sayDate(each), each.title, each.hidden && "hidden", each.corrected && "corrected"]
        .filter(Boolean)
        .join(" "),
    );
  it("makes one of each date in the passage, as people said", () => {
    expect(events()).toEqual(["1971", "1991–2008"]);
    expect(events(dating({ title: "War" }))).toEqual(["1971 War", "1991–2008"]);
    expect(events(dating({ hidden: true }))).toEqual(["1971 hidden", "1991–2008"]);
    expect(events(dating({ from: "1971-12-03", to: "1971-12-16" }))).toEqual([
      "3 December 1971 – 16 December 1971 corrected",
      "1991–2008",
    ]);
    expect(events(dating({ key: "", from: "1960-01-01", to: "1960-12-31" }))).toEqual([
      ...["1971", "1991–2008", "1960 corrected"],
    ]);
  });
  it("goes by the latest of several, and passes over what is said of a date that is not found", () => {
    expect(
      events(dating({ title: "War" }), dating({ title: "Later" }), dating({ key: "3", title: "Gone" })),
    ).toEqual([...["1971 Later", "1991–2008"]]);
  });
  it("takes only dates that stand in the passage", () => {
    const inside = { passageId: "p", ranges: [{ start: offset(0), end: offset(10) }] };
    expect(listEvents(inside, dates, [])).toEqual([]);
  });
});

describe("planDating", () => {
  const made = { id: "new", authorId: "ann", now: "2026-01-01T00:00:00.000Z" };
  const { id: _, ...plain } = dating({});
  it.each<[string, Dating | null, Partial<Dating>, string[]]>([
    ["makes a row", null, { title: " War " }, ["create new"]],
    ["makes none that says nothing", null, {}, []],
    ["makes none of an added date without days", null, { key: "", title: "War" }, []],
    ["changes what differs", dating({ title: "War" }), { title: "War", hidden: true }, ["update d hidden"]],
    ["changes nothing that is so already", dating({ title: "War" }), { title: "War" }, []],
    ["removes what says nothing any more", dating({ title: "War" }), {}, ["remove d"]],
  ])("%s", (_name, row, said, expected) => {
    const changes = planDating(row, { ...plain, ...said }, made);
    const words = changes.map(({ id, before, after }) =>
      before === null
        ? `create ${id}`
        : after === null
          ? `remove ${id}`
          : `update ${id} ${Object.keys(after).join()}`,
    );
    expect(words).toEqual(expected);
    expect(inverse(inverse(changes))).toEqual(changes);
  });
});

describe("readDays", () => {
  it.each([
    ["2014", "2014"],
    ["february 2014", "2014"],
    ["February 2014", "February 2014"],
    ["1991–2008", "1991–2008"],
    ["3 March 2014 to 5 May 2015", "3 March 2014 – 5 May 2015"],
    ["2015, 2014", null],
    ["1, 2 and 2014, 2015, 2016", null],
    ["soon", null],
    ["", null],
  ])("reads %j as %j", (written, said) => {
    const days = readDays(written);
    expect(days === null ? null : sayDays(days)).toBe(said);
  });
});

describe("phasesOfCodes", () => {
  it("takes codes whose names hold one period, in order of time", () => {
    const codes = ["Now, 2022", "Thaw, 1991–2008", "1947 to 1991", "1947–1950 and 1960–1970", "Trade"];
    expect(
      phasesOfCodes(codes.map((name) => ({ id: name, name }))).map(({ name, from, to }) => [name, from, to]),
    ).toEqual([
      ["1947 to 1991", 1947, 1991],
      ["Thaw, 1991–2008", 1991, 2008],
    ]);
  });
});

describe("the address of a chronology", () => {
  it("comes back as it was written, and passes over what is not well formed", () => {
    const address = {
      codeIds: ["a", "b"],
      documentIds: ["c"],
      phases: [{ id: "p", name: "Thaw, & “more”", from: 1991, to: 2008 }],
      codePhases: true,
    };
    expect(readChronology(writeChronology(address))).toEqual(address);
    const bad = new URLSearchParams({ phases: '[{"id":1}]', codes: "a b,,ok" });
    expect(readChronology(bad)).toEqual({ codeIds: ["ok"], documentIds: [], phases: [], codePhases: false });
  });
});

describe("layOutEvents", () => {
  const event = fc
    .record({
      year: fc.integer({ min: 1900, max: 2030 }),
      years: fc.integer({ min: 0, max: 30 }),
      label: fc.string(),
    })
    .map(({ year, years, label }) => ({ from: `${year}-01-01`, to: `${year + years}-12-31`, label }));

  it("keeps all events on the axis, and no two bars of a lane over each other", () => {
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 300, max: 1_600 }),
        (events, width) => {
          const laid = layOutEvents(events, [], { width, size: 12 });
          expect(laid.events.map(({ index }) => index)).toEqual(events.map((_, index) => index));
          for (const a of laid.events) {
            expect(a.from).toBeGreaterThan(laid.from);
            expect(a.to).toBeLessThan(laid.to);
            expect(a.lane).toBeLessThan(laid.lanes);
            for (const b of laid.events)
              if (a.index < b.index && a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true);
          }
        },
      ),
    );
  });

  it("shows phases without events, and nothing of nothing", () => {
    expect(layOutEvents([], [{ from: 1991, to: 2008 }], { width: 500, size: 12 })).toMatchObject({
      lanes: 0,
    });
    expect(layOutEvents([], [], { width: 500, size: 12 })).toEqual({ events: [], lanes: 0, from: 0, to: 1 });
  });

  it.each([
    ["2022-01-01", false, 2022],
    ["2022-12-31", true, 2023],
    ["2024-07-01", false, 2024 + 182 / 366],
  ])("says the day %s (end: %s) as a year", (day, end, year) =>
    expect(yearOf(day, end)).toBeCloseTo(year, 10),
  );
});
