import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { type Inputs, reads, writes } from "@/lib/api/testing/blind-inputs";
import { type BlindStudy, createBlindStudy } from "@/lib/api/testing/blind-study";
import { createTestCode } from "@/lib/live/testing/create-test-code";
import { database } from "@/lib/platform/db/client";
import { openSample } from "@/lib/projects/server/sample";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { createTestToken } from "@/lib/tokens/testing/create-test-token";
import { isLeftOut } from "./left-out";
import { getOpenApiDocument } from "./openapi-document";
import { serveRest } from "./serve-rest";
import { summaries } from "./summaries";

/** What of published schemas is held against answers; here no member may come that they do not tell of. */
type Published = Readonly<Record<string, unknown>> & {
  readonly type?: unknown;
  readonly properties?: object;
};

const closed = (_: string, node: unknown): unknown =>
  typeof node === "object" && node !== null && (node as Published).properties !== undefined
    ? { ...node, additionalProperties: false }
    : node;

/** The published schemas by the names of procedures; undefined where nothing is answered. */
let schemas: ReadonlyMap<string, z.ZodType | undefined>;
const answered = new Set<string>();

beforeAll(async () => {
  const document = JSON.stringify(await getOpenApiDocument()).replaceAll("#/components/schemas/", "#/$defs/");
  const { paths, components } = JSON.parse(document, closed) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, z.core.JSONSchema.JSONSchema> };
  };
  const operations = Object.values(paths).flatMap((item) => [item["get"], item["post"]]);
  schemas = new Map(
    operations.flatMap((operation) => {
      if (operation === undefined || !Object.hasOwn(summaries, operation.operationId)) return [];
      const schema = operation.responses["200"]?.content?.["application/json"].schema;
      const whole = schema && z.fromJSONSchema({ ...schema, $defs: components.schemas });
      return [[operation.operationId, whole] as const];
    }),
  );
});

interface Operation {
  readonly operationId: string;
  readonly responses: Record<
    string,
    { content?: { "application/json": { schema: z.core.JSONSchema.JSONSchema } } }
  >;
}

