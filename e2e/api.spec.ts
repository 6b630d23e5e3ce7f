import { expect, test } from "@playwright/test";
import { hasPython, runReadmePython } from "@/lib/api/testing/readme-script";
import { givenAccount, givenProject } from "./support/given";
import { callApi } from "./support/rest";

test("a token is made, shown once, used by the README's Python, and revoked", async ({
  page,
  playwright,
  baseURL,
}) => {
  test.skip(!hasPython, "needs python3");
  test.setTimeout(180_000);
  await givenAccount(page, "Petra Program");
  const projectId = await givenProject(page, "By program");
  await callApi(page, "codebook/add", { projectId, id: crypto.randomUUID(), parentId: null, name: "Trade" });
  await callApi(page, "tables/create", {
    projectId,
    tableId: crypto.randomUUID(),
    name: "Papers",
    spec: {
      rows: { kind: "documents" },
      columns: [{ id: "n", kind: "count", of: "passages" }],
      match: "passage",
    },
  });

  await page.goto("/account");
  await page.getByRole("button", { name: "Create a token" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Notebook");
  await dialog.getByRole("combobox", { name: "What it may do" }).click();
  await page.getByRole("option", { name: "Read and code" }).click();
  await dialog.getByRole("combobox", { name: "Where" }).click();
  await page.getByRole("option", { name: "By program" }).click();
  await dialog.getByRole("button", { name: "Create token" }).click();
  const token = await dialog.getByLabel("Token", { exact: true }).inputValue();
  expect(token).toMatch(/^exc_[\w-]{43}$/);
  await dialog.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Notebook" });
  await expect(row).toContainText(`exc_…${token.slice(-4)}`);
  await expect(row).toContainText("Never used");

  await test.step("the script does what the README says", async () => {
    expect(await runReadmePython(baseURL ?? "", token)).toBe("paper 1\n");
    await page.goto(`/projects/${projectId}/documents`);
    await expect(page.getByRole("link", { name: "paper" }).first()).toBeVisible();
  });

  await test.step("it does what its scope allows, where it does, and nothing once it is revoked", async () => {
    const program = await playwright.request.newContext({
      baseURL: baseURL ?? "",
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    });
    const list = () => program.get(`/api/v1/codebook/list?projectId=${projectId}`);
    expect((await list()).status()).toBe(200);
    const rename = await program.post("/api/v1/projects/edit", { data: { projectId, name: "Mine" } });
    expect([rename.status(), rename.headers()["content-type"]]).toEqual([403, "application/problem+json"]);
    expect((await program.post("/api/rpc/codebook/list", { data: { json: { projectId } } })).status()).toBe(
      401,
    );
    expect((await program.get("/account")).url()).toContain("/sign-in");
    expect((await program.get("/api/v1/openapi.json")).ok()).toBe(true);
    await page.goto("/account");
    await expect(row).toContainText("Last used");
    await row.getByRole("button", { name: /Revoke Notebook/ }).click();
    await expect(page.getByText("“Notebook” is revoked.")).toBeVisible();
    await expect(row).toHaveCount(0);
    expect((await list()).status()).toBe(401);
    await program.dispose();
  });

  await test.step("the reference tells what there is to ask", async () => {
    await page.getByRole("link", { name: "API reference" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "API reference" })).toBeVisible();
    const quote = page.getByRole("article", { name: "Apply codes to a passage found by its words" });
    await expect(quote).toContainText("POST /api/v1/coding/applyToQuote");
    await quote.getByText("What it is told, and an example").click();
    await expect(quote.getByText("codePaths", { exact: true })).toBeVisible();
  });
});
