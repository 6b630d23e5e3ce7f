import fc from "fast-check";
import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { codeAt, createSharedSecret, describeSecret, findStep } from "./time-code";

/** The secret of the RFC's examples; its codes have eight digits there, of which these are the last six. */
const secret = Secret.fromLatin1("12345678901234567890").base32;

describe("codes by time", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("are those of RFC 6238 at %i seconds", (seconds, code) => {
    expect(codeAt(secret, seconds * 1_000)).toBe(code);
    expect(findStep(secret, code, seconds * 1_000, 0)).toBe(Math.floor(seconds / 30));
  });

  it.each([
    [-60, null],
    [-30, 1_000 - 1],
    [0, 1_000],
    [29, 1_000],
    [30, 1_001],
    [60, null],
  ])("are taken from an app whose clock is off by %i seconds: step %s", (off, step) => {
    expect(findStep(secret, codeAt(secret, 30_000_000 + off * 1_000), 30_000_000, 0)).toBe(step);
  });

  it.each([
    [999, 1_000],
    [1_000, null],
    [1_001, null],
  ])("are not taken when step %i was taken already: %s", (lastStep, step) => {
    expect(findStep(secret, codeAt(secret, 30_000_000), 30_000_000, lastStep)).toBe(step);
  });

  it.each(["", "1", "1234567", "abcdef", "28708 ", "２８７０８２"])("are not “%s”", (code) => {
    expect(findStep(secret, code, 59_000, 0)).toBeNull();
  });

  it("are nobody else's", () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 4e12 }), (at) => {
        const other = createSharedSecret();
        expect(findStep(other, codeAt(other, at), at, 0)).toBe(Math.floor(at / 30_000));
        expect(other).toMatch(/^[A-Z2-7]{32}$/);
      }),
      { seed: 6238, numRuns: 100 },
    );
  });

  it("are described to an app", () => {
    const address = new URL(describeSecret(secret, "ada@example.org"));
    expect(address.protocol).toBe("otpauth:");
    expect(decodeURIComponent(address.pathname)).toContain("Excerpta:ada@example.org");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      secret,
      issuer: "Excerpta",
      algorithm: "SHA1",
      digits: "6",
      period: "30",
    });
  });
});
