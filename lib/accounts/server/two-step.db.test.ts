import { beforeEach, describe, expect, it, vi } from "vitest";
import { authOptions } from "@/lib/platform/auth/options";
import { hashPassword } from "@/lib/platform/auth/password";
import { seal, unseal } from "@/lib/platform/auth/seal";
import { hasSecondStep, takeSecondStep } from "@/lib/platform/auth/second-step";
import { findSession, startSession } from "@/lib/platform/auth/sessions";
import { codeAt } from "@/lib/platform/auth/time-code";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import {
  beginTwoStep,
  confirmTwoStep,
  getTwoStep,
  renewRecoveryCodes,
  resetTwoStep,
  turnOffTwoStep,
} from "./two-step";

vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");

const password = "a calm long password";
const seconds = 1_000;
let user: { id: string; email: string; sessionId: string };
let secret: string;
let codes: string[];

/** The code of the step that lies so many steps from the present one. */
const codeNow = (steps = 0) => codeAt(secret, Date.now() + steps * 30 * seconds);
/** The password, and the code of the next step: that of the present one was taken to turn it on. */
const proof = (code = codeNow(1)) => ({ password, code });

/** What signing in answers: how one came in, null for a wrong password, or a reason code. */
async function signIn(given: { password?: string; code?: string }): Promise<string | null> {
  const provider = authOptions().providers.find(({ id }) => id === "credentials");
  const { authorize } = provider!.options as {
    authorize: (given: object) => Promise<{ way: string } | null>;
  };
  try {
    return (await authorize({ email: user.email, password, ...given }))?.way ?? null;
  } catch (error) {
    return (error as Error).message;
  }
}

beforeEach(async () => {
  const { userId: id } = await createTestMember();
  const { email } = await database().user.update({
    where: { id },
    data: { passwordHash: await hashPassword(password) },
  });
  user = { id, email, sessionId: await startSession(id, "") };
  ({ secret } = await beginTwoStep(user, password));
  ({ codes } = await confirmTwoStep(user, { code: codeNow(), endOthers: false }));
});

