import { type Locator, type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenMember } from "./support/given";
import { openSampleDocument, painted, textOf } from "./support/reader";

const claim = "Freight left in 1999.";

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Hold against a claim" });
const table = (page: Page): Locator => page.getByRole("region", { name: "Claims by document" });
const rowOf = (page: Page, text: string): Locator => table(page).getByRole("row", { name: text });
/** By the message that tells what was done. */
const undo = (page: Page) => page.getByRole("alert").getByRole("button", { name: "Undo" }).click();

/** To the first passage of the document that is shown, by keyboard. */
async function goToFirstPassage(page: Page): Promise<void> {
  await expect(painted(page).first()).toBeVisible();
  await textOf(page).focus();
  await page.keyboard.press("f");
}

test("a claim made in one text is contradicted by another, and the table says where sources disagree", async ({
  page,
  browser,
}) => {
  test.slow();
  await givenAccount(page, "Clara Claim");
  const projectId = await openSampleDocument(page, /freight forwarder/i);
  const place = `/projects/${projectId}/tables/claims`;

  await test.step("a passage of the first text supports a new claim", async () => {
    await goToFirstPassage(page);
    await page.keyboard.press("h");
    await expect(dialog(page).getByLabel("New claim")).toBeFocused();
    await page.keyboard.type(claim);
    await expectAccessible(page, "holding against a claim");
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toBeHidden();
    await expect(
      page.getByText(`You added the claim “${claim}” and noted that a passage supports it`),
    ).toBeVisible();
    await expect(textOf(page)).toBeFocused();
  });

  await test.step("the passage's details list the claim, and lead to it", async () => {
    await painted(page).first().click();
    const claims = page.getByRole("dialog", { name: /^Passage: / }).getByRole("list", { name: "Claims" });
    await expect(claims.getByRole("link", { name: `Supports: ${claim}` })).toHaveAttribute(
      "href",
      new RegExp(`^${place}#claim-`),
    );
    await expectAccessible(page, "a passage's claims");
    await page.keyboard.press("Escape");
  });

  await test.step("one of the next text contradicts it, and says another year", async () => {
    await page.keyboard.press("]");
    await expect(textOf(page)).toHaveAccessibleName(/The Friday Kitchen/);
    await goToFirstPassage(page);
    await page.keyboard.press("h");
    await expect(dialog(page).getByRole("combobox", { name: "Which claim" })).toBeFocused();
    await page.keyboard.type("freight");
    await page.getByRole("option", { name: claim }).click();
    await dialog(page)
      .getByRole("radio", { name: /contradicts/ })
      .check();
    await dialog(page).getByLabel("Reading").fill("2003");
    await dialog(page).getByRole("button", { name: "Hold against it" }).click();
    await expect(page.getByText(`You noted that a passage contradicts the claim “${claim}”`)).toBeVisible();
  });

  await test.step("the table shows the disagreement, and the reading that differs", async () => {
    await page.goto(`/projects/${projectId}/tables/matrix`);
    await page.getByRole("link", { name: "Triangulation" }).click();
    await expect(page.getByText("1 claim: 1 is disputed.")).toBeVisible();
    await expect(rowOf(page, claim)).toContainText(
      "Sources disagree: 1 supports, 1 contradicts; different years",
    );
    const cell = rowOf(page, claim).getByRole("button", {
      name: /^1 passage contradicts it; reading: 2003 \(other years/,
    });
    await expect(cell).toContainText("✗ 1");
    await expect(cell).toContainText("≠ 2003");
    await expectAccessible(page, "triangulation");
    await cell.click();
  });

  await test.step("what the passage says is changed, taken back, and leads into the text", async () => {
    const passages = page.getByRole("dialog", { name: /passages$/ });
    await passages.getByRole("combobox", { name: /^What it does/ }).selectOption({ label: "✓ supports" });
    await expect(rowOf(page, claim)).toContainText("Sources disagree: different years");
    await passages.getByRole("textbox", { name: /^Reading/ }).fill("in May 1999");
    await page.keyboard.press("Enter");
    await expect(rowOf(page, claim)).toContainText("2 sources agree");
    await expectAccessible(page, "passages of a claim");
    await passages.getByRole("button", { name: /^Take away/ }).click();
    await expect(passages.getByText("Nothing of it is held against the claim any more.")).toBeVisible();
    await undo(page);
    await expect(passages.getByRole("textbox", { name: /^Reading/ })).toHaveValue("in May 1999");
    await passages.getByRole("link").first().click();
    await expect(textOf(page)).toHaveAccessibleName(/The Friday Kitchen/);
    await expect(painted(page).first()).toBeVisible();
    await page.goBack();
  });

  await test.step("claims are written on the page, edited and put in order by keys", async () => {
    await page.getByLabel("New claim").fill("Ships were late.");
    await page.keyboard.press("Enter");
    const late = rowOf(page, "Ships were late.");
    await expect(late).toContainText("No source");
    await late.getByRole("button", { name: "Edit “Ships were late.”" }).click();
    await expect(late.getByLabel("Claim")).toBeFocused();
    await late.getByLabel("Note").fill("Since when?");
    await late.getByRole("button", { name: "Save" }).click();
    await expect(late).toContainText("Since when?");
    await late.getByRole("button", { name: /^Edit/ }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(table(page).getByRole("rowheader").first()).toContainText("Ships were late.");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(table(page).getByRole("rowheader").first()).toContainText(claim);
  });

  await test.step("a passage is found in all texts, and its sentence held against a claim", async () => {
    await page.getByRole("button", { name: "Find a passage for “Ships were late.”" }).click();
    const finding = page.getByRole("dialog", { name: "Find a passage for a claim" });
    await finding.getByLabel("Words in all texts").fill("trade");
    await page.keyboard.press("Enter");
    await finding.getByRole("radiogroup", { name: "Hits" }).getByRole("radio").first().check();
    await expectAccessible(page, "finding a passage");
    await finding.getByRole("button", { name: "Hold against it" }).click();
    await expect(rowOf(page, "Ships were late.")).toContainText("One source only");
    await page.getByLabel("Show").selectOption("one");
    await expect(table(page).getByRole("rowheader")).toHaveText([/Ships were late/]);
  });

  await test.step("the table is exported with its evidence", async () => {
    await page.goto(place);
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "CSV" }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await arriving).createReadStream()) chunks.push(chunk as Buffer);
    const csv = Buffer.concat(chunks).toString("utf8");
    expect(csv).toContain(claim);
    expect(csv).toContain("✓ supports, reading: in May 1999: “");
    expect(csv).toContain("2 sources agree");
  });

  await test.step("who only looks is offered nothing to write", async () => {
    const viewer = await givenMember(page, browser, { projectId, name: "Vera View", role: "viewer" });
    await viewer.goto(place);
    await expect(rowOf(viewer, claim)).toContainText("2 sources agree");
    await expect(viewer.getByLabel("New claim")).toHaveCount(0);
    await expect(table(viewer).getByRole("button", { name: /^(Edit|Move|Remove|Find)/ })).toHaveCount(0);
    await rowOf(viewer, claim).getByRole("button").first().click();
    const passages = viewer.getByRole("dialog", { name: /passages$/ });
    await expect(passages.getByRole("link").first()).toBeVisible();
    await expect(passages.getByRole("combobox")).toHaveCount(0);
    await viewer.context().close();
  });

  await test.step("deleting names what goes, and is taken back", async () => {
    await rowOf(page, claim)
      .getByRole("button", { name: `Remove “${claim}”` })
      .click();
    const asking = page.getByRole("dialog", { name: "Delete this claim?" });
    await expect(asking).toContainText("Its 2 passages go with it");
    await asking.getByRole("button", { name: "Delete claim" }).click();
    await expect(rowOf(page, claim)).toHaveCount(0);
    await undo(page);
    await expect(rowOf(page, claim)).toContainText("2 sources agree");
  });
});
