import { readNumberSections, type FormatPiece, type FormatSection } from "@/lib/ingest/number-sections";
import { writeDigits } from "@/lib/ingest/write-digits";
import { isTime, showTime } from "@/lib/ingest/show-time";

const cache = new Map<string, FormatSection[]>();

/**
 * What a spreadsheet shows for a number under its format: thousands set apart by commas, percent, currency, decimals, the
 * section for its sign or condition. Dates and times come in ISO form, at the precision that the format shows. What the
 * format cannot show (a date before 1900), and fractions, come as General: 15 digits. White space at the ends is left
 * out. "" where the format hides the number.
 */
export function showNumber(value: number, format: string, from1904 = false): string {
  let sections = cache.get(format);
  if (!sections) {
    sections = readNumberSections(format);
    cache.set(format, sections);
  }
  const { section, magnitude, minus } = choose(sections, value);
  const { pieces } = section;
  if (isTime(pieces)) return showTime(value, pieces, from1904) ?? showGeneral(value);
  if (pieces.some(({ kind }) => kind === "slash") || isOnlyText(pieces)) return showGeneral(value);
  const written = pieces.some(({ kind }) => kind === "general")
    ? pieces.map((piece) => (piece.kind === "general" ? showGeneral(magnitude) : literalOf(piece))).join("")
    : writeDigits(magnitude, pieces);
  const shown = written.trim();
  // What rounds to nothing has no sign.
  return minus && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** Binary fractions show as they are rounded: 0.30000000000000004 is 0.3. */
export const showGeneral = (value: number): string => String(Number(value.toPrecision(15)));

const isOnlyText = (pieces: readonly FormatPiece[]): boolean => pieces.some(({ kind }) => kind === "text");

const literalOf = (piece: FormatPiece): string =>
  piece.kind === "literal" ? piece.text : piece.kind === "percent" ? "%" : "";

interface Chosen {
  readonly section: FormatSection;
  /** What the section shows. */
  readonly magnitude: number;
  /** A sign is put before it. */
  readonly minus: boolean;
}

/** The section for a number: by the conditions it tells, else by sign when it has sections for both, or for nothing. */
function choose(sections: readonly FormatSection[], value: number): Chosen {
  const first = sections[0]!;
  const own = (section: FormatSection | undefined): Chosen => ({
    section: section ?? first,
    magnitude: Math.abs(value),
    minus: value < 0,
  });
  if (sections.some(({ condition }) => condition !== null)) {
    const numbers = sections.slice(0, 3);
    return own(
      numbers.find(({ condition }) => condition && holds(condition, value)) ??
        numbers.findLast(({ condition }) => condition === null),
    );
  }
  const [, negative, zero] = sections;
  if (value < 0 && negative) return { ...own(negative), minus: false };
  return own(value === 0 ? zero : first);
}

function holds({ compare, than }: NonNullable<FormatSection["condition"]>, value: number): boolean {
  switch (compare) {
    case "<":
      return value < than;
    case ">":
      return value > than;
    case "<=":
      return value <= than;
    case ">=":
      return value >= than;
    case "=":
      return value === than;
    default:
      return value !== than;
  }
}
