import { cleanLine } from "@/lib/shared/clean-text";

/** A person or body as CSL has it. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** "van der" in van der Berg. */
  readonly particle?: string;
  /** A name that is not taken apart: a body, or a name of one part. */
  readonly literal?: string;
}

/** Writing that knows initials; in others a cut given name is no name at all. */
const initialed =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;

/** Names as "Last, F. M.; Last, F."; bodies whole, given names whole where initials are not usual. */
export const formatAuthors = (names: readonly CslName[]): string =>
  names
    .map(formatAuthor)
    .filter((name) => name !== "")
    .join("; ");

function formatAuthor({ family = "", given = "", particle = "", literal = "" }: CslName): string {
  const last = cleanLine(`${particle} ${family}`);
  const first = cleanLine(given);
  if (last === "") return cleanLine(literal) || first;
  if (first === "") return last;
  return `${last}, ${first.split(" ").map(initialOf).join(" ")}`;
}

/** "Anna-Lena" is "A.-L."; "de" stays, and so does what has no initials. */
function initialOf(name: string): string {
  if (!initialed.test(name) || /^\p{Ll}/u.test(name)) return name;
  return name
    .split("-")
    .map((part) => {
      const [first = ""] = new Intl.Segmenter("und").segment(part);
      return typeof first === "string" ? first : `${first.segment}.`;
    })
    .join("-");
}