/** Asks as a program does; what comes of it must be what is published, or a problem. */
async function ask(token: string, name: string, input: object): Promise<void> {
  const response = await serveRest(
    new Request(`http://localhost/api/v1/${name.replaceAll(".", "/")}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(input),
    }),
  );
  const text = await response.text();
  expect([200, 400, 403, 404, 409, 422], `${name}: ${text}`).toContain(response.status);
  if (response.status !== 200) return;
  const schema = schemas.get(name);
  answered.add(name);
  if (schema === undefined) expect(text, name).toBe("");
  else expect(schema.safeParse(JSON.parse(text)).error?.issues ?? [], `${name}: ${text}`).toEqual([]);
}

const offered = (inputs: Inputs) => Object.keys(inputs).filter((name) => !isLeftOut(name));

describe("what is answered is what the document says", { timeout: 120_000 }, () => {
  describe.each(["blind", "open"])("in a study that is %s", (sight) => {
    let study: BlindStudy;
    let token: string;

    beforeAll(async () => {
      study = await createBlindStudy("owner", true);
      if (sight === "open")
        await database().round.update({ where: { id: study.roundId }, data: { state: "closed" } });
      ({ token } = await createTestToken(study.ann, "manage"));
    });

    const askAll = async (name: string, inputsOf: Inputs[string]) => {
      for (const input of inputsOf(study) as object[])
        await ask(token, name, { projectId: study.projectId, ...input });
    };

    it.each(offered(reads))("%s", (name) => askAll(name, reads[name]!));
    it.each(offered(writes))("%s", (name) => askAll(name, writes[name]!));
    it.each(offered(reads))("%s afterwards", (name) => askAll(name, reads[name]!));
  });

  it("in the sample project, of all that is asked for by the project, a document or a code", async () => {
    const owner = await createTestMember();
    const { id: projectId } = await openSample(owner.userId);
    const { token } = await createTestToken(owner, "manage");
    const [document, code, table] = await Promise.all([
      database().document.findFirstOrThrow({ where: { projectId } }),
      database().code.findFirstOrThrow({ where: { projectId, codings: { some: {} } } }),
      database().findingTable.findFirstOrThrow({ where: { projectId } }),
    ]);
    for (const name of offered(reads))
      for (const id of [document.id, code.id, table.id])
        await ask(token, name, {
          projectId,
          id,
          documentId: document.id,
          codeId: code.id,
          tableId: table.id,
        });
    await ask(token, "codebook.applyTemplate", { projectId, template: "relations" });
    const layer = await database().layer.findFirstOrThrow({ where: { projectId } });
    await ask(token, "projects.setOrigin", { projectId, layerId: layer.id, origin: "model" });
    const event = await createTestCode({ ...owner, projectId }, "Lately made");
    await ask(token, "live.undoBackTo", { projectId, id: event });
    await ask(token, "projects.resetSample", { projectId });
  });

  it("of a project's team and rounds, from its making to its end", async () => {
    const owner = await createTestMember("owner");
    const { projectId } = owner;
    const [lead, coder] = [
      await createTestMember("lead", { projectId }),
      await createTestMember("coder", { projectId }),
    ];
    const codes = await createTestCodes(owner, ["trade"]);
    const documentId = await createTestDocument(owner, "Letters", "Trade grew slowly.\n");
    const { token } = await createTestToken(owner, "manage");
    const asOwner = (name: string, input: object) => ask(token, name, { projectId, ...input });
    const id = crypto.randomUUID();
    const work = {
      documentIds: [documentId],
      userIds: [coder.userId],
      perDocument: 1,
      percent: null,
      seed: 1,
    };
    const said = { name: "First", instructions: "", dueAt: null, purpose: "reliability", blind: false };
    await asOwner("rounds.plan", { id, ...said, codebookFrozen: false, work });
    await asOwner("rounds.getPlan", { id });
    await asOwner("rounds.changeState", { id, to: "open" });
    const task = await database().assignment.findFirstOrThrow({ where: { projectId } });
    await asOwner("rounds.reassign", { id: task.id, userId: lead.userId });
    await asOwner("rounds.changeState", { id, to: "closed" });
    await asOwner("rounds.remove", { id });
    await asOwner("codebook.remove", { id: codes("trade") });
    await ask(token, "projects.create", { name: "New" });
    await asOwner("projects.invite", { role: "coder", days: 7 });
    const invitation = await database().invitation.findFirstOrThrow({ where: { projectId } });
    await asOwner("projects.listInvitations", {});
    await asOwner("projects.withdrawInvitation", { invitationId: invitation.id });
    const rights = { mayEditCodebook: true, maySeeOthers: null, mayExport: null, mayInvite: null };
    await asOwner("projects.setRights", { userId: coder.userId, overrides: rights });
    await asOwner("projects.changeRole", { userId: coder.userId, role: "viewer" });
    await asOwner("projects.removeMember", { userId: coder.userId });
    const { name } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
    await asOwner("projects.transfer", { userId: lead.userId, projectName: name });
    await asOwner("projects.leave", {});
    const { token: last } = await createTestToken(lead, "manage");
    await ask(last, "projects.delete", { projectId, name });
  });
});

/** What takes an uploaded file, work that runs on, a pack, or something that is stale, settled or lost. */
const unasked = [
  ...["adjudication.reopen", "documents.recognise", "documents.reread", "documents.removeRecording"],
  ...["incoming.dismiss", "jobs.answer", "jobs.cancel", "jobs.dismiss", "jobs.retry", "packs.place"],
  ...["references.read", "rounds.remove", "surveys.outline", "surveys.summary", "tables.confirmCells"],
];

it("was answered by every procedure but a few", () => {
  const missing = Object.keys(summaries).filter((name) => !answered.has(name));
  expect(missing.sort()).toEqual(unasked.sort());
});
