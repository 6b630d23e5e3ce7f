import { describe, expect, it } from "vitest";
import { paintOf, stripeOf } from "@/lib/codebook/paint";
import { listColorRules, rulesPerCode, writeColorSheet } from "./color-rules";

const blue = { id: "a1", color: "#2f7de1" };

describe("listColorRules", () => {
  it.each([
    ["a colour", blue],
    ["no colour", { id: "b2", color: "" }],
    ["what is no colour", { id: "c3", color: "red;}*{display:none" }],
  ])("gives as many rules for %s", (_, code) => {
    const rules = listColorRules(code, 0);
    expect(rules).toHaveLength(rulesPerCode);
    for (const rule of rules) expect(rule).toMatch(/^[^{}]+\{[^{}]*\}$/);
  });

  it("gives light and dark their colours, and sepia its own", () => {
    const rules = listColorRules(blue, 1).join("\n");
    const paints = [paintOf(blue.color, "light"), paintOf(blue.color, "dark")];
    expect(rules).toContain(`\n.p2-a1{`);
    expect(rules).toContain(`--paint:light-dark(${paints.join(",")});`);
    expect(rules).toContain(`[data-reading-surface] .l-a1{--c:${stripeOf(blue.color, "sepia")};--u:dashed}`);
  });

  it("gives neighbours lines of other kinds", () => {
    const sheet = writeColorSheet(["a", "b", "c", "d", "e"].map((id) => ({ ...blue, id })));
    const kinds = [...sheet.matchAll(/^\.l-.*--u:(\w+)/gm)].map(([, kind]) => kind);
    expect(kinds).toEqual(["solid", "dashed", "dotted", "double", "solid"]);
  });
});
