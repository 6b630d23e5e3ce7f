import { describe, expect, it } from "vitest";
import { readTurnOpening } from "./turn-opening";

/** Speaker, milliseconds and what is shown of the line, hidden ranges cut out. */
const read = (line: string) => {
  const found = readTurnOpening(line);
  if (found === null) return null;
  let shown = "";
  let at = 0;
  for (const { start, end } of found.hidden) {
    shown += line.slice(at, start);
    at = end;
  }
  return [found.speaker, found.time?.start ?? null, shown + line.slice(at), found.alone];
};

describe("readTurnOpening", () => {
  it.each<[string, [string | null, number | null, string, boolean]]>([
    ["Interviewer: And then?", ["Interviewer", null, "Interviewer: And then?", false]],
    ["I: And then?", ["I", null, "I: And then?", false]],
    ["P1: Yes.", ["P1", null, "P1: Yes.", false]],
    ["SPEAKER_00: Yes.", ["SPEAKER_00", null, "SPEAKER_00: Yes.", false]],
    ["سوال: آپ کہاں رہتے ہیں؟", ["سوال", null, "سوال: آپ کہاں رہتے ہیں؟", false]],
    ["**Ana Ruiz:** Yes.", ["Ana Ruiz", null, "Ana Ruiz: Yes.", false]],
    ["[00:12:31] Ana: Yes.", ["Ana", 751_000, "Ana: Yes.", false]],
    ["00:12:31 Ana: Yes.", ["Ana", 751_000, "Ana: Yes.", false]],
    ["Ana [00:12]: Yes.", ["Ana", 12_000, "Ana: Yes.", false]],
    ["Ana: [00:12] Yes.", ["Ana", 12_000, "Ana: Yes.", false]],
    ["#00:01:20-5# Ana: Yes.", ["Ana", 80_500, "Ana: Yes.", false]],
    ["Ana (00:12)", ["Ana", 12_000, "Ana", true]],
    ["Speaker 1  0:03", ["Speaker 1", 3_000, "Speaker 1", true]],
    ["Speaker 1 (00:12):", ["Speaker 1", 12_000, "Speaker 1:", true]],
    ["00:12:31 Speaker 2:", ["Speaker 2", 751_000, "Speaker 2:", true]],
    ["0:03", [null, 3_000, "0:03", true]],
    ["Maria de 0:03", ["Maria de", 3_000, "Maria de", true]],
    ["[00:00.000 --> 00:05.000]  And then?", [null, 0, "And then?", false]],
  ])("%j", (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    "",
    "They went home.",
    "He said it to those who were there that evening: nothing.",
    "Source: the authors",
    "Table 1: Sites",
    "10:30 was too early for them.",
    "https://example.org: a page",
    "12: twelve",
    "We met at 10:30: it was late.",
    "Interview at 10:30",
    "Wir trafen uns um 10:30",
    "The meeting was 10:30",
    "At 10:30 we met and spoke.",
  ])("none in %j", (line) => {
    expect(readTurnOpening(line)).toBeNull();
  });
});
