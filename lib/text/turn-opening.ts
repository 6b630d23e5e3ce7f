import { openingClock, openingTime, type TimeMark } from "@/lib/text/time-mark";

/** How a line opens what somebody says. Places are UTF-16 units from the line's beginning. */
export interface TurnOpening {
  /** Null for a time alone. */
  readonly speaker: string | null;
  readonly time: TimeMark | null;
  /** What is not shown: marks before the name, and times with the blanks beside them; ascending, disjoint. */
  readonly hidden: readonly { readonly start: number; readonly end: number }[];
  /** Nothing but name and time stands on the line: the words follow below. */
  readonly alone: boolean;
  /** The time is written without brackets, as a time of day in a sentence would be. */
  readonly bare: boolean;
}

const name = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_&/-]{0,39}?(?: \([\p{L}][\p{L}\p{M} .'’-]{0,29}\))?`;
const time = String.raw`[[(<#][\d:.,\s>–—-]+[\])>#]`;
const bare = String.raw`(?<=\s)\d{1,3}:\d{2}[\d:.,]*`;
const strong = String.raw`(?:\*\*|__)`;
const before = String.raw`^(?<marks>(?:>>\s*|[-–—]\s+)?${strong}?)(?<name>${name})(?<closed>${strong}?)`;
const labelled = new RegExp(
  String.raw`${before}(?<gap>\s*)(?<beside>(?:${time}|${bare})?\s*)[:：](?<after>${strong}?)(?=\s|$)(?<blank>\s*)`,
  "u",
);
const headed = new RegExp(String.raw`${before}(?<gap>\s+)(?<beside>${time}|${bare})\s*$`, "u");

/** Labels that papers, forms and mails begin lines with; nobody is called so. */
const field =
  /^(?:abstract|address|appendix|author|by|caption|cc|citation|date|doi|duration|e-?mail|fig(?:ure)?|from|funding|isbn|issn|key ?words|language|length|location|notes?|page|place|received|recorded|re|references?|source|subject|summary|table|tel|time|title|to|topic|url|version|volume|web|https?)s?\b/i;

/** Longest name, in words. */
const mostWords = 6;

/**
 * The opening of a turn: `Name: words`, `[00:12:31] Name: words`, `Name [00:12]: words`, `Name: [00:12] words`, or on a
 * line of its own `Name 0:12`, `Name (00:12)`, `00:12:31 Name:`, or a time alone. Marks of strong text around the name
 * are passed over. Null for a line that opens none; whether the whole text is a transcript, `markTurns` decides.
 */
export function readTurnOpening(line: string): TurnOpening | null {
  const first = openingTime(line) ?? openingClock(line);
  const lead = first === null ? 0 : withBlanks(line, first.length);
  const opened = first === null ? [] : [{ start: 0, end: lead }];
  const bareFirst = first !== null && openingTime(line) === null;
  if (first !== null && lead === line.length)
    return { speaker: null, time: first, hidden: [], alone: true, bare: bareFirst };
  const rest = line.slice(lead);
  const found = labelled.exec(rest) ?? (first === null ? headed.exec(rest) : null);
  const groups = found?.groups;
  if (found === null || groups === undefined || !isName(groups["name"] ?? "")) {
    // Without brackets it may be a time of day in a sentence.
    return first === null || bareFirst
      ? null
      : { speaker: null, time: first, hidden: opened, alone: false, bare: false };
  }
  const speaker = (groups["name"] ?? "").trim();
  const beside = readBeside(groups["beside"] ?? "");
  if (groups["beside"]?.trim() && beside === null) return null;
  const bareBeside = beside !== null && /^\d/.test(groups["beside"]?.trim() ?? "");
  if (bareBeside && goesOnToTime(speaker)) return null;
  const words = lead + found[0].length;
  const behind = first === null && beside === null ? openingTime(line.slice(words)) : null;
  const end = behind === null ? words : withBlanks(line, words + behind.length);
  return {
    speaker,
    time: first ?? beside ?? behind,
    hidden: [...opened, ...hiddenOf(groups, lead), ...(behind === null ? [] : [{ start: words, end }])],
    alone: end >= line.length,
    bare: bareFirst || bareBeside,
  };
}

const readBeside = (words: string): TimeMark | null =>
  openingTime(words.trim()) ?? openingClock(words.trim());

/**
 * Words that no name ends with but a sentence may before a time of day: "We met at 10:30", "Treffen um 10:30", and any
 * second or later word in small letters: "The meeting was 10:30".
 */
const goesOnToTime = (words: string): boolean =>
  /\s(?!(?:de|da|di|von|van|al|bin|el|la)$)\p{Ll}[\p{L}\p{M}]*$/u.test(words) ||
  /(?:^|\s)(?:at|around|about|by|from|to|till|until|since|before|after|um|ab|bis|gegen|seit|vers|à|las|в|около|с|до|بجے|الساعة)$/iu.test(
    words,
  );

/** The place behind `at` and the blanks that follow it. */
const withBlanks = (line: string, at: number): number =>
  at + (/^[ \t]*/.exec(line.slice(at))?.[0].length ?? 0);

/** Marks of strong text, and a time between name and colon with the blanks before it. */
function hiddenOf(groups: Record<string, string | undefined>, lead: number) {
  const length = (group: string) => groups[group]?.length ?? 0;
  const nameEnd = lead + length("marks") + length("name");
  const colon = nameEnd + length("closed") + length("gap") + length("beside");
  const ranges = [
    { start: lead, end: lead + length("marks") },
    {
      start: nameEnd,
      end: length("beside") > 0 || groups["after"] !== undefined ? colon : nameEnd + length("closed"),
    },
    { start: colon + 1, end: colon + 1 + length("after") },
  ];
  return ranges.filter(({ start, end }) => end > start);
}

const isName = (speaker: string): boolean =>
  /\p{L}/u.test(speaker) && speaker.split(/\s+/).length <= mostWords && !field.test(speaker);
