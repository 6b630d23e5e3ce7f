import fc from "fast-check";
import { expect, test } from "vitest";
import { eachMeeting } from "./each-meeting";
import type { Span } from "./merge-spans";

const named = (spans: readonly Span[]) => spans.map((span, at) => ({ ...span, at }));

function meetings(ones: readonly Span[], others: readonly Span[]): string[] {
  const found: string[] = [];
  eachMeeting(named(ones), named(others), (one, other) => found.push(`${one.at} ${other.at}`));
  return found.sort();
}

const span = (start: number, end: number): Span => ({ start, end });

test.each([
  ["none", [], [span(0, 5)], []],
  ["one inside the other", [span(0, 9)], [span(3, 4)], ["0 0"]],
  ["the same", [span(2, 4)], [span(2, 4)], ["0 0"]],
  ["touching share nothing", [span(0, 3)], [span(3, 5)], []],
  ["an empty one inside of another", [span(0, 9)], [span(4, 4)], []],
  ["one over two", [span(0, 9)], [span(8, 12), span(0, 1)], ["0 0", "0 1"]],
])("%s", (_, ones, others, expected) => {
  expect(meetings(ones, others)).toEqual(expected);
});

const spans = fc.array(
  fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => span(start, start + length)),
  { maxLength: 25 },
);

test("each two that share a place meet once, and no others", () => {
  fc.assert(
    fc.property(spans, spans, (ones, others) => {
      const places = (from: Span) =>
        Array.from({ length: from.end - from.start }, (_, at) => from.start + at);
      const expected = named(ones).flatMap((one) =>
        named(others)
          .filter((other) => places(other).some((place) => places(one).includes(place)))
          .map((other) => `${one.at} ${other.at}`),
      );
      expect(meetings(ones, others)).toEqual(expected.sort());
    }),
    { seed: 20261201, numRuns: 300 },
  );
});
