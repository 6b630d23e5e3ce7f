import { expect, it } from "vitest";
import { placeRecording, suggestHome } from "./place-recording";

const talk = { fileName: "talk.mp3", folder: "2020" };
const document = (id: string, fileName: string, folder = "2020") => ({ id, fileName, folder });

it("places a recording with the document of its name and folder", () => {
  const documents = [document("a", "talk.txt", ""), document("b", "Talk.docx"), document("c", "other.vtt")];
  expect(placeRecording(talk, documents, [])).toEqual({ kind: "document", id: "b" });
  expect(placeRecording(talk, documents.slice(0, 1), [])).toEqual({ kind: "unknown" });
  expect(placeRecording(talk, [], [])).toEqual({ kind: "unknown" });
});

it("waits for a likelier one that is still being added", () => {
  const documents = [document("a", "talk.docx")];
  const expected = [{ fileName: "talk.vtt", folder: "2020" }];
  expect(placeRecording(talk, documents, expected)).toEqual({ kind: "expected", fileName: "talk.vtt" });
  expect(placeRecording(talk, documents, [{ fileName: "talk.txt", folder: "2020" }])).toEqual({
    kind: "document",
    id: "a",
  });
});

it("suggests the only document of its name that has no recording, in whatever folder", () => {
  const one = { id: "a", fileName: "talk.vtt", recording: null };
  expect(suggestHome("talk.mp3", [one, { id: "b", fileName: "talk.txt", recording: "x.mp3" }])).toBe("a");
  expect(suggestHome("talk.mp3", [one, { ...one, id: "b" }])).toBeNull();
  expect(suggestHome("talk.mp3", [])).toBeNull();
});
