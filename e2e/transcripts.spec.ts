import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenProject } from "./support/given";
import { makeSilence } from "./support/make-silence";
import { painted, textOf } from "./support/reader";
import { uploadFile } from "./support/upload";

const cue = (second: number, speaker: string, words: string) =>
  `00:${String(second).padStart(2, "0")}.000 --> 00:${String(second + 4).padStart(2, "0")}.000\n<v ${speaker}>${words}`;

const talk = [
  "WEBVTT",
  cue(0, "Nadia Interviewer", "Where did you work before you came here?"),
  cue(4, "Ana Ruiz", "On a ship, for most of ten years, with my brothers."),
  cue(8, "Nadia Interviewer", "And in winter?"),
  cue(12, "Ana Ruiz", "We mended nets until the boats came back."),
].join("\n\n");

test("a transcript: its speakers become cases, its recording plays from a passage, and the passage is coded", async ({
  page,
}) => {
  await givenAccount(page, "Tess Transcripts");
  const projectId = await givenProject(page, "River interviews");
  await page.goto(`/projects/${projectId}/cases`);
  await expect(page.getByRole("heading", { name: "Who or what does this study compare?" })).toBeVisible();
  await expectAccessible(page, "no cases");
  const documentId = await uploadFile(page, projectId, "talk.vtt", Buffer.from(talk));

  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(textOf(page).locator("[data-label]")).toHaveText([
    "Nadia Interviewer:",
    "Ana Ruiz:",
    "Nadia Interviewer:",
    "Ana Ruiz:",
  ]);
  await expect(page.getByRole("region", { name: "Recording" })).toBeVisible();
  await page.getByLabel("Recording to attach").setInputFiles({
    name: "talk.wav",
    mimeType: "audio/wav",
    buffer: makeSilence(20),
  });
  const sound = page.locator("audio");
  await expect(sound).toBeVisible();
  await expectAccessible(page, "a transcript with its recording");

  const currentTime = () => sound.evaluate((media: HTMLMediaElement) => media.currentTime);
  await textOf(page).getByRole("button", { name: "Play from 0:08" }).click();
  await expect.poll(currentTime).toBeGreaterThan(8);
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...(CSS.highlights.get("reader-spoken") ?? [])].map((range) => (range as Range).toString()),
      ),
    )
    .toEqual(["And in winter?"]);
  await textOf(page).press("Space");
  await expect.poll(() => sound.evaluate((media: HTMLMediaElement) => media.paused)).toBe(true);
  await textOf(page).press(",");
  await expect.poll(currentTime).toBeLessThan(8);

  await textOf(page).getByText("We mended nets until the boats came back.").click({ clickCount: 3 });
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog", { name: /code/i })).toBeVisible();
  await page.keyboard.type("Winter work");
  await page.keyboard.press("Enter");
  await expect(painted(page).filter({ hasText: "We mended nets" })).toHaveCount(1);

  await page.goto(`/projects/${projectId}/cases`);
  const row = (name: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("Ana Ruiz").getByRole("cell").nth(1)).toHaveText("1");
  await expect(row("Nadia Interviewer").getByRole("cell").nth(1)).toHaveText("0");
  await expect(row("Ana Ruiz").getByRole("link", { name: "talk" })).toBeVisible();
  await page.getByRole("button", { name: "More about “Ana Ruiz”" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByRole("dialog")).toContainText("Its link goes with it.");
  await page.getByRole("button", { name: "Delete case" }).click();
  await expect(row("Ana Ruiz")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(row("Ana Ruiz")).toBeVisible();
  await expectAccessible(page, "cases");
});
