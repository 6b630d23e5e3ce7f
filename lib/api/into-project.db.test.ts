import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { shaOf, useTestJobs } from "@/lib/api/testing/test-jobs";
import { editCase } from "@/lib/cases/server/commands";
import { editCodeOfProject } from "@/lib/codebook/server/commands";
import { makeTaguette } from "@/lib/ingest/testing/make-taguette";
import { makeZip } from "@/lib/ingest/testing/make-zip";
import { cancelJob, dismissJob, retryJob } from "@/lib/jobs/server/commands";
import { undo, redo } from "@/lib/live/server/commands";
import { follow } from "@/lib/live/testing/follow";
import { database } from "@/lib/platform/db/client";
import { dataFolder, hasStoredFile } from "@/lib/platform/files";
import { standingOf } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { openSample } from "@/lib/projects/server/sample";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { asProposed } from "@/lib/transfer/match-choices";
import type { IntoView } from "@/lib/transfer/into-question";
import { beginInto } from "@/lib/transfer/server/begin-into";
import { exportArchive } from "@/lib/transfer/server/export-archive";
import { answerInto, cancelInto } from "@/lib/transfer/server/into-commands";
import { findIntoQuestion, listBroughtIn, listInto } from "@/lib/transfer/server/into-queries";
import { takeBackInto } from "@/lib/transfer/server/take-back";
import { openProject } from "@/lib/transfer/server/read-rows";
import { writeWholeProject } from "@/lib/transfer/testing/write-whole-project";

const jobs = useTestJobs();

/** Sends a project file as an upload does, into the member's project; the job's id. */
async function begin(member: Member, content: Uint8Array, fileName = "study.qdpx"): Promise<string> {
  const file = path.join(dataFolder(), crypto.randomUUID());
  writeFileSync(file, content);
  const arrived = { path: file, byteSize: content.length, sha256: shaOf(content) };
  return (await beginInto(member, arrived, fileName)).jobId;
}

const until = (member: Member, jobId: string, state: IntoView["state"] | null) =>
  vi.waitFor(
    async () => {
      const view = (await listInto(member)).find((each) => each.jobId === jobId);
      expect(view?.state ?? null, JSON.stringify(view)).toBe(state);
      return view;
    },
    { timeout: 60_000, interval: 100 },
  );

/** Brings a file in as it is proposed, which this member says; what was told of it. */
async function bringIn(member: Member, content: Uint8Array, name?: string, answerer = member) {
  const jobId = await begin(member, content, name);
  await until(member, jobId, "asking");
  const question = await findIntoQuestion(member, jobId);
  const convention = question!.readings[0]?.convention ?? { unit: "codePoint", lineEnd: "asStored" };
  await answerInto(answerer, jobId, { convention, byGroups: false, choices: asProposed, confirmed: true });
  await until(member, jobId, null);
  return (await listBroughtIn(member))[0]!;
}

const addedBy = ({ report }: Awaited<ReturnType<typeof bringIn>>) =>
  Object.fromEntries(report.tallies.map(({ what, added }) => [what, added]));

/** What stands in a project, in words without ids. */
async function sayProject({ projectId }: Member) {
  const live = { projectId, deletedAt: null };
  const [codes, documents, codings, memos, cases] = await Promise.all([
    database().code.findMany({ where: live, include: { parent: true } }),
    database().document.findMany({ where: live }),
    database().coding.findMany({ where: live, include: { code: true, layer: true, passage: true } }),
    database().memo.findMany({ where: live }),
    database().case.findMany({ where: live, include: { links: { where: { deletedAt: null } } } }),
  ]);
  return {
    codes: codes.map(({ name, parent }) => `${parent?.name ?? ""} › ${name}`).sort(),
    documents: documents.map(({ title, attributes }) => `${title} ${JSON.stringify(attributes)}`).sort(),
    codings: codings
      .map(({ code, layer, passage }) => `${passage.quotes.join()} ${code.name} by ${layer.name}`)
      .sort(),
    memos: memos.map(({ title, target }) => `${title} on a ${target}`).sort(),
    cases: cases.map(({ name, links }) => `${name} in ${links.length}`).sort(),
  };
}

const user = "10000000-0000-4000-8000-000000000001";
const guid = (number: number) => `20000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const coding = (number: number, code: number) =>
  `<Coding guid="${guid(number)}" creatingUser="${user}"><CodeRef targetGUID="${guid(code)}"/></Coding>`;

/** Two codes, a text with two passages that are coded, a case and a memo. */
const project = `<?xml version="1.0"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Theirs" origin="Test 1.0">
<Users><User guid="${user}" name="Ana"/></Users>
<CodeBook><Codes><Code guid="${guid(1)}" name="Trust" isCodable="true"><NoteRef targetGUID="${guid(90)}"/>
  <Code guid="${guid(2)}" name="Mistrust" isCodable="true"/></Code></Codes></CodeBook>
