import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { applyDisplay, displayProperties } from "./apply-display";
import { displaySteps, firstDisplay, readDisplay } from "./display-settings";

function makeRoot() {
  const properties = new Map<string, string>();
  const attributes = new Set<string>();
  return {
    properties,
    attributes,
    style: { setProperty: (name: string, value: string) => void properties.set(name, value) },
    toggleAttribute: (name: string, on: boolean) => (on ? attributes.add(name) : attributes.delete(name)),
  };
}

describe("applyDisplay", () => {
  it("puts measures into properties and the rest into attributes, and takes them back", () => {
    const root = makeRoot();
    applyDisplay(root, { ...firstDisplay, size: 22, sepia: true, face: "sans" }, displayProperties);
    expect([...root.properties]).toEqual([
      ["--reading-size", "22px"],
      ["--reading-width", "38rem"],
      ["--reading-spacing", "100"],
    ]);
    expect([...root.attributes].sort()).toEqual(["data-sans", "data-sepia"]);
    applyDisplay(root, null, displayProperties);
    expect([...root.properties.values()]).toEqual(["", "", ""]);
    expect(root.attributes.size).toBe(0);
  });

  it("runs as a script of its own", () => {
    const root = makeRoot();
    runInNewContext(`(${applyDisplay.toString()})(root, kept, names)`, {
      root,
      kept: { size: 20, patterns: true },
      names: displayProperties,
    });
    expect(root.properties.get("--reading-size")).toBe("20px");
    expect(root.attributes.has("data-patterns")).toBe(true);
  });
});

describe("readDisplay", () => {
  it.each([null, "18", 7, [], {}])("takes %j as nothing kept", (kept) => {
    expect(readDisplay(kept)).toEqual(firstDisplay);
  });

  it("keeps what is in range and drops what is not", () => {
    const kept = { size: 99, width: displaySteps.width[0], spacing: "120", face: "mono", dimming: true };
    expect(readDisplay(kept)).toEqual({ ...firstDisplay, width: displaySteps.width[0], dimming: true });
  });
});
