import type { Page } from "@playwright/test";
import { callApi } from "../e2e/support/rest";
import { uploadFile } from "../e2e/support/upload";
import { register, createProject } from "../e2e/support/account";
import { seededRandom } from "../lib/shared/seeded-random";

export interface BenchStudy {
  readonly projectId: string;
  readonly documentId: string;
  readonly otherId: string;
}

/** Passage lengths are lognormal with a median of 150 characters; starts are uniform, so passages overlap. */
function drawRange(random: () => number, length: number): [number, number] {
  const normal = Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random());
  const size = Math.min(2_000, Math.max(12, Math.round(150 * Math.exp(0.7 * normal))));
  const start = Math.floor(random() * (length - size));
  return [start, start + size];
}

async function applyCodings(
  page: Page,
  study: BenchStudy,
  codes: readonly string[],
  text: string,
  count: number,
) {
  const random = seededRandom(11);
  const { projectId, documentId } = study;
  const drawn = Array.from({ length: count }, () => ({
    projectId,
    documentId,
    ranges: [drawRange(random, text.length)],
    passageId: crypto.randomUUID(),
    codes: [{ id: crypto.randomUUID(), codeId: codes[Math.floor(random() * codes.length)] }],
  }));
  for (let first = 0; first < drawn.length; first += 8) {
    await Promise.all(drawn.slice(first, first + 8).map((input) => callApi(page, "coding/apply", input)));
  }
}

/** A project with a long document under `count` codings of forty codes, and a second document. */
export async function makeStudy(page: Page, text: string, count: number): Promise<BenchStudy> {
  await register(page, "Bench Coder");
  const projectId = await createProject(page, "Bench");
  const documentId = await uploadFile(page, projectId, "long.txt", Buffer.from(text));
  const otherId = await uploadFile(page, projectId, "other.txt", Buffer.from(text.slice(0, 40_000)));
  const codes = Array.from({ length: 40 }, () => crypto.randomUUID());
  for (const [i, id] of codes.entries()) {
    const shortcut = i === 0 ? "1" : null;
    await callApi(page, "codebook/add", { projectId, id, parentId: null, name: `Code ${i}`, shortcut });
  }
  const study = { projectId, documentId, otherId };
  await applyCodings(page, study, codes, text, count);
  return study;
}
