import { type Page, expect, test } from "@playwright/test";
import { givenAccount, givenMember } from "./support/given";
import { dragOver, openSampleDocument, painted, paragraphs, textOf } from "./support/reader";
import { callApi } from "./support/rest";

const interview = /Interview 07/;

const bar = (page: Page, name: string) => page.getByRole("region", { name: `Round ${name}` });
const codesOf = (page: Page, coder: string) =>
  page
    .getByRole("region", { name: "Coded passages" })
    .getByRole("list", { name: `Codes of ${coder} · Reliability 1` });

/** Opens what is next in the only round, from the list of rounds. */
async function openNext(page: Page, projectId: string): Promise<void> {
  await page.goto(`/projects/${projectId}/rounds`);
  await page.getByRole("link", { name: /^Next: / }).click();
  await expect(bar(page, "Reliability 1")).toContainText("Blind");
}

async function code(page: Page, nth: number, name: string): Promise<void> {
  await dragOver(page, paragraphs(page).nth(nth));
  await page.keyboard.press("c");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

test("coders of a blind round see nothing of each other until the lead closes it", async ({
  page,
  browser,
}) => {
  test.slow();
  await givenAccount(page, "Lea Lead");
  const projectId = await openSampleDocument(page, interview);
  const ana = await givenMember(page, browser, { projectId, name: "Ana" });
  const ben = await givenMember(page, browser, { projectId, name: "Ben" });

  await test.step("the lead plans and opens it", async () => {
    await page.getByRole("link", { name: "Rounds" }).click();
    await page.getByRole("link", { name: "Plan a round" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Reliability 1");
    await page.getByRole("button", { name: "Choose no documents" }).click();
    await page.getByRole("checkbox", { name: interview }).check();
    await page.getByRole("checkbox", { name: "Lea Lead" }).uncheck();
    await page.getByLabel("Instructions").fill("Code whole sentences.");
    await page.getByRole("button", { name: "Plan round" }).click();
    await page.getByRole("button", { name: "Open round" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Open round" }).click();
    await expect(page.getByText("0 of 2 documents given out are done")).toBeVisible();
  });

  await test.step("each codes without a trace of the others", async () => {
    await openNext(ana, projectId);
    await openNext(ben, projectId);
    await expect(textOf(ben)).toBeVisible();
    await expect(painted(ana)).toHaveCount(0);
    await code(ana, 1, "trust def");
    await expect(codesOf(ana, "Ana")).toContainText("Trust deficit");
    await code(ben, 1, "weak inst");
    await expect(codesOf(ben, "Ben")).toContainText("Weak institutions");
    await expect(codesOf(ben, "Ana")).toHaveCount(0);
    await ana.getByRole("button", { name: "Instructions" }).click();
    await expect(ana.getByText("Code whole sentences.")).toBeVisible();
    await ana.keyboard.press("Escape");
    const codings = async (on: Page) => {
      const documents = await callApi<{ title: string; codings: number }[]>(on, "documents/list", {
        projectId,
      });
      return documents.map((each) => each.codings).reduce((sum, count) => sum + count, 0);
    };
    expect([await codings(ana), await codings(ben)]).toEqual([1, 1]);
    await ana.goto(`/projects/${projectId}/memos`);
    await expect(
      ana
        .getByText(/No memos|Nothing/)
        .or(ana.getByRole("heading"))
        .first(),
    ).toBeVisible();
    await ana.goBack();
  });

  await test.step("the lead sees how far they are", async () => {
    const progress = page.getByRole("region", { name: "Progress" });
    await expect(progress.getByText("1 coding")).toHaveCount(2);
    await bar(ana, "Reliability 1").getByRole("button", { name: "Mark as done" }).click();
    await expect(bar(ana, "Reliability 1")).toContainText("Done");
    await expect(page.getByText("1 of 2 documents given out are done")).toBeVisible();
  });

  await test.step("the codebook is as it was when it began", async () => {
    const answer = await page.request.post("/api/v1/codebook/add", {
      data: { projectId, id: crypto.randomUUID(), parentId: null, name: "Late" },
    });
    expect([answer.status(), await answer.text()]).toEqual([
      409,
      expect.stringContaining("frozen while the round “Reliability 1” is open"),
    ]);
  });

  await test.step("closing shows everything to everybody", async () => {
    await page.getByRole("button", { name: "Close round" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Close round" }).click();
    await expect(page.getByRole("button", { name: "Open again" })).toBeVisible();
    await expect(bar(ben, "Reliability 1")).toHaveCount(0);
    await paragraphs(ben).nth(1).scrollIntoViewIfNeeded();
    await expect(codesOf(ben, "Ana")).toContainText("Trust deficit");
    await expect(codesOf(ben, "Ben")).toContainText("Weak institutions");
  });
});