describe("turning two-step sign-in on", () => {
  it("takes the password, and asks nobody for a code before one was confirmed", async () => {
    const { userId: id } = await createTestMember();
    const passwordHash = await hashPassword(password);
    const { email } = await database().user.update({ where: { id }, data: { passwordHash } });
    await expect(beginTwoStep({ id, email }, "a wrong password")).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const begun = await beginTwoStep({ id, email }, password);
    expect(await hasSecondStep(id)).toBe(false);
    await expect(confirmTwoStep({ id }, { code: "000000x", endOthers: false })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await hasSecondStep(id)).toBe(false);
    expect(decodeURIComponent(begun.address)).toContain(email);
  });

  it("takes a secret begun anew, and not the one before it", async () => {
    await turnOffTwoStep(user.id, proof());
    const first = await beginTwoStep(user, password);
    const second = await beginTwoStep(user, password);
    const confirm = (of: string) => confirmTwoStep(user, { code: codeAt(of, Date.now()), endOthers: false });
    await expect(confirm(first.secret)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(confirm(second.secret)).resolves.toHaveProperty("codes");
    await expect(beginTwoStep(user, password)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("keeps the secret sealed, and recovery codes as hashes", async () => {
    const { sealed } = await database().twoStep.findUniqueOrThrow({ where: { userId: user.id } });
    const rows = await database().recoveryCode.findMany({ where: { userId: user.id } });
    expect(rows).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const kept = JSON.stringify([sealed, rows]);
    for (const told of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
      expect(kept).not.toContain(told);
    expect(unseal(sealed, user.id)).toBe(secret);
    expect(unseal(sealed, "somebody else")).toBeNull();
    expect(unseal(`${sealed.slice(0, -2)}AA`, user.id)).toBeNull();
    expect(seal(secret, user.id)).not.toBe(sealed);
  });

  it("ends other sessions where that was chosen", async () => {
    const other = await startSession(user.id, "");
    await turnOffTwoStep(user.id, proof());
    const lasts = async (id: string) => (await findSession(user.id, id)) !== null;
    for (const endOthers of [false, true]) {
      ({ secret } = await beginTwoStep(user, password));
      await confirmTwoStep(user, { code: codeNow(), endOthers });
      expect([await lasts(user.sessionId), await lasts(other)]).toEqual([true, !endOthers]);
      if (!endOthers) await turnOffTwoStep(user.id, proof());
    }
  });
});

describe("signing in", () => {
  it("asks for a code only after the right password", async () => {
    expect(await signIn({ password: "a wrong password" })).toBeNull();
    expect(await signIn({ password: "a wrong password", code: codeNow(1) })).toBeNull();
    expect(await signIn({})).toBe("CodeNeeded");
    expect(await signIn({ code: codeNow(1) })).toBe("code");
  });

  it("takes no code twice, nor an earlier one", async () => {
    expect(await signIn({ code: codeNow() })).toBe("CodeWrong"); // it has turned two-step sign-in on
    expect(await signIn({ code: codeNow(-1) })).toBe("CodeWrong");
    expect(await signIn({ code: codeNow(1) })).toBe("code");
    expect(await signIn({ code: codeNow(1) })).toBe("CodeWrong");
  });

  it("takes a code once of two requests at once", async () => {
    const both = await Promise.all([signIn({ code: codeNow(1) }), signIn({ code: codeNow(1) })]);
    expect(both.sort()).toEqual(["CodeWrong", "code"]);
  });

  it("takes no code of a step that is too far off", async () => {
    expect(await signIn({ code: codeNow(3) })).toBe("CodeWrong");
    await database().twoStep.update({ where: { userId: user.id }, data: { lastStep: 0 } });
    expect(await signIn({ code: codeNow(-3) })).toBe("CodeWrong");
  });

  it("takes each recovery code once, however it is typed, and nobody else's", async () => {
    const [first, second] = codes as [string, string];
    expect(await signIn({ code: first.toUpperCase().replaceAll("-", " ") })).toBe("recovery");
    expect(await signIn({ code: first })).toBe("CodeWrong");
    expect((await getTwoStep(user.id)).codesLeft).toBe(9);
    const other = await createTestMember();
    expect(await takeSecondStep(other.userId, second)).toBeNull();
    expect(await signIn({ code: second })).toBe("recovery");
  });

  it("stops guessing after ten wrong codes, even with a right one, and counts anew after a right one", async () => {
    for (let wrong = 0; wrong < 9; wrong += 1) expect(await signIn({ code: "no" })).toBe("CodeWrong");
    expect(await signIn({ code: codes[0]! })).toBe("recovery");
    for (let wrong = 0; wrong < 10; wrong += 1) expect(await signIn({ code: "no" })).toBe("CodeWrong");
    expect(await signIn({ code: codes[1]! })).toBe("TooManyCodes");
    expect((await getTwoStep(user.id)).codesLeft).toBe(9);
  });

  it("leaves recovery codes to those whose secret cannot be opened any more", async () => {
    vi.stubEnv("NEXTAUTH_SECRET", "another secret");
    try {
      expect(await signIn({ code: codeNow(1) })).toBe("CodeWrong");
      expect(await signIn({ code: codes[0]! })).toBe("recovery");
    } finally {
      vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");
    }
  });
});

describe("what is changed later", () => {
  it("takes password and code", async () => {
    const wrong = { password: "a wrong password", code: codes[0]! };
    for (const change of [turnOffTwoStep, renewRecoveryCodes]) {
      await expect(change(user.id, wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
      await expect(change(user.id, proof("000000x"))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    expect(await getTwoStep(user.id)).toMatchObject({ since: expect.any(Date) as Date, codesLeft: 10 });
    await turnOffTwoStep(user.id, proof(codes[0]));
    expect(await getTwoStep(user.id)).toEqual({ since: null, codesLeft: 0 });
    expect(await signIn({})).toBe("password");
  });

  it("makes old recovery codes worthless by new ones", async () => {
    const { codes: fresh } = await renewRecoveryCodes(user.id, proof());
    expect(await signIn({ code: codes[0]! })).toBe("CodeWrong");
    expect(await signIn({ code: fresh[0]! })).toBe("recovery");
  });

  it("is reset by an administrator, but not their own", async () => {
    const administrator = { id: (await createTestMember()).userId };
    await expect(resetTwoStep(user, user.id)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await resetTwoStep(administrator, user.id);
    expect(await signIn({})).toBe("password");
    await expect(resetTwoStep(administrator, user.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
