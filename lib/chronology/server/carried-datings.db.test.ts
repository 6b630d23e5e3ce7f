import { expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { moveBoundaryOfCodings } from "@/lib/coding/server/commands";
import { replaceText } from "@/lib/documents/server/replace-text";
import { undo } from "@/lib/live/server/commands";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { setDating } from "./commands";
import { getChronology } from "./queries";

const text = "Trade grew since 2014 in all of it.\n\nNobody says when it fell again.\n";
const said = { from: "", to: "", title: "", hidden: false } as const;

it("what was said of dates goes along where boundaries move, and to a newer reading", async () => {
  const lea = await createTestMember("owner", { name: "Lea", action: "table.write" });
  const { projectId } = lea;
  const codes = await createTestCodes(lea, ["time"]);
  const documentId = await createTestDocument(lea, "Report", text, { form: "plain" });
  const codingId = crypto.randomUUID();
  const { result } = await applyCodesToRanges(lea, {
    documentId,
    ranges: [[0, text.indexOf(" in all")]],
    passageId: crypto.randomUUID(),
    codes: [{ id: codingId, codeId: codes("time") }],
  });
  const { passageId } = result;
  const key = String(text.indexOf("since 2014"));
  await setDating(lea, { projectId, passageId, key, ...said, title: "Growth" });
  const shown = async () =>
    (await getChronology(lea, { codeIds: [], documentIds: [] })).events.map(
      ({ passageId: on, from, title }) => [on === passageId, from, title],
    );
  expect(await shown()).toEqual([[true, "2014-01-01", "Growth"]]);

  await moveBoundaryOfCodings(lea, {
    codingIds: [codingId],
    passageId: crypto.randomUUID(),
    ranges: [[0, text.indexOf("\n")]],
  });
  expect(await shown()).toEqual([[false, "2014-01-01", "Growth"]]);
  await undo({ ...lea, action: "history.undo" });
  expect(await shown()).toEqual([[true, "2014-01-01", "Growth"]]);

  const newer = `A heading that was not read before\n\n${text}`;
  await replaceText(
    lea,
    documentId,
    {
      ...{ text: newer, blocks: deriveBlocks(newer, "plain"), form: "plain", mediaType: "text/plain" },
      ...{
        extraction: { engine: "text", version: "2", warnings: [] },
        pages: [],
        language: "en",
        suggested: {},
      },
    },
    { kind: "document.reread", verb: "read again" },
  );
  expect(await shown()).toEqual([[false, "2014-01-01", "Growth"]]);
});
