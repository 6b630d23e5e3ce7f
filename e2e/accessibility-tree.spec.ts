import { type Page, expect, test } from "@playwright/test";
import {
  type AccessibleNode,
  findNodes,
  listNodes,
  readAccessibilityTree,
  textBelow,
} from "./support/accessibility-tree";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject } from "./support/given";
import { openSampleDocument, textOf } from "./support/reader";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

const paragraph = "Trade was promised at every summit, and nothing of it was built before the war.";
const text = `# Harbours

${paragraph}

## What was said

- grain first
- steel later
  - by rail

| Year | Ships |
| --- | --- |
| 2001 | nine |
| 2002 | twelve |

Nobody counted them.
`;

/** A document whose first paragraph has passages that overlap and lie in one another. */
async function openCodedText(page: Page): Promise<void> {
  await givenAccount(page, "Tara Tree");
  const projectId = await givenProject(page, "Read aloud");
  const documentId = await uploadFile(page, projectId, "harbours.md", Buffer.from(text));
  const codes = await addCodes(page, projectId, ["Trade", "Promise", "War"]);
  for (const [exact, code] of [
    [paragraph, "Trade"],
    ["promised at every summit, and nothing", "Promise"],
    ["nothing of it was built", "War"],
    ["summit", "War"],
  ] as const) {
    const codeIds = [codes.get(code)];
    await callApi(page, "coding/applyToQuote", { projectId, documentId, exact, codeIds });
  }
  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(textOf(page).locator("mark[data-p]")).toHaveCount(7);
}

async function readDocument(page: Page): Promise<AccessibleNode> {
  const [document] = findNodes(await readAccessibilityTree(page), "document");
  if (document === undefined) throw new Error("The text is no document to assistive technology.");
  return document;
}

/** Blocks of the text as they are told: kind, level, and what is read. */
const outline = (document: AccessibleNode) =>
  listNodes(document)
    .filter(({ role }) =>
      ["heading", "paragraph", "listitem", "rowheader", "columnheader", "cell"].includes(role),
    )
    .map((node) => [node.role, ...(node.role === "heading" ? [node.level] : []), textBelow(node).trim()]);

test("the text is told in reading order, with headings, lists and tables, and passages do not part it", async ({
  page,
}) => {
  await openCodedText(page);
  const document = await readDocument(page);
  expect(document.name).toMatch(/^Text of /);
  expect(document.description).toContain("C codes the selection");
  expect(outline(document)).toEqual([
    ["heading", 2, "Harbours"],
    ["paragraph", paragraph],
    ["heading", 3, "What was said"],
    ["listitem", "grain first"],
    ["listitem", "steel later"],
    ["listitem", "by rail"],
    ["columnheader", "Year"],
    ["columnheader", "Ships"],
    ["cell", "2001"],
    ["cell", "nine"],
    ["cell", "2002"],
    ["cell", "twelve"],
    ["paragraph", "Nobody counted them."],
  ]);
  const [list] = findNodes(document, "list");
  expect(list?.children.map(({ level }) => level)).toEqual([1, 1, 2]);
  const [table] = findNodes(document, "table");
  expect(findNodes(table!, "row")).toHaveLength(3);

  const [coded] = findNodes(document, "paragraph");
  expect([...new Set(coded?.children.map(({ role }) => role))]).toEqual(["StaticText"]);
  expect(
    listNodes(document)
      .flatMap(({ description }) => description)
      .join(""),
  ).not.toContain("Passage");
});

test("who asks for it hears where passages begin and end, their codes and coders", async ({ page }) => {
  await openCodedText(page);
  await page.evaluate(() => localStorage.setItem("excerpta-display", JSON.stringify({ announcing: true })));
  await page.reload();
  await expect(textOf(page).locator("mark[aria-description]").first()).toBeVisible();
  const [coded] = findNodes(await readDocument(page), "paragraph");
  expect(textBelow(coded!)).toBe(paragraph);
  expect(
    findNodes(coded!, "mark").flatMap((mark) =>
      mark.description === "" ? [] : [[textBelow(mark), mark.description]],
    ),
  ).toEqual([
    ["Trade was ", "Passage begins: Trade, Tara Tree"],
    ["promised at every ", "Passage begins: Promise, Tara Tree"],
    ["summit", "Passage begins: War, Tara Tree. Passage ends: War, Tara Tree"],
    ["nothing", "Passage begins: War, Tara Tree. Passage ends: Promise, Tara Tree"],
    [" of it was built", "Passage ends: War, Tara Tree"],
    [" before the war.", "Passage ends: Trade, Tara Tree"],
  ]);
});

const landmarks = new Set([
  "banner",
  "complementary",
  "contentinfo",
  "form",
  "main",
  "navigation",
  "region",
  "search",
]);

/** Whatever takes the focus has a name and a role, and no two landmarks have one name. */
function expectNamed(tree: AccessibleNode): void {
  const nameless = listNodes(tree)
    .slice(1)
    .filter(
      ({ role, name, focusable }) => focusable && role !== "main" && (name === "" || role === "generic"),
    );
  expect(nameless.map(({ role, description }) => `${role} ${description}`)).toEqual([]);
  const told = listNodes(tree)
    .filter(({ role }) => landmarks.has(role))
    .map(({ role, name }) => (["main", "banner"].includes(role) ? role : name));
  expect(told).not.toContain("");
  expect([...new Set(told)]).toEqual(told);
}

test("everything in the reader that takes the focus has a name and a role, and landmarks differ", async ({
  page,
}) => {
  await givenAccount(page, "Nora Name");
  await openSampleDocument(page, /Soldiers/);
  await textOf(page).locator("mark[data-p]").first().click();
  await page.keyboard.press("Control+Shift+ArrowRight");
  await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
  await page.getByRole("button", { name: /^Outline/ }).click();
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("search")).toBeVisible();
  expectNamed(await readAccessibilityTree(page));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+\\");
  await expect(textOf(page)).toHaveCount(2);
  expectNamed(await readAccessibilityTree(page));
});
