import { expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { offset } from "@/lib/shared/offset";
import { getText } from "./place-passage";

const blockOf = (text: string) => ({
  start: offset(0),
  end: offset(text.length),
  kind: "paragraph",
  hidden: [],
});

it("a text is read as it stands, also when it was read before", async () => {
  const member = await createTestMember("coder");
  const id = crypto.randomUUID();
  const first = "One state, two states.";
  await database().document.create({
    data: {
      id,
      projectId: member.projectId,
      title: "States",
      fileName: "states.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: id,
      length: first.length,
      language: "en",
      textId: id,
      texts: { create: { id, text: first, blocks: [blockOf(first)], blocksVersion: 1 } },
    },
  });
  const read = () => getText(database(), member, id);
  expect(await read()).toMatchObject({
    textId: id,
    text: first,
    language: "en",
    blocks: [{ end: first.length }],
    pages: [],
  });
  expect(await read()).toEqual(await read());

  const second = "One state, two states, three states.";
  const page = { label: "iv", start: 0, end: second.length, width: 612, height: 792.5 };
  await database().documentText.update({
    where: { id },
    data: {
      ...{ text: second, blocks: [blockOf(second)], blocksVersion: 2 },
      pages: { create: { ...page, index: 0, runs: Buffer.from([]) } },
    },
  });
  expect(await read()).toMatchObject({
    text: second,
    blocks: [{ end: second.length }],
    pages: [{ ...page, index: 0 }],
  });

  const corrections = [{ type: "kind", at: 0, kind: "heading", level: 2 }];
  await database().document.update({ where: { id }, data: { language: "de", corrections } });
  expect(await read()).toMatchObject({ language: "de", blocks: [{ kind: "heading", level: 2 }] });
});
