import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject, givenSample } from "./support/given";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

const sentences = [
  "Embassies were opened on 5 February 1948.",
  "Relations were cool between 1950 and 1991.",
  "Exercises have been held since 2016.",
  "Nobody remembers the first match.",
];

test("events are read from coded passages, corrected, divided into phases and exported", async ({ page }) => {
  test.slow();
  await givenAccount(page, "Chris Chron");
  const projectId = await givenProject(page, "Two states");
  const codes = await addCodes(page, projectId, ["politics", "arms", "Thaw, 1991–2008"]);
  const documentId = await uploadFile(page, projectId, "report.txt", Buffer.from(sentences.join("\n\n")));
  for (const [at, name] of ["politics", "politics", "arms", "arms"].entries())
    await callApi(page, "coding/applyToQuote", {
      ...{ projectId, documentId, exact: sentences[at] },
      codeIds: [codes.get(name)],
    });
  const events = page.getByRole("region", { name: "Events" });
  const timeline = page.getByRole("img", { name: /^Timeline of/ });

  await test.step("what is coded stands in order of time, drawn and in a table", async () => {
    await page.goto(`/projects/${projectId}/tables`);
    await page.getByRole("navigation", { name: "Tables" }).getByRole("link", { name: "Chronology" }).click();
    await expect(events.getByRole("row")).toHaveCount(4);
    await expect(events.getByRole("row").nth(1)).toContainText("5 February 1948");
    await expect(events.getByRole("row").nth(2)).toContainText("1950–1991");
    await expect(events.getByRole("row").nth(3)).toContainText("since 2016");
    await expect(timeline).toHaveAccessibleName(/Timeline of 3 events/);
    await expectAccessible(page, "chronology");
    await page
      .getByTitle(/^5 February 1948: /)
      .first()
      .click();
    await expect(page).toHaveURL(/\/documents\/.*passage=/);
    await page.goBack();
    await expect(events.getByRole("row")).toHaveCount(4);
  });

  await test.step("a date is corrected and given a title, and that is undone", async () => {
    await page.getByRole("button", { name: /^Correct since 2016/ }).click();
    const dialog = page.getByRole("dialog", { name: "Correct an event" });
    await dialog.getByRole("textbox", { name: "Date" }).fill("soon");
    await expect(dialog.getByText("This is no date.")).toBeVisible();
    await dialog.getByRole("textbox", { name: "Date" }).fill("24 September 2016");
    await dialog.getByRole("textbox", { name: "Title" }).fill("First exercise");
    await expectAccessible(page, "correct an event");
    await dialog.getByRole("button", { name: "Save", exact: true }).click();
    await expect(events.getByRole("row").nth(3)).toContainText("24 September 2016");
    await expect(events.getByRole("row").nth(3)).toContainText("First exercise");
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expect(events.getByRole("row").nth(3)).not.toContainText("24 September 2016");
    await expect(events.getByRole("row").nth(3)).toContainText("since 2016");
  });

  await test.step("a passage without a date is given one", async () => {
    await page.getByText("1 passage without a date", { exact: true }).click();
    await page.getByRole("button", { name: /^Give a date to: Nobody/ }).click();
    await page.getByRole("textbox", { name: "Date" }).fill("1960");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(events.getByRole("row")).toHaveCount(5);
    await expect(events.getByRole("row").nth(3)).toContainText("date added");
  });

  await test.step("an event is left out", async () => {
    await page.getByRole("button", { name: /^Correct 1950–1991/ }).click();
    await page.getByRole("checkbox", { name: /Leave it out/ }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(events.getByRole("row").nth(2)).toContainText("hidden");
    await expect(timeline).toHaveAccessibleName(/Timeline of 3 events/);
  });

  await test.step("phases are entered and taken from codes, and stay in the address", async () => {
    await page.getByRole("button", { name: "Add a phase" }).click();
    await page.getByRole("textbox", { name: "Name of phase 1" }).fill("Far apart");
    await page.getByRole("textbox", { name: "First year of phase 1" }).fill("1945");
    await page.getByRole("textbox", { name: "Last year of phase 1" }).fill("1990");
    await page.getByRole("checkbox", { name: /Codes with a period/ }).check();
    await expect(timeline).toHaveAccessibleName(/2 phases: Far apart, Thaw, 1991–2008/);
    await page.reload();
    await expect(timeline).toHaveAccessibleName(/2 phases: Far apart, Thaw, 1991–2008/);
  });

  await test.step("codes narrow what is shown; timeline and events are exported", async () => {
    await page.getByRole("combobox", { name: "Codes" }).click();
    await page.getByRole("option", { name: "politics" }).click();
    await page.keyboard.press("Escape");
    await expect(events.getByRole("row")).toHaveCount(3);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "SVG: save the chart “Timeline”" }).click();
    const svg = readFileSync(await (await saving).path(), "utf8");
    expect(svg).toContain("Far apart");
    expect(svg).toContain("5 February 1948");
    const loading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: /CSV/ }).click();
    const file = readFileSync(await (await loading).path(), "utf8");
    expect(file).toContain("1948-02-05");
    expect(file).not.toContain("1950");
  });
});

test("the sample project has a chronology, which a narrow window holds", async ({ page }) => {
  await givenAccount(page, "Nora Narrow");
  const projectId = await givenSample(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/projects/${projectId}/tables/chronology`);
  await expect(page.getByRole("img", { name: /^Timeline of/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Events" }).getByRole("row").nth(5)).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page, "chronology of the sample");
});
