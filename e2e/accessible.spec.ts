import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenSample } from "./support/given";
import { callApi } from "./support/rest";

/** A query whose parts stand in one another. */
const aboutCode = (codeId: string) => {
  const coded = { kind: "coding", conditions: [{ kind: "code", codeId }] };
  const others = { kind: "or", parts: [{ kind: "text", words: "trade" }, coded] };
  return { kind: "not", part: { kind: "near", within: 20, left: coded, right: others } };
};

const schemes = ["light", "dark"] as const;

async function settle(page: Page): Promise<void> {
  // The news of imports comes over a connection that stays open, so the network is never idle.
  await page.waitForLoadState("load");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByLabel("Loading", { exact: true })).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

for (const colorScheme of schemes) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    const aspect = colorScheme === "dark" ? "colours" : "everything";

    test("pages before sign-in have no serious violation", async ({ page }) => {
      for (const place of ["/sign-in", "/register", "/invite/nothing-behind-this", "/nothing-here"]) {
        await page.goto(place);
        await settle(page);
        await expectAccessible(page, place, aspect);
      }
    });

    test("every page of a full project has no serious violation, at every width", async ({ page }) => {
      test.setTimeout(600_000);
      await givenAccount(page, "Axel Access");
      await page.goto("/projects");
      await expectAccessible(page, "no projects", aspect);
      const projectId = await givenSample(page);
      const project = `/projects/${projectId}`;
      const documents = await callApi<{ id: string; fileName: string }[]>(page, "documents/list", {
        projectId,
      });
      const [text] = documents;
      const printed = documents.find(({ fileName }) => fileName.endsWith(".pdf"));
      const [table] = await callApi<{ id: string }[]>(page, "tables/list", { projectId });
      const codes = await callApi<{ id: string; name: string }[]>(page, "codebook/list", { projectId });
      const code = codes.find(({ name }) => name === "Cooperation");
      const places = [
        "/projects",
        "/account",
        "/api-reference",
        `${project}/documents`,
        `${project}/documents/${text?.id}?view=text`,
        `${project}/documents/${printed?.id}?view=pages`,
        `${project}/cases`,
        `${project}/codebook?code=${code?.id}`,
        `${project}/excerpts`,
        `${project}/excerpts?code=${code?.id}`,
        `${project}/tables`,
        `${project}/tables/new`,
        `${project}/tables/matrix`,
        `${project}/tables/claims`,
        `${project}/tables/pictures`,
        `${project}/tables/citations`,
        `${project}/tables/chronology`,
        `${project}/tables/${table?.id}/versions`,
        `${project}/search`,
        `${project}/search?words=trade`,
        `${project}/queries`,
        `${project}/queries?query=${encodeURIComponent(JSON.stringify(aboutCode(code?.id ?? "")))}`,
        `${project}/tables/${table?.id}`,
        `${project}/memos`,
        `${project}/memos/links`,
        `${project}/team`,
        `${project}/export`,
        `${project}/incoming`,
        `${project}/pseudonyms`,
        `${project}/bring-in`,
      ];
      // What is dark differs in its colours alone: wide, every page shows them.
      for (const width of colorScheme === "dark" ? [1440] : [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const place of places) {
          await page.goto(place);
          await settle(page);
          await expectAccessible(page, `${place} at ${width}`, aspect);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect(overflow, `${place} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
        }
      }
    });

    test("empty pages of a new project have no serious violation", async ({ page }) => {
      await givenAccount(page, "Emma Empty");
      const { id } = await callApi<{ id: string }>(page, "projects/create", {
        name: "Empty",
        description: "",
      });
      for (const place of [
        "documents",
        "cases",
        "codebook",
        "excerpts",
        "search",
        "queries",
        "tables",
        "tables/claims",
        "tables/pictures",
        "tables/citations",
        "tables/chronology",
        "memos",
        "team",
        "pseudonyms",
      ]) {
        await page.goto(`/projects/${id}/${place}`);
        await settle(page);
        await expectAccessible(page, `empty ${place}`, aspect);
      }
    });
  });
}

test("the text on sepia has no serious violation, with passages, patterns and the page to print", async ({
  page,
}) => {
  await givenAccount(page, "Sep Ia");
  const projectId = await givenSample(page);
  const documents = await callApi<{ id: string; fileName: string }[]>(page, "documents/list", { projectId });
  const article = documents.find(({ fileName }) => fileName.endsWith(".md"));
  const place = `/projects/${projectId}/documents/${article?.id}`;
  await page.evaluate(() => {
    localStorage.setItem("excerpta-display", JSON.stringify({ sepia: true, patterns: true }));
  });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${place}?view=text`);
    await settle(page);
    await expect(page.locator("mark[data-p]").first()).toBeVisible();
    await expectAccessible(page, `sepia at ${width}`);
  }
  await page.goto(`${place}/print`);
  await settle(page);
  await expectAccessible(page, "print");
});
