import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryRefiProject } from "./testing/arbitrary-refi-project";
import { hasSchemas, makeProjectValidator } from "./testing/project-schema";
import { writeProject } from "./write-project";

const write = (project: Parameters<typeof writeProject>[0]) => [...writeProject(project)].join("");

describe.skipIf(!hasSchemas)("writeProject, with ../shared/refi-qda", () => {
  it("writes what Project.xsd allows, whatever the project holds", () => {
    const validate = makeProjectValidator();
    fc.assert(
      fc.property(arbitraryRefiProject, (project) => validate(write(project))),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe("writeProject", () => {
  it("escapes what XML would read, and replaces what it cannot hold", () => {
    const [empty] = fc.sample(arbitraryRefiProject, { seed: 1, numRuns: 1 });
    const xml = write({ ...empty!, name: 'a"b\n<c>\u0001', description: "]]>&\r", sources: [], notes: [] });
    expect(xml).toContain('name="a&quot;b&#10;&lt;c&gt;\ufffd"');
    expect(xml).toContain("<Description>]]&gt;&amp;&#13;</Description>");
  });
});
