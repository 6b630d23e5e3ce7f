import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type Page, expect, test } from "@playwright/test";
import { addCodes } from "./support/codes";
import { givenAccount, givenMember, givenProject } from "./support/given";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

const text = [
  "The pipeline was agreed in May.",
  "Trade grew slowly.",
  "Nobody spoke of winter.",
  "The bank opened an office.",
].join("\n\n");

interface Round {
  readonly id: string;
  readonly mine: readonly { readonly assignmentId: string }[];
}

/** A blind round in which Ana and Ben code one document: they agree once and differ three times. */
async function codeBlind(lea: Page, browser: Browser) {
  const projectId = await givenProject(lea, "Two states");
  const ana = await givenMember(lea, browser, { projectId, name: "Ana" });
  const ben = await givenMember(lea, browser, { projectId, name: "Ben" });
  const codes = await addCodes(lea, projectId, ["growth", "trade"]);
  const documentId = await uploadFile(lea, projectId, "minutes.txt", Buffer.from(text));
  const team = await callApi<{ userId: string; name: string }[]>(lea, "projects/listTeam", {
    projectId,
  });
  const userIds = team.filter(({ name }) => name !== "Lea Lead").map(({ userId }) => userId);
  const id = crypto.randomUUID();
  const work = { documentIds: [documentId], userIds, perDocument: 2, percent: null, seed: 1 };
  const said = {
    name: "Reliability",
    instructions: "",
    dueAt: null,
    purpose: "reliability",
    codebookFrozen: false,
  };
  await callApi(lea, "rounds/plan", { projectId, id, ...said, blind: true, work });
  await callApi(lea, "rounds/changeState", { projectId, id, to: "open" });
  const code = (page: Page, exact: string, name: string) =>
    callApi(page, "coding/applyToQuote", { projectId, documentId, exact, codeIds: [codes.get(name)] });
  await code(ana, "The pipeline was agreed in May", "trade");
  await code(ben, "The pipeline was agreed in May", "trade");
  await code(ana, "Trade grew slowly", "trade");
  await code(ben, "Trade grew slowly", "growth");
  await code(ana, "Nobody spoke of winter", "trade");
  await code(ben, "spoke of winter", "trade");
  await code(ben, "The bank opened an office", "growth");
  for (const coder of [ana, ben]) {
    const rounds = await callApi<Round[]>(coder, "rounds/list", { projectId });
    await callApi(coder, "rounds/markDone", { projectId, id: rounds[0]?.mine[0]?.assignmentId, done: true });
  }
  return {
    projectId,
    ana,
    ben,
    documentId,
    codes,
    close: () => callApi(lea, "rounds/changeState", { projectId, id, to: "closed" }),
  };
}

