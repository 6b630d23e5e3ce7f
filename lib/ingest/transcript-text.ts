import type { Cue } from "@/lib/ingest/read-cues";
import type { StructuredText } from "@/lib/ingest/structured-text";
import { offset } from "@/lib/shared/offset";
import type { Block, SpokenPart } from "@/lib/text/block";
import { endsSentence } from "@/lib/text/sentence";
import { readTurnOpening } from "@/lib/text/turn-opening";

/** A pause after which a new paragraph begins where a sentence has ended, and one after which it always does; ms. */
const pause = 3_000;
const longPause = 30_000;
/** A paragraph this long, in UTF-16 units, ends with its sentence; the second limit holds for what has none. */
const fullParagraph = 500;
const longestParagraph = 2_000;

/**
 * The text of cues as it is read: what one speaker says in successive cues is one paragraph, a line for each line of
 * the file, opened by the name where the speaker changes. Cues last seconds and break sentences anywhere; as blocks of
 * their own they would leave readers, sentences and "the same paragraph" with fragments. When each cue is heard stays
 * in `parts`. A paragraph ends with a sentence at a pause of 3 s or after 500 units, and always at 30 s. Times,
 * identifiers and marks are no part of the text. No cues give "".
 */
export function writeTranscript(cues: readonly Cue[]): StructuredText {
  let text = "";
  const blocks: Block[] = [];
  for (const paragraph of groupCues(nameSpeakers(cues))) {
    const [first] = paragraph;
    if (first === undefined) continue;
    if (text !== "") text += "\n\n";
    const start = offset(text.length);
    const speaker = first.speaker;
    if (speaker !== null && blocks.at(-1)?.speaker !== speaker) text += `${speaker}: `;
    const parts: SpokenPart[] = [];
    for (const { words, from, to } of paragraph) {
      if (parts.length > 0) text += "\n";
      const at = offset(text.length);
      text += words;
      parts.push({ start: at, end: offset(text.length), from, to });
    }
    const time = { start: first.from, end: Math.max(...paragraph.map(({ to }) => to)) };
    const end = offset(text.length);
    blocks.push({
      start,
      end,
      kind: "paragraph",
      hidden: [],
      ...(speaker !== null && { speaker }),
      time,
      parts,
    });
  }
  return { text, blocks };
}

/**
 * Speakers written as `Name: words`, as Zoom does: where names open most cues, or a name opens two and another does
 * too. A file with voices keeps to them.
 */
function nameSpeakers(cues: readonly Cue[]): Cue[] {
  if (cues.some(({ speaker }) => speaker !== null)) return [...cues];
  const read = cues.map(({ words }) => {
    const opening = readTurnOpening(words.split("\n")[0] ?? "");
    return opening?.time === null ? opening.speaker : null;
  });
  const counts = new Map<string, number>();
  for (const name of read) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = read.filter((name) => name !== null).length >= 0.6 * cues.length;
  const repeated = [...counts.values()].filter((count) => count >= 2).length;
  return cues.map((cue, index) => {
    const name = read[index] ?? null;
    const taken = name !== null && (most || (repeated >= 2 && (counts.get(name) ?? 0) >= 2));
    const words = taken ? cue.words.slice(cue.words.search(/[:：]/) + 1).trim() : cue.words;
    return taken && words !== "" ? { ...cue, speaker: name, words } : cue;
  });
}

function groupCues(cues: readonly Cue[]): Cue[][] {
  const groups: Cue[][] = [];
  let length = 0;
  for (const cue of cues) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && goesOn(last, cue, length)) group.push(cue);
    else {
      groups.push([cue]);
      length = 0;
    }
    length += cue.words.length + 1;
  }
  return groups;
}

function goesOn(last: Cue, cue: Cue, length: number): boolean {
  const gap = cue.from - last.to;
  if (cue.speaker !== last.speaker || /^[-–—]\s/.test(cue.words)) return false;
  if (gap > longPause || length > longestParagraph) return false;
  return !endsSentence(last.words) || (gap <= pause && length < fullParagraph);
}
