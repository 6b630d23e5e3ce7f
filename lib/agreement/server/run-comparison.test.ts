import { type ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultSetup } from "@/lib/agreement/setup";
import { makeContinuum } from "@/lib/agreement/testing/make-continuum";
import { AppError } from "@/lib/shared/app-error";
import { offset } from "@/lib/shared/offset";
import type { SentStudy } from "./comparison-task";
import { runComparison } from "./run-comparison";

/** A study of so many coded stretches of each of two coders; the continuum of thousands takes seconds. */
function makeStudy(stretches: number): SentStudy {
  const drawn = { seed: 5, base_units: stretches, coders: 2, categories: 3, drop: 0.1, change: 0.2 };
  const { length, layers } = makeContinuum(drawn);
  const text = "abcdefghi ".repeat(Math.ceil(length / 10)).slice(0, length);
  return {
    setup: { ...defaultSetup, unit: "character" },
    codes: [["0"], ["1"], ["2"]],
    codeIds: ["0", "1", "2"],
    pairs: [[0, 1]],
    standard: null,
    documents: [
      {
        ...{ id: "document", text, language: "en", corrections: [], given: null },
        blocks: [{ start: 0, end: text.length, kind: "paragraph", hidden: [] }],
        layers: layers.map((passages) => ({
          finished: true,
          codings: passages.map(({ start, end, code }) => ({
            codeId: String(code),
            ranges: [{ start: offset(start), end: offset(end) }],
          })),
        })),
      },
    ],
  };
}

describe("runComparison", () => {
  const started: ChildProcess[] = [];
  const note = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  beforeEach(() => {
    started.length = 0;
    subscribe("child_process", note);
  });
  afterEach(() => unsubscribe("child_process", note));

  it("ends the process when who asked goes away, and answers the next", async () => {
    const stop = new AbortController();
    const gone = new Error("gone");
    const asked = runComparison("continuum", makeStudy(4_000), { owner: "a", signal: stop.signal });
    const left = expect(asked).rejects.toBe(gone);
    await expect.poll(() => started.length).toBe(1);
    stop.abort(gone);
    await left;
    await expect.poll(() => started[0]!.signalCode).toBe("SIGKILL");
    const next = await runComparison("continuum", makeStudy(20), { owner: "b" });
    expect(next.gamma.value).toBeGreaterThan(0);
    expect(started).toHaveLength(2);
  });

  it("starts no process for who has gone already", async () => {
    const signal = AbortSignal.abort(new AppError("CONFLICT", "gone"));
    await expect(runComparison("continuum", makeStudy(20), { owner: "a", signal })).rejects.toThrow("gone");
    expect(started).toHaveLength(0);
  });
});
