import { describe, expect, it } from "vitest";
import { instant } from "./instant";

describe("instant", () => {
  const moment = new Date("2026-03-31T09:00:00.000Z");
  it.each([moment, "2026-03-31T09:00:00Z", "2026-03-31T09:00:00.000Z", "2026-03-31T11:00:00+02:00"])(
    "reads %s",
    (given) => expect(instant.parse(given)).toEqual(moment),
  );

  it.each([null, 0, true, "", "tomorrow", "2026-03-31", "2026-02-30T09:00:00Z", new Date("never")])(
    "refuses %s, saying how to write it",
    (given) => expect(instant.safeParse(given).error?.issues[0]?.message).toContain("2026-03-31T09:00:00Z"),
  );
});
