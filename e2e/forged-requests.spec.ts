import { type Page, expect, test } from "@playwright/test";
import { givenAccount, givenMember } from "./support/given";
import { openSampleDocument, textOf } from "./support/reader";
import { callApi } from "./support/rest";

interface CodingsView {
  readonly layers: readonly { readonly id: string; readonly name: string; readonly userId: string | null }[];
  readonly passages: readonly {
    readonly id: string;
    readonly codings: readonly (readonly [id: string, code: number, layer: number, weight?: number])[];
  }[];
}

const newId = () => crypto.randomUUID();
const post = (page: Page, procedure: string, data: object) =>
  page.request.post(`/api/v1/${procedure}`, { data });

test("a request codes for its sender alone, whoever it names, and changes nobody else's work", async ({
  page,
  browser,
}) => {
  await givenAccount(page, "Vera Victim");
  const projectId = await openSampleDocument(page, /Interview 07/);
  const documentId = /documents\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const mallory = await givenMember(page, browser, { projectId, name: "Mallory" });
  const codes = await callApi<{ id: string; codable: boolean }[]>(page, "codebook/list", { projectId });
  const code = codes.find(({ codable }) => codable);
  const place = { projectId, documentId, ranges: [[30, 48]], passageId: newId() };
  const coding = { id: newId(), codeId: code!.id };
  await callApi(page, "coding/apply", { ...place, codes: [coding] });
  const read = async (): Promise<CodingsView> => {
    const answer = await page.request.get(
      `/api/v1/coding/list?projectId=${projectId}&documentId=${documentId}`,
    );
    return (await answer.json()) as CodingsView;
  };
  const { layers } = await read();
  const victim = layers.find(({ name }) => name === "Vera Victim")!;
  const codingsOf = async (name: string) => {
    const view = await read();
    const layer = view.layers.findIndex((each) => each.name === name);
    return view.passages.flatMap(({ codings }) => codings.filter(([, , at]) => at === layer));
  };
  const before = await codingsOf("Vera Victim");
  expect(before).toHaveLength(1);

  await test.step("a coder's or a layer's id in it counts for nothing", async () => {
    const forged = {
      layerId: victim.id,
      userId: victim.userId,
      coderId: victim.userId,
      actorId: victim.userId,
    };
    const codes = [{ id: newId(), codeId: code!.id, ...forged }];
    await callApi(mallory, "coding/apply", {
      ...place,
      ranges: [[60, 75]],
      passageId: newId(),
      codes,
      ...forged,
    });
    expect(await codingsOf("Mallory")).toHaveLength(1);
    expect(await codingsOf("Vera Victim")).toEqual(before);
  });

  await test.step("another's coding is refused, by every command, with why", async () => {
    const codingIds = [coding.id];
    const attempts: [string, object][] = [
      ["coding/remove", { projectId, codingIds }],
      ["coding/setWeight", { projectId, codingIds, weight: 1 }],
      ["coding/changeCode", { projectId, codingIds, codeId: code!.id }],
      ["coding/keep", { projectId, codingIds }],
      ["coding/moveBoundary", { projectId, codingIds, ranges: [[31, 40]], passageId: newId() }],
    ];
    for (const [procedure, input] of attempts) {
      const answer = await post(mallory, procedure, input);
      expect([procedure, answer.status()]).toEqual([procedure, 403]);
      expect(await answer.text()).toContain("This is another coder's coding.");
    }
    expect(await codingsOf("Vera Victim")).toEqual(before);
  });

  await test.step("nor can it take the id of another's coding", async () => {
    const again = { ...place, ranges: [[90, 110]], passageId: newId(), codes: [coding] };
    expect((await post(mallory, "coding/apply", again)).ok()).toBe(false);
    expect(await codingsOf("Vera Victim")).toEqual(before);
  });

  await test.step("a name given to others in presence is the sender's own", async () => {
    await page.reload();
    const windowId = newId();
    const forged = { userId: victim.userId, name: "Vera Victim", place: { documentId, offset: 5 } };
    await post(mallory, "live/tellPresence", { projectId, windowId, ...forged });
    await page.getByRole("button", { name: "1 other here now" }).click();
    await expect(page.getByText("Mallory").first()).toBeVisible();
  });
});

test("what was done on a text that has been read again since is refused with what to do", async ({
  page,
}) => {
  await givenAccount(page, "Stella Stale");
  const projectId = await openSampleDocument(page, /Interview 07/);
  const id = /documents\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const correction = { type: "kind", at: 0, kind: "heading", level: 3 };
  const stale = { projectId, id, textId: newId(), correction };
  const answer = await post(page, "documents/correctStructure", stale);
  expect(answer.status()).toBe(409);
  expect(await answer.text()).toMatch(/[Rr]eload/);
  await page.reload();
  await expect(textOf(page).locator("h3")).toHaveCount(0);
});
