import { chromium } from "@playwright/test";
import playwrightConfig from "../playwright.config";
import { requireChromium, requirePostgres } from "../scripts/debian-tools";
import { listProcessTree } from "../scripts/process-tree";
import { type Product, startProduct } from "../scripts/start-product";
import { startThrowawayPostgres } from "../scripts/throwaway-postgres";
import { callApi } from "../e2e/support/rest";
import { type HeadlessCoder, callAs, signInHeadless } from "./headless-coder";
import { readLongText } from "./long-text";
import { type Row, printRows } from "./print-rows";
import { seededRandom } from "../lib/shared/seeded-random";
import { type BenchStudy, makeStudy } from "./study";

const codersCount = 50;
/** Milliseconds between two codings of one coder. */
const apart = 2_000;

interface Team {
  readonly study: BenchStudy;
  readonly codeIds: readonly string[];
  readonly length: number;
  /** Each asks one of the processes, in turn. */
  readonly coders: readonly HeadlessCoder[];
}

/** A project with a long document, and coders who have joined it. */
async function gather(products: readonly Product[]): Promise<Team> {
  const { url } = products[0]!;
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  const { text } = readLongText();
  const study = await makeStudy(page, text, 0);
  const { projectId } = study;
  const codes = await callApi<{ id: string }[]>(page, "codebook/list", { projectId });
  const { token } = await callApi<{ token: string }>(page, "projects/invite", {
    projectId,
    role: "coder",
    days: 1,
  });
  await browser.close();
  const coders: HeadlessCoder[] = [];
  for (let index = 0; index < codersCount; index += 1) {
    const cookie = await signInHeadless(url, `Coder ${index}`);
    const coder = callAs(products[index % products.length]!.url, cookie);
    await coder.projects.acceptInvitation({ token });
    coders.push(coder);
  }
  process.stdout.write(`${codersCount} coders have joined\n`);
  return { study, codeIds: codes.map(({ id }) => id), length: text.length, coders };
}

interface Measured {
  readonly acknowledged: number[];
  readonly seen: number[];
  failures: number;
}

/** Everybody follows the project and codes for some seconds; how long answers and events took, in milliseconds. */
async function code({ study, codeIds, length, coders }: Team, seconds: number): Promise<Measured> {
  const { projectId, documentId } = study;
  const measured: Measured = { acknowledged: [], seen: [], failures: 0 };
  const sentAt = new Map<string, { readonly at: number; readonly by: HeadlessCoder }>();
  const over = new AbortController();
  const follow = async (coder: HeadlessCoder, begun: () => void) => {
    const input = { projectId, windowId: crypto.randomUUID() };
    for await (const news of await coder.live.follow(input, { signal: over.signal })) {
      if (news.kind === "begin") begun();
      if (news.kind !== "events") continue;
      for (const { codings } of news.events) {
        const sent = sentAt.get(codings?.[0]?.id ?? "");
        if (sent !== undefined && sent.by !== coder) measured.seen.push(performance.now() - sent.at);
      }
    }
  };
  for (const coder of coders)
    await new Promise<void>((begun) => void follow(coder, begun).catch(() => undefined));
  process.stdout.write("all follow the project\n");
  const random = seededRandom(5);
  const until = performance.now() + 1_000 * seconds;
  const work = async (coder: HeadlessCoder) => {
    await pause(apart * random());
    while (performance.now() < until) {
      const at = performance.now();
      const start = Math.floor(random() * (length - 200));
      const id = crypto.randomUUID();
      sentAt.set(id, { at, by: coder });
      const ranges: [number, number][] = [[start, start + 20 + Math.floor(150 * random())]];
      const codes = [{ id, codeId: codeIds[Math.floor(random() * codeIds.length)]! }];
      try {
        await coder.coding.apply(
          { projectId, documentId, ranges, passageId: crypto.randomUUID(), codes },
          { context: { operation: crypto.randomUUID() } },
        );
        measured.acknowledged.push(performance.now() - at);
      } catch {
        measured.failures += 1;
      }
      await pause(Math.max(0, at + apart - performance.now()));
    }
  };
  await Promise.all(coders.map(work));
  await pause(1_000);
  // Some go on until the server stops: fetch forgets of a signal once its request has been collected as garbage.
  over.abort();
  return measured;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Memory of a process and all it has started, in megabytes. */
const memoryOf = (root: number): number => listProcessTree(root).reduce((sum, { memory }) => sum + memory, 0);

async function measure(title: string, products: readonly Product[], seconds: number): Promise<void> {
  const team = await gather(products);
  const before = products.map(({ pid }) => memoryOf(pid));
  const { acknowledged, seen, failures } = await code(team, seconds);
  const after = products.map(({ pid }) => memoryOf(pid));
  const rows: Row[] = [
    { what: "coding to the server's answer", values: acknowledged, target: "< 100 ms p95" },
    { what: "coding to each other coder", values: seen, target: "< 200 ms p95" },
    { what: "refused or failed", values: [failures], target: "0", unit: "" },
    { what: "memory of a process before", values: before, target: "", unit: "MB" },
    { what: "memory of a process after", values: after, target: "", unit: "MB" },
  ];
  printRows(`${title}: ${codersCount} coders, ${seconds} s`, rows);
}

/** Fifty coders who follow one project and code every two seconds: on the embedded database, and on PostgreSQL. */
export async function benchLive(seconds = 120): Promise<void> {
  requireChromium();
  const embedded = await startProduct();
  try {
    await measure("embedded database", [embedded], seconds);
  } finally {
    await embedded.stop();
  }
  const postgres = await startThrowawayPostgres(requirePostgres());
  const products: Product[] = [];
  try {
    const first = await startProduct({ databaseUrl: postgres.url });
    products.push(first, await startProduct({ databaseUrl: postgres.url, folder: first.folder }));
    await measure("PostgreSQL, two processes", products, seconds);
  } finally {
    for (const product of products.reverse()) await product.stop();
    postgres.stop();
  }
}
