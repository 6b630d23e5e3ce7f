import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { shaOf, useTestJobs } from "@/lib/api/testing/test-jobs";
import { makePdf } from "@/lib/ingest/testing/make-pdf";
import { makePng } from "@/lib/ingest/testing/make-png";
import { makeTaguette } from "@/lib/ingest/testing/make-taguette";
import { makeZip } from "@/lib/ingest/testing/make-zip";
import { database } from "@/lib/platform/db/client";
import { dataFolder, hasStoredFile } from "@/lib/platform/files";
import { listProjects } from "@/lib/projects/server/list-projects";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { beginTransfer } from "@/lib/transfer/server/begin-transfer";
import { answerTransfer, cancelTransfer } from "@/lib/transfer/server/commands";
import { findTransfer, findTransferReport, listTransfers } from "@/lib/transfer/server/queries";
import type { TransferView } from "@/lib/transfer/transfer-question";

const jobs = useTestJobs();

/** Sends a project file as an upload does. */
async function begin(content: Uint8Array, fileName = "study.qdpx"): Promise<Member> {
  const owner = await createTestMember("owner");
  const file = path.join(dataFolder(), crypto.randomUUID());
  writeFileSync(file, content);
  const arrived = { path: file, byteSize: content.length, sha256: shaOf(content) };
  const { projectId } = await beginTransfer(owner.userId, arrived, fileName);
  return { ...owner, projectId };
}

const until = (member: Member, state: TransferView["state"] | null) =>
  vi.waitFor(
    async () => {
      const view = await findTransfer(member);
      expect(view?.state ?? null, JSON.stringify(view)).toBe(state);
      return view;
    },
    { timeout: 120_000, interval: 100 },
  );

/** Brings it over as it is proposed; what was asked. */
async function bringOver(member: Member, byGroups = false) {
  await jobs.start();
  const view = await until(member, "asking");
  const convention = view?.question?.readings[0]?.convention ?? { unit: "codePoint", lineEnd: "asStored" };
  await answerTransfer(member, { convention, byGroups, withSide: false });
  await until(member, null);
  return view?.question;
}

const readRows = ({ projectId }: Member) => {
  const where = { projectId };
  return Promise.all([
    database().code.findMany({ where, orderBy: { position: "asc" } }),
    database().document.findMany({
      where,
      include: { text: true, caseLinks: true },
      orderBy: { title: "asc" },
    }),
    database().passage.findMany({ where, include: { codings: { include: { layer: true, code: true } } } }),
    database().memo.findMany({ where, orderBy: { title: "asc" } }),
  ]);
};

const user = "10000000-0000-0000-0000-000000000001";
const guid = (number: number) => `20000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
const coding = (number: number, code: number, by = user) =>
  `<Coding guid="${guid(number)}" creatingUser="${by}" creationDateTime="2020-02-03T04:05:06Z"><CodeRef targetGUID="${guid(code)}"/></Coding>`;

/** A project with something of every kind. */
const project = `<?xml version="1.0"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Everything" origin="Test 1.0">
<Users><User guid="{${user.toUpperCase()}}" name="Ana"/></Users>
<CodeBook><Codes>
  <Code guid="${guid(1)}" name="Trust" isCodable="true" color="#FF0000"><Description>To rely on</Description><NoteRef targetGUID="${guid(90)}"/>
    <Code guid="${guid(2)}" name="Mistrust" isCodable="true"/></Code>
  <Code guid="${guid(3)}" name="Trade::Gas" isCodable="true"/>