<Variables><Variable guid="${guid(50)}" name="Age" typeOfVariable="Text"/></Variables>
<Cases><Case guid="${guid(51)}" name="Maria"><VariableValue><VariableRef targetGUID="${guid(50)}"/><TextValue>47</TextValue></VariableValue><SourceRef targetGUID="${guid(10)}"/></Case></Cases>
<Sources><TextSource guid="${guid(10)}" name="Interview" plainTextPath="internal://a.txt">
  <PlainTextSelection guid="${guid(11)}" startPosition="2" endPosition="7">${coding(60, 1)}</PlainTextSelection>
  <PlainTextSelection guid="${guid(12)}" startPosition="9" endPosition="14">${coding(61, 2)}</PlainTextSelection>
</TextSource></Sources>
<Notes><Note guid="${guid(90)}" name="On trust"><PlainTextContent>It is rare.</PlainTextContent></Note></Notes>
</Project>`;
const theirs = () => makeZip({ "project.qde": project, "sources/a.txt": "I trust, words here" });

const nothing = { codes: [], documents: [], codings: [], memos: [], cases: [] };

describe("a project that is brought into one that is there", { timeout: 240_000 }, () => {
  it("comes with all it has, is not doubled when it comes again, and goes and comes back as one step", async () => {
    const member = await createTestMember("lead", { action: "codebook.restructure" });
    // Of somebody whose account has gone: no label.
    await database().layer.create({ data: { projectId: member.projectId, name: "Ana" } });
    await jobs.start();
    const first = await bringIn(member, theirs());
    const all = {
      codes: [" › Trust", "Trust › Mistrust"],
      documents: ["Interview {}"],
      codings: ["trust Trust by Ana", "words Mistrust by Ana"],
      memos: ["On trust on a code"],
      cases: ["Maria in 1"],
    };
    expect(await sayProject(member)).toEqual(all);
    expect(addedBy(first)).toMatchObject({ document: 1, code: 2, coding: 2, memo: 1, case: 1, layer: 1 });
    const [document] = await database().document.findMany({ where: { projectId: member.projectId } });
    expect(await hasStoredFile(document!.sha256)).toBe(true);
    const again = await bringIn(member, theirs());
    expect(new Set(Object.values(addedBy(again)))).toEqual(new Set([0]));
    const kept = await database().broughtIn.findUniqueOrThrow({ where: { id: first.id } });
    expect(await hasStoredFile(kept.sha256)).toBe(true);
    expect([first.state, again.state]).toEqual(["here", "nothing"]);
    const events = await database().event.findMany({ where: { projectId: member.projectId } });
    expect(events).toMatchObject([
      { number: 1, kind: "transfer.into", summary: "brought in the project “Theirs” with 2 codings" },
    ]);
    await undo(member);
    expect(await sayProject(member)).toEqual(nothing);
    expect((await listBroughtIn(member)).map(({ state }) => state)).toEqual(["nothing", "gone"]);
    await redo(member);
    expect(await sayProject(member)).toEqual(all);
  });

  it("is told to who has the project open; to who codes blind without what others coded", async () => {
    const member = await createTestMember("lead", { action: "codebook.restructure" });
    const { projectId } = member;
    const reader = await createTestMember("coder", { projectId, action: "project.read" });
    const overrides = { maySeeOthers: false };
    const blind = await createTestMember("coder", { projectId, action: "project.read", overrides });
    const streams = [reader, blind].map((each) => follow(each));
    for (const { news } of streams)
      await vi.waitFor(() => expect(news[0]).toMatchObject({ kind: "begin" }), { timeout: 20_000 });
    await jobs.start();
    await bringIn(member, theirs());
    const heard = await vi.waitFor(() => {
      const events = streams.map(({ news }) =>
        news.flatMap((each) => (each.kind === "events" ? each.events : [])),
      );
      expect(events.map(({ length }) => length)).toEqual([1, 1]);
      return events.map(([event]) => [event?.summary, event?.codings?.length, event?.layers.length]);
    });
    expect(heard).toEqual([
      ["brought in the project “Theirs” with 2 codings", 2, 1],
      ["changed the project", 0, 0],
    ]);
    await Promise.all(streams.map(({ stop }) => stop()));
  });

  it("can be taken back as a whole, but for what people have built on since", async () => {
    const member = await createTestMember("lead", { action: "codebook.restructure" });
    const { projectId } = member;
    await jobs.start();
    const { id } = await bringIn(member, theirs());
    const layer = await database().layer.create({ data: { projectId, name: "Own", userId: member.userId } });
    const code = await database().code.findFirstOrThrow({ where: { projectId, name: "Mistrust" } });
    const passage = await database().passage.findFirstOrThrow({ where: { projectId } });
    await database().coding.create({
      data: { projectId, passageId: passage.id, codeId: code.id, layerId: layer.id },
    });
    const { stays } = await takeBackInto(member, id);
    expect(stays.map(({ what, names }) => [what, names])).toEqual([
      ["code", ["Mistrust", "Trust"]],
      ["document", ["Interview"]],
    ]);
    expect(await sayProject(member)).toEqual({
      ...nothing,
      codes: [" › Trust", "Trust › Mistrust"],
      documents: ["Interview {}"],
      codings: ["trust Mistrust by Own"],
    });
    expect((await listBroughtIn(member))[0]?.state).toBe("gone");
    await expect(takeBackInto(member, id)).rejects.toThrow(/built on all of it/);
    await undo(member);
    expect((await sayProject(member)).codings).toHaveLength(3);
    expect((await listBroughtIn(member))[0]?.state).toBe("here");
  });

  it("keeps what people have rewritten or said they are done with when it is taken back, not what has another name", async () => {
    const member = await createTestMember("lead", { action: "codebook.restructure" });
    const { projectId, userId } = member;
    await jobs.start();
    const { id } = await bringIn(member, theirs());
    const idOf = async (name: string) =>
      (await database().code.findFirstOrThrow({ where: { projectId, name } })).id;
    await editCodeOfProject(member, { id: await idOf("Trust"), fields: { name: "Confidence" } });
    const maria = await database().case.findFirstOrThrow({ where: { projectId } });
    await editCase(member, { id: maria.id, name: "Maria", attributes: { Age: "48" } });
    const layer = await database().layer.create({ data: { projectId, name: "Own", userId } });
    const document = await database().document.findFirstOrThrow({ where: { projectId } });
    await database().finishedDocument.create({
      data: { projectId, layerId: layer.id, documentId: document.id },
    });
    const { stays } = await takeBackInto(member, id);
    expect(stays.map(({ what, names }) => [what, names])).toEqual([
      ["document", ["Interview"]],
      ["case", ["Maria"]],
    ]);
    expect((await sayProject(member)).codes).toEqual([]);
  });

  it("is shown by other choices before it is decided, and leaves nothing when it is cancelled", async () => {
    const member = await createTestMember("owner", { action: "codebook.restructure" });
    await jobs.start();
    const content = theirs();
    const jobId = await begin(member, content);
    await until(member, jobId, "asking");
    const question = await findIntoQuestion(member, jobId);
    expect(question?.items.codes.map(({ name, pick }) => [name, pick])).toEqual([
      ["Trust", "new"],
      ["Trust › Mistrust", "new"],
    ]);
    const choices = { ...asProposed, codes: { all: null, items: { "1": "out" as const } } };
    const { convention } = question!.readings[0]!;
    await answerInto(member, jobId, { convention, byGroups: false, choices, confirmed: false });
    const other = await vi.waitFor(
      async () => {
        const asked = await findIntoQuestion(member, jobId);
        expect(asked?.choices.codes.items).toEqual({ "1": "out" });
        return asked!;
      },
      { timeout: 30_000 },
    );
    expect(other.report.tallies.find(({ what }) => what === "coding")).toMatchObject({ added: 1, out: 1 });
    for (const end of [cancelJob, dismissJob, retryJob])
      await expect(end(member, jobId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const twice = await Promise.allSettled([cancelInto(member, jobId), cancelInto(member, jobId)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await sayProject(member)).toEqual(nothing);
    expect(await database().importJob.count({ where: { projectId: member.projectId } })).toBe(0);
    expect(await hasStoredFile(shaOf(content))).toBe(false);
  });

  it("has codes called “Group::Code” below their groups where that is wanted, by the choices made before", async () => {
    const member = await createTestMember("owner", { action: "codebook.restructure" });
    await jobs.start();
    const codes = ["Food::Bread", "Gas", "Food::Rye"].map(
      (name, at) => `<Code guid="${guid(at + 1)}" name="${name}" isCodable="true"/>`,
    );
    const file = `<Project xmlns="urn:QDA-XML:project:1.0" name="Theirs" origin="ATLAS.ti"><CodeBook><Codes>${codes.join("")}</Codes></CodeBook></Project>`;
    const jobId = await begin(member, makeZip({ "project.qde": file }));
    await until(member, jobId, "asking");
    const question = await findIntoQuestion(member, jobId);
    expect(question).toMatchObject({ grouped: 2, byGroups: false });
    expect(question?.items.codes.map(({ name }) => name)).toEqual(["Food::Bread", "Gas", "Food::Rye"]);
    const rye = question!.items.codes[2]!.key;
    const choices = { ...asProposed, codes: { all: null, items: { [rye]: "out" as const } } };
    const convention = { unit: "codePoint", lineEnd: "asStored" } as const;
    await answerInto(member, jobId, { convention, byGroups: true, choices, confirmed: false });
    const other = await vi.waitFor(
      async () => {
        const asked = await findIntoQuestion(member, jobId);
        expect(asked?.byGroups).toBe(true);
        return asked!;
      },
      { timeout: 30_000 },
    );
    expect(other.items.codes.map(({ name, pick }) => `${name}: ${pick}`)).toEqual([
      "Gas: new",
      "Food: new",
      "Food › Bread: new",
      "Food › Rye: out",
    ]);
    await answerInto(member, jobId, { convention, byGroups: true, choices, confirmed: true });
    await until(member, jobId, null);
    expect((await sayProject(member)).codes).toEqual([" › Food", " › Gas", "Food › Bread"]);
    // As they are in the file the second time: the one that is here is found where it stands.
    const again = await bringIn(member, makeZip({ "project.qde": file.replaceAll(guid(1), guid(21)) }));
    expect(addedBy(again)["code"]).toBe(1);
    expect((await sayProject(member)).codes).toEqual([" › Food", " › Food::Rye", " › Gas", "Food › Bread"]);
  });

  it("is refused to who codes blind, also where the round opened on the way", async () => {
    const member = await createTestMember("lead", { action: "codebook.restructure" });
    const jobId = await begin(member, theirs());
    const { projectId, userId } = member;
    const { id: documentId } = await database().document.create({
      data: {
        ...{ projectId, title: "T", fileName: "t.txt", mediaType: "text/plain", byteSize: 1, sha256: "s" },
        length: 1,
      },
    });
    const round = { projectId, name: "Blind", purpose: "reliability", blind: true, state: "open" } as const;
    const { id: roundId } = await database().round.create({ data: round });
    await database().assignment.create({ data: { projectId, roundId, documentId, userId, position: 0 } });
    await expect(begin(member, theirs())).rejects.toThrow(/blind round/);
    await expect(listInto(member)).rejects.toThrow(/blind round/);
    await jobs.start();
    await vi.waitFor(
      async () => {
        const job = await database().importJob.findUniqueOrThrow({ where: { id: jobId } });
        expect(job.report).toMatchObject({ problem: { code: "CONFLICT" } });
      },
      { timeout: 30_000 },
    );
  });

  it("of Taguette comes, too, and is the change of who said so", async () => {
    const file = path.join(dataFolder(), "taguette.sqlite3");
    makeTaguette(file, {
      documents: ["<p>Nobody trusts the meter.</p>"],
      tags: ["trust"],
      highlights: [[1, 10, 16, [1]]],
      makers: ["ana"],
    });
    const member = await createTestMember("owner", { action: "codebook.restructure" });
    await jobs.start();
    const { projectId } = member;
    const lead = await createTestMember("lead", { projectId, action: "codebook.restructure" });
    await bringIn(member, readFileSync(file), "taguette.sqlite3", lead);
    expect((await sayProject(member)).codings).toHaveLength(1);
    expect(await database().event.findMany({ where: { projectId } })).toMatchObject([
      { kind: "transfer.into", actorId: lead.userId },
    ]);
  });
});

/** The sample project, of which a new user is the owner. */
async function openOwnSample(): Promise<Member> {
  const { userId, name } = await createTestMember();
  const { id: projectId } = await openSample(userId);
  return { userId, name, projectId, standing: standingOf("owner"), action: "project.read" };
}

describe("our own export", { timeout: 240_000 }, () => {
  it.each([
    ["the sample project", openOwnSample],
    ["a project with something in every table", () => writeWholeProject(3)],
  ])("of %s, brought into the project itself, changes nothing", async (_of, open) => {
    const member: Member = { ...(await open()), action: "codebook.restructure" };
    const pieces: Uint8Array[] = [];
    const wanted = { profile: "standard", side: null, signal: new AbortController().signal } as const;
    for await (const piece of exportArchive(await openProject(member), wanted)) pieces.push(piece);
    await jobs.start();
    const { report, state } = await bringIn(member, new Uint8Array(Buffer.concat(pieces)));
    expect(report.tallies.filter(({ added }) => added > 0)).toEqual([]);
    expect(state).toBe("nothing");
  });
});
