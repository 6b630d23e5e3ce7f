import { expect, it } from "vitest";
import { clampExcerpts } from "@/lib/exchange/clamp-excerpts";
import { emptyExcerpt } from "@/lib/exchange/incoming-excerpt";
import { IncomingInput } from "./schema";

it("takes whatever excerpts a file gives, cut where they are too long", () => {
  const long = "a".repeat(100_001);
  const guid = "00000000-1111-0222-0333-444444444444";
  const { excerpts, losses } = clampExcerpts([
    {
      ...{ ...emptyExcerpt, document: long, quote: long, prefix: long, suffix: long, place: long },
      ...{ coder: long, memo: long, codes: Array(201).fill({ path: long, guid }) },
      ranges: Array.from({ length: 201 }, (_, at) => [2 * at, 2 * at + 1] as const),
    },
    { ...emptyExcerpt, quote: "short" },
  ]);
  const input = { projectId: crypto.randomUUID(), fileName: "codings.csv", excerpts };
  expect(IncomingInput.safeParse(input).error).toBeUndefined();
  expect(losses).toHaveLength(3);
});
