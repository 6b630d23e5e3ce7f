import { describe, expect, it } from "vitest";
import { codeOf } from "@/lib/codebook/testing/codebooks";
import { draftPaths } from "@/lib/codebook/code-draft";
import { matchCoders } from "./match-coders";
import { codeKey, draftMissing, matchCodes } from "./match-codes";
import { matchDocuments } from "./match-documents";

describe("names of documents", () => {
  const documents = [
    { id: "a", title: "Interview with Ana", fileName: "P1_ana.docx" },
    { id: "b", title: "Minutes", fileName: "minutes.pdf" },
    { id: "c", title: "minutes", fileName: "2.txt" },
  ];
  it.each([
    ["INTERVIEW  with ana", "a"],
    ["P1_ana", "a"],
    ["P1_ana.rtf", "a"],
    ["Wave 1\\Interview with Ana", "a"],
    ["2", "c"],
    ["Minutes", null],
    ["Diary", null],
    ["", "all"],
    ["said", "b"],
    ["none", null],
  ])("%s is %s", (name, id) => {
    const said = { said: "b", none: "none", gone: "x" };
    expect(matchDocuments([name], documents, said).get(name)).toBe(id);
  });
});

describe("codes", () => {
  const guid = "1b4e28ba-2fa1-4d3b-883f-0016d3cca427";
  const codes = [
    codeOf({ id: "trade", name: "Trade" }),
    codeOf({ id: "gas", name: "Gas", parentId: "trade", guid }),
    codeOf({ id: "oil", name: "Oil", parentId: "trade" }),
    codeOf({ id: "other", name: "Other" }),
    codeOf({ id: "oil2", name: "Oil", parentId: "other" }),
    codeOf({ id: "sign", name: "GDP > 3%" }),
  ];
  const match = (path: string, by = "") => {
    const code = { path, guid: by };
    return matchCodes([code], codes, { chosen: "other" }).get(codeKey(code))!.codeId;
  };
  it.each([
    ["Trade > Gas", "gas"],
    ["trade\\GAS", "gas"],
    ["Nodes\\\\Trade\\\\Gas", "gas"],
    ["Trade › Gas", "gas"],
    ["Gas", "gas"],
    ["GDP > 3%", "sign"],
    ["Oil", null],
    ["Coal", null],
    ["chosen", "other"],
  ])("%s is %s", (path, id) => {
    expect(match(path)).toBe(id);
  });

  it("are known by their ids, whatever they are called, and are made with those above them, each once", () => {
    expect(match("Renamed", guid)).toBe("gas");
    const missing = ["New > A", "new\\b", "New", "Trade > Coal"].map((path) => ({ path, guid: "" }));
    const { drafts, indexOf } = draftMissing(matchCodes(missing, codes, {}));
    const paths = draftPaths(drafts).map((path) => path.join("/"));
    expect(paths).toEqual(["New", "New/A", "New/b", "Trade", "Trade/Coal"]);
    expect(missing.map((code) => paths[indexOf.get(codeKey(code))!])).toEqual([
      ...["New/A", "New/b", "New", "Trade/Coal"],
    ]);
  });
});

describe("coders", () => {
  const ground = {
    ...{ userName: "Ada", people: ["Bob", "Bob · First", "Di", "Di (brought in)"], blind: false },
    ownLayers: [
      { name: "Ada · First", origin: "person" as const },
      { name: "Ada’s model", origin: "model" as const },
    ],
    layers: [{ id: "l", name: "Zoe", origin: "person" as const }],
  };
  it.each([
    ["", ["own", "Ada", null]],
    ["ada", ["own", "Ada", null]],
    ["Ada · First", ["own", "Ada", null]],
    ["zoe", ["layer", "Zoe", "l"]],
    ["Zoe (language model)", ["layer", "Zoe", null]],
    ["Bob", ["layer", "Bob (brought in)", null]],
    ["Bob · First", ["layer", "Bob · First (brought in)", null]],
    ["Cy\n ", ["layer", "Cy", null]],
    ["Di", ["layer", "Di (brought in 2)", null]],
    ["Ada (language model)", ["layer", "Ada (brought in)", null]],
    ["(language model)", ["layer", "Language model", null]],
    ["Ada’s model (language model)", ["own", "Ada", null]],
  ])("%j", (coder, told) => {
    const { kind, name, layerId } = matchCoders([coder], ground, false).get(coder)!;
    expect([kind, name, layerId]).toEqual(told);
    const isOthersModel = kind === "layer" && coder.endsWith("(language model)");
    expect(matchCoders([coder], ground, true).get(coder)!.kind).toBe(isOthersModel ? "layer" : "own");
    const blind = matchCoders([coder], { ...ground, blind: true }, false).get(coder)!.kind;
    expect(blind).toBe(isOthersModel ? "none" : "own");
  });
});