</Codes></CodeBook>
<Variables><Variable guid="${guid(50)}" name="Age" typeOfVariable="Integer"/></Variables>
<Cases><Case guid="${guid(51)}" name="Maria"><VariableValue><VariableRef targetGUID="${guid(50)}"/><IntegerValue>47</IntegerValue></VariableValue><SourceRef targetGUID="${guid(10)}"/></Case></Cases>
<Sources>
  <TextSource guid="${guid(10)}" name="Interview" plainTextPath="internal://a.txt" creationDateTime="2019-01-02T03:04:05Z">
    <PlainTextSelection guid="${guid(11)}" name="trust" startPosition="2" endPosition="7">${coding(60, 1)}${coding(61, 1)}<NoteRef targetGUID="${guid(91)}"/></PlainTextSelection>
    <PlainTextSelection guid="${guid(12)}" name="trust" startPosition="2" endPosition="7">${coding(62, 2)}</PlainTextSelection>
    <PlainTextSelection guid="${guid(13)}" startPosition="9" endPosition="14"><Description>Look again</Description></PlainTextSelection>
    <PlainTextSelection guid="${guid(14)}" startPosition="900" endPosition="914">${coding(63, 2)}</PlainTextSelection>
  </TextSource>
  <PictureSource guid="${guid(20)}" name="Map" path="internal://map.png">
    <PictureSelection guid="${guid(21)}" firstX="40" firstY="30" secondX="0" secondY="0">${coding(64, 3)}</PictureSelection>
  </PictureSource>
  <PDFSource guid="${guid(30)}" name="Paper" path="internal://paper.pdf">
    <PDFSelection guid="${guid(31)}" page="0" firstX="0" firstY="0" secondX="90" secondY="90" name="hello">${coding(65, 1)}</PDFSelection>
    <PDFSelection guid="${guid(32)}" page="0" firstX="10" firstY="10" secondX="50" secondY="60">${coding(66, 2)}</PDFSelection>
    <Representation guid="${guid(33)}"><PlainTextContent>well, hello there</PlainTextContent>
      <PlainTextSelection guid="${guid(31)}" name="hello" startPosition="6" endPosition="11">${coding(67, 1)}</PlainTextSelection></Representation>
  </PDFSource>
  <AudioSource guid="${guid(40)}" name="Talk" path="internal://talk.mp3">
    <Transcript guid="${guid(41)}" name="Talk, typed"><PlainTextContent>One two three</PlainTextContent>
      <SyncPoint guid="${guid(42)}" timeStamp="0" position="4"/><SyncPoint guid="${guid(43)}" timeStamp="900" position="7"/>
      <TranscriptSelection guid="${guid(44)}" fromSyncPoint="${guid(42)}" toSyncPoint="${guid(43)}">${coding(68, 2)}</TranscriptSelection></Transcript>
    <AudioSelection guid="${guid(45)}" begin="0" end="500">${coding(69, 2)}</AudioSelection>
  </AudioSource>
</Sources>
<Notes>
  <Note guid="${guid(90)}" name="On trust"><PlainTextContent>It is rare.</PlainTextContent></Note>
  <Note guid="${guid(91)}" name="Here"><PlainTextContent>A turn.</PlainTextContent></Note>
  <Note guid="${guid(92)}" name="Linked"><PlainTextContent>By a link.</PlainTextContent></Note>
</Notes>
<Links>
  <Link guid="${guid(70)}" name="continued by" originGUID="${guid(11)}" targetGUID="${guid(13)}"/>
  <Link guid="${guid(71)}" name="about" originGUID="${guid(92)}" targetGUID="${guid(30)}"/>
