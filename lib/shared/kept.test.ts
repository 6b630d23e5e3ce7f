import { describe, expect, it } from "vitest";
import { Kept } from "./kept";

const names = ["a", "b", "c", "d", "e"];

/** Which of the names are kept; asking for them keeps their order of use. */
const namesIn = (kept: Kept<string>) => names.filter((name) => kept.get(name) !== undefined).join("");

describe("what is kept", () => {
  it("goes in the order in which it was used last, when there is no more room", () => {
    const kept = new Kept<string>(6, ({ length }) => length);
    for (const name of ["a", "b", "c"]) expect(kept.keep(name, "12")).toBe("12");
    kept.get("a");
    kept.keep("d", "12");
    expect(namesIn(kept)).toBe("acd");
    kept.keep("e", "1234");
    expect(namesIn(kept)).toBe("de");
  });

  it("stays when it was kept last, however large", () => {
    const kept = new Kept<string>(3, ({ length }) => length);
    kept.keep("a", "1");
    kept.keep("b", "1234567");
    expect(namesIn(kept)).toBe("b");
    kept.keep("c", "123");
    expect(namesIn(kept)).toBe("c");
  });

  it("counts a value once when another takes its place, and no more once it is forgotten", () => {
    const kept = new Kept<string>(4, ({ length }) => length);
    for (let turn = 0; turn < 9; turn += 1) kept.keep("a", "12");
    kept.keep("b", "12");
    expect(namesIn(kept)).toBe("ab");
    kept.forget("a");
    kept.forget("never kept");
    kept.keep("c", "12");
    expect(namesIn(kept)).toBe("bc");
  });
});
