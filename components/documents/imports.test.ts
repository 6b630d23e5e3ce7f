import { describe, expect, it } from "vitest";
import type { JobState, JobView } from "@/lib/jobs/job-view";
import { describeImports, isSettled, listImports } from "./imports";
import { problemBeforeSending, type Upload } from "./upload";

const upload = (state: Upload["state"], more: Partial<Upload> = {}): Upload => ({
  key: state,
  name: "a.txt",
  folder: "",
  size: 1,
  state,
  progress: 0,
  problem: null,
  retryable: false,
  jobId: null,
  ...more,
});
const job = (state: JobState, more: Partial<JobView> = {}): JobView => ({
  id: state,
  kind: "import",
  state,
  fileName: "a.txt",
  byteSize: 1,
  folder: "",
  documentId: null,
  parentId: null,
  progress: 0,
  stage: "",
  question: null,
  report: null,
  problem: null,
  startedBy: null,
  createdAt: new Date(0),
  ...more,
});

describe("listImports", () => {
  it("puts what needs a person first and what is finished last, and keeps the order otherwise", () => {
    const jobs = [job("done"), job("running"), job("asking"), job("running", { id: "second" })];
    const keys = listImports([upload("sending"), upload("failed")], jobs).map(({ key }) => key);
    expect(keys).toEqual(["asking", "failed", "running", "second", "sending", "done"]);
  });

  it("shows a file once, as its job, as soon as that is there", () => {
    const sent = upload("sent", { jobId: "running" });
    expect(listImports([sent], [job("running")]).map(({ kind }) => kind)).toEqual(["job"]);
    expect(listImports([sent], []).map(({ kind }) => kind)).toEqual(["upload"]);
  });
});

describe("describeImports", () => {
  it.each<[JobState[], string, boolean]>([
    [[], "", true],
    [["waiting"], "0 of 1 file added.", false],
    [["done", "running"], "1 of 2 files added.", false],
    [["done", "failed", "asking"], "1 of 3 files added, 1 asks something, 1 could not be added.", true],
    [["asking", "asking"], "0 of 2 files added, 2 ask something.", true],
    [["done", "cancelled"], "1 of 1 file added.", true],
    [["cancelled"], "Nothing was added.", true],
  ])("%j: %s", (states, sentence, settled) => {
    const items = listImports(
      [],
      states.map((state, index) => job(state, { id: String(index) })),
    );
    expect(describeImports(items)).toBe(sentence);
    expect(isSettled(items)).toBe(settled);
  });
});

it("tells documents read again and recognised apart from files added", () => {
  const jobs = [
    job("done"),
    job("done", { kind: "reread" }),
    job("failed", { kind: "reread" }),
    job("running", { kind: "recognise" }),
  ];
  expect(describeImports(listImports([], jobs))).toBe(
    "1 of 1 file added. 1 of 2 documents read again, 1 could not be read again. 0 of 1 document recognised.",
  );
});

describe("problemBeforeSending", () => {
  const bytes = 100 * 1024 * 1024;
  const limits = { bytes, pages: 1, recordingBytes: 2 * bytes };
  it.each([
    ["a.pdf", 0, /no text/],
    ["a.pdf", 1, null],
    ["a.pdf", bytes, null],
    ["a.pdf", 240 * 1024 * 1024, /240 MB; the limit is 100 MB/],
    ["a.mp3", 2 * bytes, null],
    ["a.mov", 3 * bytes, /Convert it to MP3/],
    ["a.mp3", 240 * 1024 * 1024, /240 MB; the limit is 200 MB/],
  ])("%s of %i bytes: %s", (name, size, problem) => {
    const found = problemBeforeSending({ name, size }, limits);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });
});
