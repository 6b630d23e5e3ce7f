import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseProject } from "./parse-project";
import { arbitraryRefiProject } from "./testing/arbitrary-refi-project";
import { writeProject } from "./write-project";

describe("a REFI-QDA project", () => {
  it("is read as it was written, all of it", () => {
    fc.assert(
      fc.property(arbitraryRefiProject, (project) => {
        const parsed = parseProject([...writeProject(project)].join(""));
        expect(parsed.ok && parsed.value.project).toEqual(project);
        expect(parsed.ok && parsed.value.skipped).toEqual([]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
