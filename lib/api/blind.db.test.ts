import { ORPCError, type AnyProcedure, call, isProcedure } from "@orpc/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { router } from "@/lib/api/router";
import { type BlindStudy, type Blindness, createBlindStudy, secret } from "@/lib/api/testing/blind-study";
import { type Inputs, others, reads, writes } from "@/lib/api/testing/blind-inputs";
import { sayTwin } from "@/lib/api/testing/say-twin";
import { findCurrentUser } from "@/lib/platform/auth/session";
import type { Role } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";

// Only the cookie is replaced: who is signed in.
vi.mock("@/lib/platform/auth/session", () => ({ findCurrentUser: vi.fn() }));

const signIn = ({ userId, name }: Member) =>
  vi.mocked(findCurrentUser).mockResolvedValue({
    id: userId,
    name,
    email: "ann@example.org",
    administrator: false,
  });

function listProcedures(node: unknown, path: string[] = []): [string, AnyProcedure][] {
  if (isProcedure(node)) return [[path.join("."), node]];
  return Object.entries(node as object).flatMap(([name, child]) => listProcedures(child, [...path, name]));
}
const procedures = new Map(listProcedures(router));

/** What comes back, be it a refusal; of a stream what it says at once. */
async function ask(study: BlindStudy, name: string, input: object): Promise<unknown> {
  signIn(study.ann);
  const quiet = new AbortController();
  try {
    const whole = { projectId: study.projectId, ...input };
    const answer: unknown = await call(procedures.get(name)!, whole, {
      context: {},
      signal: quiet.signal,
    });
    if (name === "codebook.list") return inOrder(answer as { name: string }[]); // it comes in none
    if (!isStream(answer)) return answer;
    setTimeout(() => quiet.abort(), 400);
    return await readStream(answer);
  } catch (error) {
    const code: unknown = error instanceof ORPCError ? error.code : "";
    return { refused: code, message: (error as Error).message };
  }
}

const inOrder = (codes: readonly { readonly name: string }[]) =>
  [...codes].sort((a, b) => (a.name < b.name ? -1 : 1));

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;

async function readStream(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const said: unknown[] = [];
  for await (const each of stream) said.push(each);
  return said;
}

it("has an input for every procedure", () => {
  const known = [...Object.keys(reads), ...Object.keys(writes), ...others].sort();
  expect([...procedures.keys()].sort()).toEqual(known);
});

describe.each<[Role, Blindness]>([
  ["coder", "round"],
  ["owner", "round"],
  ["coder", "right"],
  ["lead", "right"],
])("who works blind as %s, by a %s", (role, by) => {
  let busy: BlindStudy;
  let quiet: BlindStudy;

  beforeAll(async () => {
    busy = await createBlindStudy(role, true, by);
    quiet = await createBlindStudy(role, false, by);
  });

  async function compare(name: string, inputsOf: Inputs[string]) {
    const [inputs, twins] = [inputsOf(busy), inputsOf(quiet)];
    for (const [index, input] of inputs.entries()) {
      const answer = await ask(busy, name, input as object);
      const twin = await ask(quiet, name, twins[index] as object);
      const said = JSON.stringify(answer) ?? "";
      expect(said).not.toContain(secret);
      const { passageIds: _, layerIds: __, ...hidden } = busy.hidden;
      for (const hiddenId of Object.values(hidden).flat()) expect(said).not.toContain(hiddenId);
      expect(datesIn(said).filter((at) => at >= busy.busyFrom && at <= busy.busyUntil)).toEqual([]);
      expect(sayTwin(answer, busy.known)).toEqual(sayTwin(twin, quiet.known));
    }
  }

  it.each(Object.entries(reads))("reads nothing of the other's work in %s", compare);
  it.each(Object.entries(writes))("learns nothing of it by %s", compare);
  it.each(Object.entries(reads))("reads nothing of it afterwards in %s", compare);
});

const datesIn = (said: string): Date[] =>
  [...said.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([text]) => new Date(text));
