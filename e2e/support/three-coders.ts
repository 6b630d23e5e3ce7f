import type { Browser, Page } from "@playwright/test";
import { addCodes } from "./codes";
import { givenMember } from "./given";
import { callApi } from "./rest";
import { uploadFile } from "./upload";

/** Sentences, a paragraph each; what is said differs from document to document, as a quote must be found in one place. */
const subjects = [
  "The mayor did not trust the ministry",
  "The works council wrote three letters",
  "Nobody at the table spoke of the winter",
  "The pipeline was agreed after two years of talks",
  "Trade between the two towns grew slowly",
  "The bakery closed and nothing came after it",
  "Young people moved to the city by the sea",
  "A bus came twice a day and then not at all",
  "The school was joined with that of the next village",
  "Volunteers kept the library open on Saturdays",
  "The river rose and the insurance paid late",
  "Prices were the talk of every evening",
];

export const codePaths = [
  "Trust",
  "Trust/Trust in institutions and in those who speak for them",
  "Services",
  "Services/Transport",
  "Money",
  "Never used",
];

/** By coder: which sentences get which code; the coders agree on more of them in later rounds. */
const work: readonly (readonly (readonly [path: string, sentences: readonly number[]])[])[] = [
  [
    ["Trust", [0, 1, 2]],
    [codePaths[1]!, [3, 4]],
    ["Services", [5, 7, 8, 9]],
    ["Money", [10, 11]],
  ],
  [
    ["Trust", [0, 2, 6]],
    [codePaths[1]!, [3]],
    ["Services", [5, 8]],
    ["Services/Transport", [7]],
    ["Money", [11, 4]],
  ],
  [
    ["Trust", [1, 2, 3]],
    [codePaths[1]!, [4]],
    ["Services", [5, 8, 9, 7]],
    ["Money", [10, 11]],
  ],
];

export interface ThreeCoders {
  readonly projectId: string;
  readonly documentIds: readonly string[];
  readonly codes: ReadonlyMap<string, string>;
  /** Ben and Cara; the page given leads, and codes as the first. */
  readonly others: readonly Page[];
}

interface Given {
  readonly given: readonly { readonly assignmentId: string; readonly userId: string }[];
}

/** Plans, opens and codes a round of all three in some documents; marks all as done, and closes it. */
export async function codeRound(
  pages: readonly Page[],
  { projectId, codes }: Pick<ThreeCoders, "projectId" | "codes">,
  { name, documents, agreeing }: { name: string; documents: readonly string[]; agreeing: number },
): Promise<void> {
  const [lead] = pages as [Page];
  const team = await callApi<{ userId: string }[]>(lead, "projects/listTeam", { projectId });
  const id = crypto.randomUUID();
  await callApi(lead, "rounds/plan", {
    ...{ projectId, id, name, instructions: "", dueAt: null, purpose: "reliability" },
    ...{ blind: true, codebookFrozen: false },
    work: {
      documentIds: documents,
      userIds: team.map(({ userId }) => userId),
      ...{ perDocument: team.length, percent: null, seed: 7 },
    },
  });
  await callApi(lead, "rounds/changeState", { projectId, id, to: "open" });
  for (const [place, documentId] of documents.entries())
    for (const [coder, page] of pages.entries())
      for (const [path, sentences] of work[place < agreeing ? 0 : coder]!)
        for (const sentence of sentences)
          await callApi(page, "coding/applyToQuote", {
            ...{ projectId, documentId, codeIds: [codes.get(path)!] },
            exact: subjects[sentence],
          });
  const { given } = await callApi<Given>(lead, "rounds/getPlan", { projectId, id });
  for (const { assignmentId } of given)
    await callApi(lead, "rounds/markDone", { projectId, id: assignmentId, done: true });
  await callApi(lead, "rounds/changeState", { projectId, id, to: "closed" });
}

/** A project of the page's member and two others, with four documents, and two rounds in which all three coded. */
export async function makeThreeCoders(page: Page, browser: Browser, projectId: string): Promise<ThreeCoders> {
  const codes = await addCodes(page, projectId, codePaths);
  const others = [
    await givenMember(page, browser, { projectId, name: "Benedikta Straßenbauer-Ohlendorf" }),
    await givenMember(page, browser, { projectId, name: "Cara" }),
  ];
  const documentIds: string[] = [];
  for (const title of ["Interview 1", "Interview 2", "Minutes of the town council of 3 May", "Letter"]) {
    const text = Buffer.from(subjects.map((subject) => `${subject}, as ${title} has it.`).join("\n\n"));
    documentIds.push(await uploadFile(page, projectId, `${title}.txt`, text));
  }
  const study = { projectId, documentIds, codes, others };
  const pages = [page, ...others];
  await codeRound(pages, study, { name: "Pilot", documents: documentIds.slice(0, 2), agreeing: 0 });
  await codeRound(pages, study, {
    name: "Reliability after training",
    documents: documentIds.slice(2),
    agreeing: 1,
  });
  return study;
}
