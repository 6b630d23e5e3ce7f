import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyGroups } from "./groups";
import { readHistoryAddress, writeHistoryAddress } from "./history-address";

const read = (search: string) => readHistoryAddress(new URLSearchParams(search));

describe("the address of a history", () => {
  it.each([
    ["?member=m&document=d", { memberId: "m", documentId: "d" }],
    ["?group=codings&code=c&passage=p", { group: "codings", codeId: "c", passageId: "p" }],
    ["?from=2026-02-28&to=2026-13-01", { from: "2026-02-28" }],
    ["?from=yesterday&group=nothing&text=%20", {}],
    ["", {}],
  ])("%s narrows to %o", (search, expected) => {
    expect(read(search)).toEqual(expected);
  });

  it("reads what it wrote", () => {
    const word = fc.stringMatching(/^[a-z%&=#ü][a-z%&=#ü ]{0,8}[a-z%&=#ü]$/);
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    const address = fc.record(
      {
        memberId: fc.uuid(),
        group: fc.constantFrom(...historyGroups),
        text: word,
        from: day.map((moment) => moment.toISOString().slice(0, 10)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(address, (given) => {
        expect(read(writeHistoryAddress(given))).toEqual(given);
      }),
      { seed: 7 },
    );
  });
});
