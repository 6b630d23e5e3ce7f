import { describe, expect, it } from "vitest";
import { signInProblem } from "./sign-in-problem";

describe("signInProblem", () => {
  it.each([undefined, null, ""])("is silent without a code (%j)", (code) => {
    expect(signInProblem(code)).toBeNull();
  });

  it("tells a wrong password from too many attempts", () => {
    expect(signInProblem("CredentialsSignin")).toMatch(/do not belong together/);
    expect(signInProblem("TooManyAttempts")).toMatch(/quarter of an hour/);
  });

  it.each(["Call +1 555 0100 to unlock", "constructor", ["a", "b"]])("never repeats %j", (code) => {
    expect(signInProblem(code)).toBe("Signing in did not work. Try again.");
  });
});