</Links>
<Sets><Set guid="${guid(80)}" name="Feelings"><MemberCode targetGUID="${guid(2)}"/><MemberSource targetGUID="${guid(10)}"/></Set></Sets>
</Project>`;

const everything = () =>
  zipSync({
    "project.qde": strToU8(project),
    "sources/a.txt": strToU8("I trust, words\r\nhere"),
    "sources/map.png": makePng(40, 30, new Uint8Array(1_200)),
    "sources/paper.pdf": makePdf({ pages: ["BT /F1 9 Tf 10 10 Td (hello) Tj ET"] }),
    "sources/talk.mp3": strToU8("ID3 and sound"),
  });

describe("a project of another program", { timeout: 240_000 }, () => {
  it("comes with all that has a place here", async () => {
    const member = await begin(everything());
    expect((await listTransfers(member.userId)).map(({ fileName }) => fileName)).toEqual(["study.qdpx"]);
    expect((await listProjects(member.userId)).map(({ id }) => id)).not.toContain(member.projectId);
    const question = await bringOver(member, true);
    expect(question?.report.losses.map(({ count, what, reason }) => `${count} ${what}: ${reason}`)).toEqual([
      "2 second coding: the same user gave the same code to the same passage already",
      "1 passage: it lies outside its text",
      "1 coding: its passage was not carried",
      "1 stretch of sound or film: there is no place for it yet; it stands in the project's description, which is kept",
      "1 coding of sound or film: there is no place for it yet; it stands in the project's description, which is kept",
      "1 type of a variable: values are kept as text, not as Integer",
    ]);
    expect((await listProjects(member.userId)).find(({ id }) => id === member.projectId)).toMatchObject({
      name: "Everything",
      documents: 4,
      codings: 6,
    });
    const [codes, documents, passages, memos] = await readRows(member);
    const trade = codes.find(({ name }) => name === "Trade");
    expect(trade).toMatchObject({ codable: false, parentId: null });
    expect(codes.find(({ name }) => name === "Gas")?.parentId).toBe(trade?.id);
    expect(codes.find(({ guid: own }) => own === guid(1))).toMatchObject({
      color: "#ff0000",
      definition: "To rely on",
    });
    expect(documents.map(({ title, mediaType }) => [title, mediaType])).toEqual([
      ["Interview", "text/plain"],
      ["Map", "image/png"],
      ["Paper", "application/pdf"],
      ["Talk, typed", "text/plain"],
    ]);
    expect(documents[0]).toMatchObject({
      createdAt: new Date("2019-01-02T03:04:05Z"),
      text: { text: "I trust, words\nhere" },
    });
    expect(documents[0]?.caseLinks.length).toBe(1);
    expect(documents[3]?.recording).toMatchObject({ mediaType: "audio/mpeg" });
    const told = passages.map(({ quotes, region, codings }) => ({
      words: quotes.join() || region.join(),
      codes: codings.map(({ code, layer }) => `${code.name} by ${layer.name}`).toSorted(),
    }));
    expect(told.toSorted((a, b) => (a.words < b.words ? -1 : 1))).toEqual([
      { words: "0,0,0,300,225", codes: ["Gas by Ana"] },
      { words: "0,100,1400,500,1900", codes: ["Mistrust by Ana"] },
      { words: "hello", codes: ["Trust by Ana"] },
      { words: "trust", codes: ["Mistrust by Ana", "Trust by Ana"] },
      { words: "two", codes: ["Mistrust by Ana"] },
      { words: "words", codes: [] },
    ]);
    const trust = passages.find(({ quotes }) => quotes[0] === "trust");
    expect(trust?.codings[0]?.createdAt).toEqual(new Date("2020-02-03T04:05:06Z"));
    expect(memos.map(({ title, target }) => [title, target])).toEqual([
      ["Comment", "passage"],
      ["Here", "passage"],
      ["Linked", "document"],
      ["On trust", "code"],
    ]);
    expect(memos[1]?.targetId).toBe(trust?.id);
    const [link] = await database().link.findMany({ where: { projectId: member.projectId } });
    expect(link).toMatchObject({ kind: "continues", toPassageId: trust?.id });
    expect(await database().codeSet.findMany({ where: { projectId: member.projectId } })).toMatchObject([
      { name: "Feelings" },
    ]);
    expect(await database().documentGroup.findMany({ where: { projectId: member.projectId } })).toMatchObject(
      [{ kind: "set", name: "Feelings", documentIds: [documents[0]!.id] }],
    );
    expect(await database().case.findMany({ where: { projectId: member.projectId } })).toMatchObject([
      { name: "Maria", attributes: { Age: "47" } },
    ]);
    for (const { sha256 } of documents) expect(await hasStoredFile(sha256)).toBe(true);
    const kept = await findTransferReport(member);
    expect(kept?.report.byGroups).toBe(true);
    const transfer = await database().transfer.findUniqueOrThrow({ where: { projectId: member.projectId } });
    expect(await hasStoredFile(transfer.sha256)).toBe(true);
    await vi.waitFor(async () => expect(await hasStoredFile(shaOf(everything()))).toBe(false));
  });

  it("leaves nothing when it is cancelled", async () => {
    const content = makeZip({ "project.qde": project });
    const member = await begin(content);
    await jobs.start();
    await until(member, "asking");
    await cancelTransfer(member);
    expect(await database().project.findUnique({ where: { id: member.projectId } })).toBeNull();
    expect(await database().importJob.count({ where: { projectId: member.projectId } })).toBe(0);
    expect(await hasStoredFile(shaOf(content))).toBe(false);
    await expect(
      answerTransfer(member, {
        convention: { unit: "utf16", lineEnd: "asStored" },
        byGroups: false,
        withSide: false,
      }),
    ).rejects.toThrow(/answered already/);
  });

  it("cannot be cancelled any more once it is here", async () => {
    const member = await begin(makeZip({ "project.qde": project }));
    await bringOver(member);
    await expect(cancelTransfer(member)).rejects.toThrow(/is here already/);
    expect(await listTransfers(member.userId)).toEqual([]);
  });

  it("that cannot be read fails with a sentence, and goes", async () => {
    const member = await begin(makeZip({ "letter.txt": "no project" }));
    await jobs.start();
    expect((await until(member, "failed"))?.problem).toMatch(/holds no REFI-QDA project/);
    await cancelTransfer(member);
    expect(await database().project.findUnique({ where: { id: member.projectId } })).toBeNull();
  });
});

describe("a project of Taguette", { timeout: 240_000 }, () => {
  it("comes with its documents, tags, highlights and descriptions", async () => {
    const file = path.join(dataFolder(), "taguette.sqlite3");
    makeTaguette(file, {
      documents: ["<h1>Über Öl</h1>\n<p>Nobody trusts the meter.</p>"],
      tags: ["size", "trust"],
      highlights: [
        [1, 0, 9, [1]],
        [1, 17, 23, [1, 2]],
      ],
      makers: ["ana", "ana"],
    });
    const member = await begin(readFileSync(file), "taguette.sqlite3");
    const question = await bringOver(member);
    expect(question?.report).toMatchObject({
      program: "Taguette",
      positions: { convention: { unit: "utf8" }, score: 1 },
    });
    const [codes, documents, passages] = await readRows(member);
    expect(codes.map(({ name, definition }) => [name, definition])).toEqual([
      ["size", "What it means"],
      ["trust", "What it means"],
    ]);
    expect(documents[0]).toMatchObject({ title: "Interview 1", length: 32 });
    const told = passages.map(({ quotes, codings }) => [
      quotes[0],
      codings.map(({ code, layer }) => `${code.name} by ${layer.name}`).sort(),
    ]);
    expect(told.sort()).toEqual([
      ["trusts", ["size by ana", "trust by ana"]],
      ["Über Öl", ["size by ana"]],
    ]);
  });
});

describe.skipIf(!hasShared)("NVivo's project in ../shared/refi-qda", { timeout: 240_000 }, () => {
  it("comes with the exact words of its passages", async () => {
    const name = "qdpx/nvivo-win-12.6-masked.qdpx";
    const member = await begin(readFileSync(sharedPath(`refi-qda/${name}`)));
    const question = await bringOver(member);
    expect(question).toMatchObject({ sure: true, readings: [{ convention: { unit: "utf16" } }, {}, {}, {}] });
    const [codes, documents, passages] = await readRows(member);
    expect([codes.length, documents.length, passages.flatMap(({ codings }) => codings).length]).toEqual([
      60, 1, 97,
    ]);
    const { files } = JSON.parse(readFileSync(sharedPath("refi-qda/expected.json"), "utf8")) as {
      files: Record<string, { selections: { sha256: string }[] }>;
    };
    const words = passages.map(({ quotes }) => (quotes[0] ?? "").replaceAll("\n", "\r\n"));
    const hashes = words.map((each) => createHash("sha256").update(each).digest("hex").slice(0, 16));
    expect(new Set(hashes)).toEqual(new Set(files[name]?.selections.map(({ sha256 }) => sha256)));
    expect(documents[0]).toMatchObject({ fileName: "videos_selection.docx" });
  });
});
