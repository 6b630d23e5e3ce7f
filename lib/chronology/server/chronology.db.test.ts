import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { undo } from "@/lib/live/server/commands";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { setDating } from "./commands";
import { getChronology } from "./queries";

const text = "Trade grew since 2014.\n\nThe thaw of 1991–2008 is over.\n\nNobody says when.\n";
const all = { codeIds: [], documentIds: [] };

let lea: Member;
let ann: Member;
let codes: (path: string) => string;
let documentId: string;

async function apply(member: Member, words: string, path: string): Promise<string> {
  const start = text.indexOf(words);
  const { result } = await applyCodesToRanges(member, {
    documentId,
    ranges: [[start, start + words.length]],
    passageId: crypto.randomUUID(),
    codes: [{ id: crypto.randomUUID(), codeId: codes(path) }],
  });
  return result.passageId;
}

const shown = async (member: Member, asked = all as Parameters<typeof getChronology>[1]) =>
  (await getChronology(member, asked)).events.map(({ from, to, title, hidden }) =>
    [from, to, title, hidden ? "hidden" : ""].join(" ").trim(),
  );
const said = { from: "", to: "", title: "", hidden: false } as const;

beforeAll(async () => {
  lea = await createTestMember("owner", { name: "Lea", action: "table.write" });
  const { projectId } = lea;
  ann = await createTestMember("coder", {
    projectId,
    name: "Ann",
    action: "table.write",
    overrides: { maySeeOthers: false },
  });
  codes = await createTestCodes(lea, ["time", "time/trade", "other"]);
  documentId = await createTestDocument(lea, "Report", text);
});

describe("a chronology", () => {
  let shared: string;
  let leas: string;

  it("tells what coded passages say with a date, of the codes, documents and layers seen", async () => {
    leas = await apply(lea, "The thaw of 1991–2008 is over.", "time");
    shared = await apply(lea, "Trade grew since 2014.", "time/trade");
    await apply(ann, "Trade grew since 2014.", "other");
    await apply(ann, "Nobody says when.", "other");
    const view = await getChronology(lea, all);
    expect(view.events.map(({ words, open, place, codeIds }) => [words, open, place, codeIds])).toEqual([
      ["1991–2008", null, "¶ 2", [codes("time")]],
      ["since 2014", "since", "¶ 1", [codes("time/trade"), codes("other")]],
    ]);
    expect(view.undated.map((each) => each.text)).toEqual(["Nobody says when."]);
    expect(await shown(lea, { codeIds: [codes("time")], documentIds: [] })).toHaveLength(2);
    expect(await shown(lea, { codeIds: [codes("other")], documentIds: [documentId] })).toHaveLength(1);
    expect(await shown(lea, { codeIds: [], documentIds: [crypto.randomUUID()] })).toEqual([]);
    expect(await shown(ann)).toEqual(["2014-01-01 2014-12-31"]);
  });

  it("is corrected by hand, and as it was when that is undone", async () => {
    const { projectId } = lea;
    const key = String(text.indexOf("since 2014"));
    const days = { from: "2014-03-01", to: "2014-03-31" };
    await setDating(lea, { projectId, passageId: shared, key, ...said, ...days, title: "Growth" });
    expect(await shown(lea)).toContain("2014-03-01 2014-03-31 Growth");
    await setDating(lea, { projectId, passageId: shared, key, ...said, title: "Growth", hidden: true });
    expect(await shown(lea)).toContain("2014-01-01 2014-12-31 Growth hidden");
    await undo({ ...lea, action: "history.undo" });
    expect(await shown(lea)).toContain("2014-03-01 2014-03-31 Growth");
    const { event } = await setDating(lea, { projectId, passageId: leas, key: "", ...said, ...days });
    expect(event!.summary).toBe("dated an event of the chronology");
    expect(await shown(lea)).toHaveLength(3);
    await undo({ ...lea, action: "history.undo" });
    expect(await shown(lea)).toHaveLength(2);
  });

  it("shows who sees no others' layers what they said themselves, and lets them say it", async () => {
    const { projectId } = ann;
    const key = String(text.indexOf("since 2014"));
    expect(await shown(ann)).toEqual(["2014-01-01 2014-12-31"]);
    await setDating(ann, { projectId, passageId: shared, key, ...said, title: "Mine" });
    expect(await shown(ann)).toEqual(["2014-01-01 2014-12-31 Mine"]);
    const refused = setDating(ann, { projectId, passageId: leas, key: "", ...said, title: "Mine" });
    await expect(refused).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("knows no passage of another project", async () => {
    const stranger = await createTestMember("owner", { action: "table.write" });
    const { projectId } = stranger;
    const refused = setDating(stranger, { projectId, passageId: shared, key: "", ...said });
    await expect(refused).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
