import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sideTables, sideTableNames, tablesLeftOut } from "./tables";

/** The models of the schema with their columns; relations are none. */
function readModels(): Map<string, string[]> {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(models.map(([, name]) => name));
  return new Map(
    models.map(([, name = "", body = ""]) => [
      name,
      [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].flatMap(([, column = "", type]) =>
        names.has(type) ? [] : [column],
      ),
    ]),
  );
}

const models = readModels();

describe("the tables of a side file", () => {
  it("and those that are left out are all tables that there are, each once", () => {
    const placed = [...sideTableNames, ...Object.keys(tablesLeftOut)];
    expect(placed.toSorted()).toEqual([...models.keys()].toSorted());
    for (const reason of Object.values(tablesLeftOut)) expect(reason).not.toBe("");
  });

  it.each(sideTableNames)("have a place for every column, or say why not: %s", (name) => {
    const { columns, people, without } = sideTables[name];
    const placed = [...Object.keys(columns), ...people, ...Object.keys(without)].filter(
      (column) => name !== "DocumentText" || column !== "pages",
    );
    const there = models.get(name)!.filter((column) => column !== "projectId");
    expect(placed.toSorted()).toEqual(there.toSorted());
  });

  it("stand after those that they cannot be without", () => {
    for (const [at, name] of sideTableNames.entries())
      for (const rule of Object.values(sideTables[name].columns))
        // A document and the text it shows refer to each other.
        if (rule.kind === "ref" && name !== "Document")
          expect(sideTableNames.indexOf(rule.to), `${name} before ${rule.to}`).toBeLessThanOrEqual(at);
  });
});
