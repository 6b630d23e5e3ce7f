import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject, showDocuments } from "./support/given";
import { painted, textOf } from "./support/reader";
import { callApi } from "./support/rest";

const answers = `Umfrage zum Hafen;;;;
Kürzel;Ort;Alter;Warum sind Sie gekommen?;Was fehlt?
Jörg;Süd;31;"Wegen der Arbeit; und weil mein Bruder hier lebt.

Später auch wegen der Schule.";"Nichts, sagte ich ""nie""."
Zoë;Nord;44;"Es war Zufall, wie so oft im Leben.";
Ana;Süd;31;;
Bo;Nord;19;"Meine Mutter wollte es so haben.";"Ein Markt, der abends offen ist."
`;

const survey = (content: string) => ({
  name: "hafen_umfrage.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(content),
});

/** Every file is read in a process of its own, which a busy machine starts slowly. */
const reading = { timeout: 60_000 };

const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 2 });
const next = (page: Page, name: string) => page.getByRole("button", { name: `Next: ${name}` }).click();

async function setUp(page: Page, content: string) {
  await page.getByLabel("Files to add").setInputFiles([survey(content)]);
  await page.getByRole("link", { name: "Set up the survey" }).click(reading);
  await expect(heading(page, "The table")).toBeVisible(reading);
  await expect(page.getByRole("radio", { name: "Row 2" })).toBeChecked(reading);
}

test("a survey becomes cases, attributes and a grid that is coded", async ({ page }) => {
  await givenAccount(page, "Sura Surveys");
  const projectId = await givenProject(page, "Harbour survey");
  await showDocuments(page, projectId);
  await setUp(page, answers);
  await expect(page.getByText("4 respondents as it stands")).toBeVisible();
  await expectAccessible(page, "the table");

  await next(page, "Its columns");
  await expect(heading(page, "Its columns")).toBeFocused();
  await expect(page.getByLabel("What “Kürzel” is for")).toHaveValue("name");
  await expect(page.getByLabel("What “Ort” is for")).toHaveValue("attribute");
  await expect(page.getByLabel("What “Was fehlt?” is for")).toHaveValue("question");
  await page.getByLabel("What “Alter” is for").selectOption("Leave out");
  await expectAccessible(page, "columns");

  await next(page, "How to read it");
  await expect(page.getByRole("radio", { name: "One grid" })).toBeChecked();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("row").filter({ hasText: "Jörg" })).toContainText(
    "Später auch wegen der Schule.",
  );
  await page.getByRole("radio", { name: "A document for each question" }).check();
  await expect(preview.getByRole("article", { name: "Was fehlt?" })).toContainText("Nichts, sagte ich");
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByLabel("What “Alter” is for")).toHaveValue("ignore");
  await next(page, "How to read it");
  await page.getByRole("radio", { name: "One grid" }).check();
  await page.getByLabel("Title of the survey").fill("Umfrage am Hafen");
  await expectAccessible(page, "layout");

  await next(page, "What will be made");
  await expect(page.getByText("4 new cases with 1 attribute.")).toBeVisible(reading);
  await expect(page.getByText("One respondent answered none of the open questions")).toBeVisible();
  await expectAccessible(page, "summary");
  await page.getByRole("button", { name: "Import the survey" }).click();
  await expect(page.getByText("4 cases and 1 document")).toBeVisible(reading);

  await page.goto(`/projects/${projectId}/cases`);
  await expect(page.getByRole("row").filter({ hasText: "Jörg" })).toContainText("Süd");

  await addCodes(page, projectId, ["Reasons"]);
  await page.goto(`/projects/${projectId}/documents`);
  await page.getByRole("link", { name: "Umfrage am Hafen", exact: true }).click();
  const row = textOf(page).getByRole("row").filter({ hasText: "Zoë" });
  await expect(row.getByRole("rowheader")).toHaveText("Zoë");
  await expect(textOf(page).getByRole("table")).toHaveCount(1);
  await expectAccessible(page, "grid");
  await row.getByRole("cell").first().getByText("Zufall").click({ clickCount: 3 }); // the sentence, wherever in it
  await page
    .getByRole("toolbar", { name: "Selection" })
    .getByRole("button", { name: "Reasons" })
    .or(page.getByRole("treeitem", { name: /Reasons/ }))
    .first()
    .click();
  await expect(painted(page)).toHaveText("Es war Zufall, wie so oft im Leben.");

  await page.goto(`/projects/${projectId}/documents`);
  await callApi(page, "live/undo", { projectId }); // the coding
  await callApi(page, "live/undo", { projectId }); // the code
  await callApi(page, "live/undo", { projectId }); // the survey
  await page.goto(`/projects/${projectId}/cases`);
  await expect(page.getByText("Jörg")).toHaveCount(0);
});

test("a newer sheet changes known cases when asked, and a table can be read as text", async ({ page }) => {
  await givenAccount(page, "Sura Again");
  const projectId = await givenProject(page, "Harbour again");
  await showDocuments(page, projectId);
  await callApi(page, "cases/create", {
    projectId,
    id: crypto.randomUUID(),
    name: "jörg",
    attributes: { Ort: "West" },
  });
  await setUp(page, answers);
  await next(page, "Its columns");
  await next(page, "How to read it");
  await next(page, "What will be made");
  const choice = page.getByRole("radiogroup", { name: /1 case of the project has other values/ });
  await expect(choice.getByRole("radio", { name: "Take the table's values" })).toBeChecked(reading);
  await choice.getByRole("radio", { name: "Keep the project's values" }).check();
  await page.getByRole("button", { name: "Import the survey" }).click();
  await expect(page.getByText("4 cases and 1 document")).toBeVisible(reading);
  await page.goto(`/projects/${projectId}/cases`);
  await expect(page.getByRole("row").filter({ hasText: "jörg" })).toContainText("West");

  await page.goto(`/projects/${projectId}/documents`);
  await page.getByLabel("Files to add").setInputFiles([survey("a,b\n1,2\n")]);
  await page.getByRole("button", { name: "Read it as text" }).click(reading);
  await expect(page.getByRole("link", { name: "Read “hafen umfrage”" })).toBeVisible(reading);
});
