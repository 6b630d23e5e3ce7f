import { type Page, expect, test } from "@playwright/test";
import { givenAccount, givenProject } from "./support/given";
import { callApi } from "./support/rest";
import { importFile, uploadFile } from "./support/upload";

const fragments = {
  html: `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><b>bold</b>`,
  sql: `'); DROP TABLE "Project"; --`,
  emoji: "👩‍🔬 field 🏳️‍🌈 notes",
  rightToLeft: "پاکستان اور روس کے تعلقات",
};

const tenMegabytes = "a".repeat(10 * 1024 * 1024);

interface Field {
  readonly procedure: string;
  readonly input: (projectId: string, value: string) => object;
  /** Where the value must be found again, verbatim. */
  readonly shownAt: (projectId: string) => string;
}

const memoOf = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

const fields: readonly Field[] = [
  {
    procedure: "projects/create",
    input: (_, value) => ({ name: value, description: value }),
    shownAt: () => "/projects",
  },
  {
    procedure: "codebook/add",
    input: (projectId, value) => ({
      projectId,
      id: crypto.randomUUID(),
      parentId: null,
      name: value,
      definition: value,
    }),
    shownAt: (projectId) => `/projects/${projectId}/codebook`,
  },
  {
    procedure: "memos/write",
    input: (projectId, value) => ({
      projectId,
      id: crypto.randomUUID(),
      target: "project",
      targetId: projectId,
      title: value,
      body: memoOf(value),
    }),
    shownAt: (projectId) => `/projects/${projectId}/memos`,
  },
  {
    procedure: "tables/create",
    input: (projectId, value) => ({
      projectId,
      tableId: crypto.randomUUID(),
      name: value,
      caption: value,
      spec: {
        rows: { kind: "documents" },
        columns: [{ id: "n", kind: "count", of: "passages" }],
        match: "passage",
      },
    }),
    shownAt: (projectId) => `/projects/${projectId}/tables`,
  },
];

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined();
  expect(await page.locator("img[src='x']").count()).toBe(0);
}

test("what is typed into any field is shown as it was typed, or refused, and never run", async ({ page }) => {
  test.setTimeout(240_000);
  await givenAccount(page, "Mallory Input");
  const projectId = await givenProject(page, "Hostile input");
  for (const { procedure, input, shownAt } of fields) {
    for (const [kind, value] of Object.entries(fragments)) {
      await callApi(page, procedure, input(projectId, value));
      await page.goto(shownAt(projectId));
      await expect(
        page.getByText(value, { exact: false }).first(),
        `${kind} through ${procedure}`,
      ).toBeVisible();
      await expectHarmless(page);
    }
    const empty = await page.request.post(`/api/v1/${procedure}`, { data: input(projectId, "") });
    expect(empty.status(), `nothing through ${procedure}`).toBeLessThan(500);
    await page.goto(shownAt(projectId));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const huge = await page.request.post(`/api/v1/${procedure}`, { data: input(projectId, tenMegabytes) });
    expect([400, 413, 422], `10 MB through ${procedure}`).toContain(huge.status());
  }
});

test("a document that is HTML, or named like it, is text and nothing else", async ({ page }) => {
  await givenAccount(page, "Mallory Upload");
  const projectId = await givenProject(page, "Hostile files");
  const words = "Trade between the two states grew. ".repeat(8);
  const files: readonly [string, string][] = [
    ["page.html", `<h1>Report</h1><p>${words}</p>${fragments.html}<p>${fragments.sql}</p>`],
    [
      `${fragments.rightToLeft} ${fragments.emoji}.txt`,
      `${words}\n\n${fragments.html}\n\n${fragments.rightToLeft}`,
    ],
    [
      `"><script>window.pwned=1<.md`,
      `# Heading\n\n${words}\n\n${fragments.html}\n\n[link](javascript:window.pwned=1)`,
    ],
  ];
  for (const [name, content] of files) {
    const documentId = await uploadFile(page, projectId, name, Buffer.from(content));
    await page.goto(`/projects/${projectId}/documents/${documentId}`);
    await expect(page.locator("[data-reader-text]")).toContainText("Trade between the two states grew.");
    await expectHarmless(page);
    expect(
      await page.locator("[data-reader-text] a, [data-reader-text] script, [data-reader-text] img").count(),
    ).toBe(0);
    const original = await page.request.get(`/api/projects/${projectId}/documents/${documentId}/original`);
    expect(original.headers()["content-disposition"]).toMatch(/^attachment/);
    expect(original.headers()["x-content-type-options"]).toBe("nosniff");
  }
  await page.goto(`/projects/${projectId}/documents`);
  await expectHarmless(page);
});

test("files that cannot be read say why, and leave nothing behind", async ({ page }) => {
  await givenAccount(page, "Mallory Broken");
  const projectId = await givenProject(page, "Broken files");
  const attempts: readonly [string, Buffer][] = [
    ["empty.txt", Buffer.alloc(0)],
    ["blank.txt", Buffer.from(" \n\n ")],
    ["not-a-paper.pdf", Buffer.from("%PDF-1.7\nnothing follows")],
    ["not-a-letter.docx", Buffer.from("PK\u0003\u0004 broken")],
    ["picture.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ];
  for (const [name, content] of attempts) {
    const job = await importFile(page, projectId, name, content);
    expect(job.state, name).toBe("failed");
    expect(job.problem?.message.length, name).toBeGreaterThan(20);
  }
  expect(await callApi<unknown[]>(page, "documents/list", { projectId })).toEqual([]);
});

test("requests that another site makes a browser send are refused", async ({ page }) => {
  await givenAccount(page, "Vera Victim");
  const refused = await page.request.post("/api/v1/projects/create", {
    headers: { origin: "https://elsewhere.example" },
    data: { name: "Forged", description: "" },
  });
  expect(refused.status()).toBe(403);
});
