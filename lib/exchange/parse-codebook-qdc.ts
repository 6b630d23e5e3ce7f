import { SaxesParser, type SaxesTagPlain } from "saxes";
import { emptyDraft, type CodeDraft } from "@/lib/codebook/code-draft";
import { codeLimit, textLimit } from "@/lib/codebook/code-fields";
import { fail, ok, type Result } from "@/lib/shared/result";
import { readDescription } from "./codebook-description";
import { codebookDepthLimit, codebookFileLimit, type CodebookFileProblem, readColor } from "./codebook-file";

/** Stops the parser with a sentence for people. */
class Refusal extends Error {}

/**
 * Reads a REFI-QDA codebook (.qdc). Taken as it comes: any namespace version or prefix, GUIDs with or without braces
 * and in any case, missing or short colours, missing names; a GUID that is none counts as missing. Sets are passed
 * over. Refused: a document type declaration (nothing is ever expanded or fetched), XML that is not well formed, more
 * than 100 levels, 20,000 codes or 20 million characters. A problem carries its line.
 */
export function parseCodebookQdc(text: string): Result<readonly CodeDraft[], CodebookFileProblem[]> {
  if (text.length > codebookFileLimit)
    return fail([{ row: null, message: "The file is too large for a codebook." }]);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const reading = startReading();
  parser.on("doctype", () => {
    throw new Refusal("The file declares a document type, which codebook files never need. Export it again.");
  });
  parser.on("error", (error) => {
    throw new Refusal(`The file is not well-formed XML: ${error.message.replace(/^[\d:]+ /, "")}`);
  });
  parser.on("opentag", (tag) => reading.open(tag));
  parser.on("text", (piece) => reading.text(piece));
  parser.on("cdata", (piece) => reading.text(piece));
  parser.on("closetag", (tag) => reading.close(tag));
  try {
    parser.write(text.replace(/^\ufeff/, "")).close();
  } catch (error) {
    if (error instanceof Refusal) return fail([{ row: parser.line, message: error.message }]);
    throw error;
  }
  if (reading.drafts.length === 0)
    return fail([{ row: null, message: "The file holds no codes. Export the codebook again." }]);
  return ok(reading.drafts);
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function startReading() {
  const drafts: CodeDraft[] = [];
  const path: string[] = [];
  const openCodes: number[] = [];
  let description: string[] | null = null;
  return {
    drafts,
    open(tag: SaxesTagPlain) {
      const name = localName(tag.name);
      if (path.length === 0 && name !== "CodeBook")
        throw new Refusal("The file is XML, but no REFI-QDA codebook. Choose a file that ends in .qdc.");
      path.push(name);
      if (path.length > codebookDepthLimit + 3)
        throw new Refusal(`The file nests deeper than ${codebookDepthLimit} levels.`);
      if (name === "Code" && path[1] === "Codes") {
        if (drafts.length === codeLimit)
          throw new Refusal(`The file holds more than ${codeLimit.toLocaleString("en")} codes.`);
        drafts.push(readCode(tag.attributes, openCodes.at(-1) ?? null));
        openCodes.push(drafts.length - 1);
      }
      if (name === "Description" && path.at(-2) === "Code") description = [];
    },
    text(piece: string) {
      description?.push(piece);
    },
    close(tag: SaxesTagPlain) {
      const name = localName(tag.name);
      path.pop();
      if (name === "Code") openCodes.pop();
      const current = openCodes.at(-1);
      if (name !== "Description" || description === null || current === undefined) return;
      drafts[current] = { ...drafts[current]!, ...readTexts(description.join("")) };
      description = null;
    },
  };
}

function readCode(attributes: Readonly<Record<string, string>>, parent: number | null): CodeDraft {
  const guid = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec((attributes.guid ?? "").trim());
  return {
    ...emptyDraft(attributes.name ?? "", parent),
    color: readColor(attributes.color ?? ""),
    codable: !["false", "0"].includes((attributes.isCodable ?? "").trim()),
    guid: guid?.[1]?.toLowerCase() ?? null,
  };
}

function readTexts(description: string): Partial<CodeDraft> {
  const texts = readDescription(description);
  if (Object.values(texts).some((text) => text.length > textLimit))
    throw new Refusal(
      `A description is longer than ${textLimit.toLocaleString("en")} characters. Shorten it.`,
    );
  return texts;
}
