import { strToU8, zipSync } from "fflate";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenProject, showDocuments } from "./support/given";
import { makeSilence } from "./support/make-silence";
import { textOf } from "./support/reader";

/** Every file is read in a process of its own, which a busy machine starts slowly. */
const reading = { timeout: 60_000 };

const vtt =
  "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ana>We mended nets.\n\n00:02.000 --> 00:04.000\n<v Ben>All winter?";
const plain = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

/** A second of film, as the browser records it from a drawing. */
async function recordFilm(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [160, 90];
    const context = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: "video/webm" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    let frame = 0;
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        frame += 1;
        context?.fillRect(frame, 0, 10, 90);
        if (frame < 12) return;
        clearInterval(timer);
        resolve();
      }, 100);
    });
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

const itemOf = (page: Page, name: string) =>
  page.getByRole("region", { name: "Imports" }).getByRole("listitem").filter({ hasText: name });

test("recordings dropped with transcripts belong to them; others are asked about", async ({ page }) => {
  await givenAccount(page, "Rico Recordings");
  await showDocuments(page, await givenProject(page, "River sounds"));
  const film = await recordFilm(page);
  const archive = zipSync({
    "north/Ana.mp3": strToU8("no sound at all"),
    "north/Ben.webm": new Uint8Array(film),
    "north/Ben.txt": strToU8("They spoke of the river."),
  });
  await page
    .getByLabel("Files to add")
    .setInputFiles([
      plain("talk.wav", makeSilence(5)),
      plain("talk.vtt", vtt),
      plain("lost.wav", makeSilence(3)),
      plain("north.zip", Buffer.from(archive)),
    ]);
  await expect(itemOf(page, "talk.wav")).toContainText("Hear it with “talk”", reading);
  await expect(itemOf(page, "Ben.webm")).toContainText("Hear it with “Ben”", reading);
  await expect(itemOf(page, "Ana.mp3")).toContainText("Convert it to MP3", reading);
  await expect(itemOf(page, "lost.wav")).toContainText("no document of its name", reading);
  await expect(page.getByRole("img", { name: "With the recording talk.wav" })).toBeVisible();
  await expectAccessible(page, "a recording that asks");

  await itemOf(page, "Ben.webm").getByRole("link").click();
  const player = page.locator("video");
  await expect(player).toBeVisible(reading);
  await expect.poll(() => player.evaluate((media: HTMLMediaElement) => media.readyState)).toBeGreaterThan(0);
  await expect(page.getByText("cannot play")).toBeHidden();
  await expect(textOf(page)).toContainText("They spoke of the river.");
  await expectAccessible(page, "a text with its film");

  await page.getByRole("link", { name: "Documents" }).click();
  await itemOf(page, "lost.wav").getByRole("combobox", { name: "Recording of" }).click();
  await page.getByRole("option", { name: "talk" }).click();
  await expect(itemOf(page, "lost.wav")).toContainText("It takes the place of talk.wav");
  await itemOf(page, "lost.wav").getByRole("button", { name: "Attach it" }).click();
  await expect(itemOf(page, "lost.wav")).toContainText("Hear it with “talk”", reading);

  await page.getByRole("button", { name: "More about “Ben”" }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: "Replace the recording" }).click();
  await (await choosing).setFiles(plain("again.wav", makeSilence(2)));
  await expect(page.getByRole("img", { name: "With the recording again.wav" })).toBeVisible(reading);
});
