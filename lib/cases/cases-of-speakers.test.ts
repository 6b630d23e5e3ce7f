import { describe, expect, it } from "vitest";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { casesOfSpeakers } from "./cases-of-speakers";

const block = (speaker?: string): Block => ({
  start: offset(0),
  end: offset(1),
  kind: "paragraph",
  hidden: [],
  ...(speaker !== undefined && { speaker }),
});
const namesOf = (...speakers: (string | undefined)[]) =>
  casesOfSpeakers(speakers.map(block), { id: "d1", title: "Talk 7" }).map(({ name }) => name);

describe("casesOfSpeakers", () => {
  it("makes one case of each speaker, in order, linked to what they say", () => {
    expect(
      casesOfSpeakers([block(), block("Luis"), block("Ana"), block("Luis")], { id: "d1", title: "Talk" }),
    ).toEqual([
      { name: "Luis", links: [{ documentId: "d1", speaker: "Luis" }] },
      { name: "Ana", links: [{ documentId: "d1", speaker: "Ana" }] },
    ]);
  });

  it.each([
    ["R", "R, Talk 7"],
    ["P12", "P12, Talk 7"],
    ["Speaker 2", "Speaker 2, Talk 7"],
    ["SPEAKER_00", "SPEAKER_00, Talk 7"],
    ["Respondent", "Respondent, Talk 7"],
    ["I", "I"],
    ["Interviewer", "Interviewer"],
    ["Ana Ruiz", "Ana Ruiz"],
    ["Bo", "Bo"],
  ])("calls %s %s", (speaker, name) => {
    expect(namesOf(speaker)).toEqual([name]);
  });

  it("makes none where nobody speaks", () => {
    expect(namesOf(undefined)).toEqual([]);
  });
});
