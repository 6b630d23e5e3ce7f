import {
  emptyExcerpt,
  type IncomingExcerpt,
  type IncomingFile,
  readMoment,
} from "@/lib/exchange/incoming-excerpt";
import { clampExcerpts } from "@/lib/exchange/clamp-excerpts";
import { countOf } from "@/lib/shared/count-of";
import { fail, ok, type Result } from "@/lib/shared/result";
import { readBodies } from "./read-bodies";
import { firstText, isObject, isOfType, type JsonObject, listOf, textOf } from "./read-json";
import { readTargets } from "./read-target";

/** Collections stand in one another; deeper than so none is read. */
const deepest = 10;

/**
 * The annotations of a JSON file: one or several of W3C's Web Annotation Data Model (2017), alone, in pages, collections and
 * lists, or rows of Hypothesis. Words of a place come first, its offsets are a hint. Replies become part of the memo they
 * answer; an annotation of a whole page is about its document. Fails with a sentence where there are none.
 */
export function parseAnnotations(text: string): Result<IncomingFile, string> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return fail("The file is no whole JSON. Export the annotations again.");
  }
  const annotations: JsonObject[] = [];
  const isWhole = listAnnotations(json, annotations);
  if (annotations.length === 0)
    return fail(
      "The file holds no annotations. Choose a file of Web Annotations, or of Hypothesis, or a table of excerpts.",
    );
  const isHypothesis = annotations.some((each) => isObject(each.links) || "user_info" in each);
  const told = annotations.map(readOne);
  const replies = joinReplies(told);
  const unread = told.reduce((sum, each) => sum + each.unread, 0);
  const pages = listOf(isObject(json) ? json.first : null).some((first) => typeof first === "string");
  const clamped = clampExcerpts(told.filter(({ isReply }) => !isReply).flatMap(({ excerpts: each }) => each));
  const losses = [
    ...(unread > 0
      ? [`${countOf(unread, "place")} told by other means than words or offsets: without a place.`]
      : []),
    ...(replies.lost > 0
      ? [`${countOf(replies.lost, "reply", "replies")} to what is not in the file: left out.`]
      : []),
    ...clamped.losses,
    ...(isWhole ? [] : [`What stands in more than ${deepest} collections in one another is left out.`]),
    ...(pages ? ["The collection has pages that are not in the file: what stands there is left out."] : []),
  ];
  return ok({
    origin: isHypothesis ? "annotations of Hypothesis" : "Web Annotations",
    // Hypothesis counts as browsers do, the standard (4.2.5) does not.
    ...{ excerpts: clamped.excerpts, losses, countedIn: isHypothesis ? "utf16" : "codePoint" },
  });
}

/** The annotations in a value, in order, put into `found`; whether all was read. */
function listAnnotations(value: unknown, found: JsonObject[], depth = 0): boolean {
  if (Array.isArray(value)) {
    if (depth > deepest) return value.length === 0;
    return value.map((each) => listAnnotations(each, found, depth + 1)).every((whole) => whole);
  }
  let whole = true;
  // Pages name the next one, which stands in them: they are in a row and not deeper.
  for (let page = value; isObject(page); page = page.next) {
    if (depth > deepest) return false;
    if (isOfType(page, "Annotation") || ("target" in page && !("items" in page))) found.push(page);
    for (const name of ["items", "first", "rows", "replies", "@graph", "annotations"])
      if (!listAnnotations(page[name], found, depth + 1)) whole = false;
  }
  return whole;
}

interface Told {
  readonly id: string;
  readonly isReply: boolean;
  /** Ids of what it answers, the first annotation first. */
  readonly answers: readonly string[];
  readonly coder: string;
  readonly excerpts: IncomingExcerpt[];
  readonly unread: number;
}

function readOne(annotation: JsonObject): Told {
  const document = isObject(annotation.document) ? firstText(annotation.document.title) : "";
  const targets = listOf(annotation.target);
  const { places, unread } = readTargets(targets.length === 0 ? [annotation.uri] : targets, document);
  const said = {
    ...readBodies(annotation),
    coder: nameCreator(annotation),
    created: readMoment(textOf(annotation.created)),
  };
  const answers = listOf(annotation.references).map(textOf);
  return {
    id: textOf(annotation.id),
    isReply: answers.length > 0,
    answers,
    coder: said.coder,
    excerpts: places.map((place) => ({ ...emptyExcerpt, ...place, ...said })),
    unread: answers.length > 0 ? 0 : unread,
  };
}

/** The name of who made an annotation: as shown, else that of the account ("acct:ann@hypothes.is"). */
function nameCreator({ creator, user, user_info: info }: JsonObject): string {
  const [first] = listOf(creator);
  const shown = isObject(info) ? firstText(info.display_name) : "";
  const name = isObject(first) ? firstText(first.name, first.nickname, first.label, first.id) : textOf(first);
  return firstText(shown, name, user)
    .replace(/^acct:([^@]*)@.*$/, "$1")
    .trim();
}

/** Puts replies into the memos of what they answer; how many answer what is not there. */
function joinReplies(told: Told[]): { readonly lost: number } {
  const byId = new Map(told.map((each) => [each.id, each]));
  let lost = 0;
  for (const { answers, isReply, coder, excerpts } of told) {
    if (!isReply) continue;
    const root = answers.map((id) => byId.get(id)).find((each) => each !== undefined && !each.isReply);
    const memo = excerpts[0]?.memo ?? "";
    if (root === undefined) lost += 1;
    else if (memo !== "")
      root.excerpts.forEach((excerpt, at) => {
        const reply = coder === "" ? memo : `${coder}: ${memo}`;
        root.excerpts[at] = {
          ...excerpt,
          memo: [excerpt.memo, reply].filter((part) => part !== "").join("\n"),
        };
      });
  }
  return { lost };
}
