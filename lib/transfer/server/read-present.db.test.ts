import { expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { readPresentProject } from "./read-present";

it("takes for labels the layers that imports made, and none of a person whose account has gone", async () => {
  const { projectId, userId } = await createTestMember();
  const ids: Record<string, string> = {};
  for (const [index, layer] of [
    { name: "Member", userId },
    { name: "Gone" },
    { name: "Brought in" },
    { name: "Arrived" },
    { name: "GPT", origin: "model" as const },
  ].entries())
    ids[layer.name] = (
      await database().layer.create({ data: { projectId, createdAt: new Date(index), ...layer } })
    ).id;
  const file = { projectId, fileName: "a.qdpx", byteSize: 1, sha256: "0" };
  const layers = ["Arrived", "GPT"].map((name) => ({ name, codings: 1 }));
  await database().transfer.create({ data: { ...file, report: { layers } } });
  await database().broughtIn.create({
    data: { ...file, report: {}, origins: { guid: ids["Brought in"]! }, firstEvent: 0, lastEvent: 0 },
  });
  const present = await readPresentProject(database(), projectId, (words) => words);
  expect(present.layers.map(({ name, labelled }) => [name, labelled])).toEqual([
    ["Member", false],
    ["Gone", false],
    ["Brought in", true],
    ["Arrived", true],
    ["GPT", false],
  ]);
});
