import { describe, expect, it } from "vitest";
import { pairRecordings } from "./pair-recordings";

const pairs = (...paths: string[]) =>
  pairRecordings(paths).map(({ recording, transcript }) => [paths[recording], paths[transcript]]);

describe("pairRecordings", () => {
  it("joins files of one name, whatever the capitals and the order", () => {
    expect(pairs("talk1.mp3", "paper.pdf", "Talk1.vtt", "talk2.docx", "talk2.M4A")).toEqual([
      ["talk1.mp3", "Talk1.vtt"],
      ["talk2.M4A", "talk2.docx"],
    ]);
  });

  it("prefers what tells times, and gives a transcript one recording", () => {
    expect(pairs("a.pdf", "a.txt", "a.vtt", "a.mp3")).toEqual([["a.mp3", "a.vtt"]]);
    expect(pairs("a.vtt", "a.mp3", "a.wav")).toEqual([["a.mp3", "a.vtt"]]);
  });

  it("leaves alone what has no partner in its folder", () => {
    expect(pairs("x/a.mp3", "y/a.vtt", "b.mp3", "a.b.mp3", "a.vtt", "c.csv", "c.mp3")).toEqual([]);
    expect(pairs()).toEqual([]);
  });
});