test("differences of a blind round are settled by keyboard and make the consensus", async ({
  page,
  browser,
}) => {
  test.slow();
  await givenAccount(page, "Lea Lead");
  const { projectId, ben, documentId, codes, close } = await codeBlind(page, browser);
  const place = `/projects/${projectId}/agreement`;

  await test.step("while it is open, its coders are shown no difference", async () => {
    await ben.goto(`${place}/differences`);
    await expect(ben.getByRole("heading", { name: "You are coding blind" })).toBeVisible();
    await expect(ben.getByRole("article")).toHaveCount(0);
  });

  await close();
  await ben.goto(`${place}/decisions`);
  await expect(ben.getByRole("heading", { name: "Nothing has been decided yet" })).toBeVisible();

  await test.step("once it is closed, they are listed by type", async () => {
    await page.goto(`${place}/differences`);
    await expect(page.getByRole("article")).toHaveCount(3);
    await expect(page.getByText("Agreed · 1")).toBeVisible();
    await page.getByText("Only Ben · Reliability · 1").click();
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(page.getByRole("article")).toContainText("The bank opened an office");
    await page.getByText("All differences · 3").click();
    await expect(page.getByRole("article")).toHaveCount(3);
  });

  const difference = page.getByRole("region", { name: "Difference" });
  await test.step("keys settle them one by one", async () => {
    await page.getByRole("link", { name: "Settle one by one" }).click();
    await expect(difference.getByRole("heading")).toContainText("Different codes 1 of 3");
    await page.keyboard.press("w");
    await expect(page.getByLabel("Why")).toBeFocused();
    await page.keyboard.type("It is about growth.");
    await page.keyboard.press("Enter");
    await page.keyboard.press("b");
    await expect(difference.getByRole("heading")).toContainText("Other boundaries 2 of 3");
    await page.keyboard.press("r");
    await expect(page.getByRole("application")).toBeFocused();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await expect(difference.getByRole("heading")).toContainText("Only Ben · Reliability 3 of 3");
    await page.keyboard.press("n");
    await expect(page.getByText("All differences are settled.")).toBeVisible();
  });

  await test.step("and what all agree on is accepted at once, after a preview", async () => {
    await page.getByRole("button", { name: "Settle many" }).click();
    await page.getByRole("menuitem", { name: /Accept all where they agree/ }).click();
    await expect(page.getByText("This settles 1 place in 1 document.")).toBeVisible();
    await page.getByRole("button", { name: "Settle 1 place" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("a coder sees what became of their codings, in another browser", async () => {
    const decided = ben.getByRole("article").filter({ hasText: "Trade grew slowly" });
    await expect(decided).toContainText("accepted");
    await expect(decided).toContainText("It is about growth.");
    await expect(ben.getByRole("article").filter({ hasText: "The bank opened an office" })).toContainText(
      "not accepted",
    );
    await ben.goto(`/projects/${projectId}/documents/${documentId}`);
    const passages = ben.getByRole("region", { name: "Coded passages" });
    await expect(passages.getByRole("list", { name: "Codes of Consensus" }).first()).toBeVisible();
  });

  await test.step("the consensus is a layer of the reader and of excerpts", async () => {
    await page.goto(`/projects/${projectId}/excerpts?code=${codes.get("growth")}`);
    const grown = page.getByRole("article").filter({ hasText: "Trade grew slowly" });
    await expect(grown).toContainText("Consensus");
    await page.goto(`/projects/${projectId}/excerpts?code=${codes.get("trade")}`);
    const winter = page
      .getByRole("article")
      .filter({ hasText: "of winter" })
      .filter({ hasText: "Consensus" });
    await expect(winter).toHaveCount(1);
    await expect(winter).not.toContainText("Nobody");
  });

  await test.step("a decision is reopened, and the consensus follows", async () => {
    await page.goto(`${place}/decisions`);
    const decided = page.getByRole("article").filter({ hasText: "Trade grew slowly" });
    await decided.getByRole("button", { name: "Reopen" }).click();
    await expect(decided).toContainText("reopened by Lea Lead");
    await page.goto(`/projects/${projectId}/excerpts?code=${codes.get("growth")}`);
    await expect(page.getByRole("article").filter({ hasText: "Trade grew slowly" })).not.toContainText(
      "Consensus",
    );
  });
});

/** Goes on with Tab until what has the focus is called that. */
async function tabTo(page: Page, name: RegExp) {
  await expect(async () => {
    await page.keyboard.press("Tab");
    const named = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
    });
    expect(named).toMatch(name);
  }).toPass({ intervals: [10] });
}

test("rectangles are settled by keyboard alone, with keys of one's own and one discussion", async ({
  page,
  browser,
}) => {
  test.slow();
  await givenAccount(page, "Lea Lead");
  const projectId = await givenProject(page, "Figures");
  const ben = await givenMember(page, browser, { projectId, name: "Ben" });
  const codes = await addCodes(page, projectId, ["figure"]);
  const pdf = readFileSync(path.join(import.meta.dirname, "files", "en2col.pdf"));
  const documentId = await uploadFile(page, projectId, "declaration.pdf", pdf);
  const code = (by: Page, right: number) =>
    callApi(by, "coding/apply", {
      projectId,
      documentId,
      ranges: [],
      region: { page: 0, left: 100, top: 120, right, bottom: 300 },
      passageId: crypto.randomUUID(),
      codes: [{ id: crypto.randomUUID(), codeId: codes.get("figure") }],
    });
  await code(page, 300);
  await code(ben, 400);
  await page.goto(`/projects/${projectId}/agreement/decide?unfinished=1`);
  const difference = page.getByRole("region", { name: "Difference" });
  await expect(difference.getByRole("heading")).toContainText("Other boundaries 1 of 1");

  await test.step("it is shown on its page, in each coder's way", async () => {
    const printed = page.getByRole("region", { name: "Page 1 as printed" });
    await expect(printed.getByRole("img", { name: /^Lea Lead: / })).toBeVisible();
    await expect(printed.getByRole("img", { name: /^Ben: / })).toBeVisible();
    await expect(printed.locator("[data-painted]")).toBeVisible();
  });

  await test.step("a command gets another key", async () => {
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Keys for settling differences" });
    await expect(keys).toBeVisible();
    await tabTo(page, /^Add a key: Draw other boundaries$/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("g");
    await expect(keys.getByRole("status")).toHaveText("G is chosen.");
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();
  });

  await test.step("what is said there is seen from the other coder's passage, too", async () => {
    await page.keyboard.press("d");
    await expect(page.getByLabel("Write a comment")).toBeFocused();
    await page.keyboard.type("Does the caption belong to it?");
    await tabTo(page, /^Comment$/);
    await page.keyboard.press("Enter");
    const discussion = page.getByRole("region", { name: "Discussion" });
    await expect(discussion).toContainText("Does the caption belong to it?");
    const codings = await ben.request.get(
      `/api/v1/coding/list?projectId=${projectId}&documentId=${documentId}`,
    );
    const { passages } = (await codings.json()) as { passages: { id: string }[] };
    expect(passages).toHaveLength(2);
    for (const { id } of passages)
      expect(
        await callApi<unknown[]>(ben, "comments/list", {
          projectId,
          on: { target: "passage", targetId: id },
        }),
      ).toHaveLength(1);
  });

  await test.step("another rectangle is drawn by keys and is the consensus", async () => {
    await page.getByRole("heading", { name: /Other boundaries/ }).focus();
    await page.keyboard.press("g");
    const frame = page.getByRole("application", { name: /^Boundaries on page 1/ });
    await expect(frame).toBeFocused();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.getByText("All differences are settled.")).toBeVisible();
    await page.goto(`/projects/${projectId}/agreement/decisions`);
    await expect(page.getByRole("article")).toContainText("Region, p. 1");
    await page.goto(`/projects/${projectId}/excerpts?code=${codes.get("figure")}`);
    await expect(page.getByRole("article").filter({ hasText: "Consensus" })).toHaveCount(1);
  });
});
