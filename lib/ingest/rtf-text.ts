import { tooComplex } from "@/lib/ingest/ingest-failure";
import type { LeftOut } from "@/lib/ingest/left-out";
import { writeNumber, type NumberFormat } from "@/lib/ingest/list-number";
import { noteMark, writeOffice, type OfficeNote } from "@/lib/ingest/office-text";
import { codePageOfCharset } from "@/lib/ingest/rtf-code-pages";
import { RtfStory, type RtfParagraph } from "@/lib/ingest/rtf-story";
import { RtfStyles } from "@/lib/ingest/rtf-styles";
import { cutRtf, type RtfToken } from "@/lib/ingest/rtf-tokens";
import {
  characters,
  countedGroups,
  endnoteFormats,
  headerGroups,
  knownGroups,
  skippedGroups,
} from "@/lib/ingest/rtf-words";
import type { StructuredText } from "@/lib/ingest/structured-text";
import type { FileProperties } from "@/lib/ingest/suggest-details";

/** Turns bytes into text by the number of a Windows code page; unknown ones are read as the nearest thing there is. */
export type DecodeCodePage = (bytes: Uint8Array, codePage: number) => string;

/** Where the words of a group go. */
type Destination =
  | { readonly kind: "story"; readonly story: RtfStory; readonly of: "body" | "note" | "box" }
  | { readonly kind: "words"; readonly of: "title" | "author" | "header" | "mark"; words: string }
  | { readonly kind: "fonts" | "styles" | "info" | "skip" };

/** What a group inherits from the one around it. */
interface State {
  destination: Destination;
  font: number;
  /** How many bytes after \u stand for the same character. */
  unicodeBytes: number;
  hidden: boolean;
  deleted: boolean;
  inTable: boolean;
  style: number;
  outline: number | null;
  depth: number;
}

/** Groups open at one time. */
const maxGroups = 200_000;
const skip: Destination = { kind: "skip" };

/**
 * The text of an RTF document; what is no text is counted in `left`, notes follow at the end. Reads what it can of a
 * damaged file: never throws but TOO_COMPLEX for groups nested past 200,000, and TOO_LARGE.
 */
export function readRtfText(
  bytes: Uint8Array,
  decode: DecodeCodePage,
  left: LeftOut,
): StructuredText & { properties: FileProperties } {
  const reader = new RtfReader(decode, left);
  for (const token of cutRtf(bytes)) reader.take(token);
  return reader.finish();
}

class RtfReader {
  private readonly body = new RtfStory();
  private state: State = {
    destination: { kind: "story", story: this.body, of: "body" },
    font: 0,
    unicodeBytes: 1,
    hidden: false,
    deleted: false,
    inTable: false,
    style: 0,
    outline: null,
    depth: 1,
  };
  private readonly groups: State[] = [];
  private readonly notes: OfficeNote[] = [];
  private readonly styles = new RtfStyles();
  private readonly fonts = new Map<number, number>();
  private readonly headers = new Set<string>();
  private readonly found: { title?: string; authors?: string } = {};
  private codePage = 1252;
  private defaultFont = 0;
  private font = 0;
  /** Bytes that are not decoded yet: a letter may take two. */
  private bytes: number[] = [];
  private toSkip = 0;
  /** `\*` was read: a group whose name is not known is left out. */
  private optional = false;
  private numbered = false;
  private counts = { footnotes: 0, endnotes: 0 };
  private endnote = false;
  private endnotes: NumberFormat = "i";

  constructor(
    private readonly decode: DecodeCodePage,
    private readonly left: LeftOut,
  ) {}

  take(token: RtfToken): void {
    if (token.type === "text") return this.takeBytes(token.bytes);
    if (token.type === "word" && (token.word === "\\" || token.word === "{" || token.word === "}")) {
      return this.takeBytes(Uint8Array.of(token.word.charCodeAt(0)));
    }
    this.flush();
    if (token.type === "word") return this.takeWord(token.word, token.number);
    this.toSkip = 0;
    this.optional = false;
    if (token.type === "open") {
      if (this.groups.length >= maxGroups) throw tooComplex();
      this.groups.push({ ...this.state });
    } else this.closeGroup();
  }

  finish(): StructuredText & { properties: FileProperties } {
    this.flush();
    while (this.groups.length > 0) this.closeGroup();
    this.left.headers = this.headers.size;
    return { ...writeOffice(this.body.finish(this.paragraph()), this.notes), properties: this.found };
  }

  private takeBytes(bytes: Uint8Array): void {
    this.optional = false;
    const from = Math.min(this.toSkip, bytes.length);
    this.toSkip -= from;
    if (this.state.destination.kind === "skip") return;
    for (let at = from; at < bytes.length; at += 1) this.bytes.push(bytes[at]!);
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const codePage = this.fonts.get(this.state.font) ?? this.codePage;
    const words = this.decode(Uint8Array.from(this.bytes), codePage);
    this.bytes = [];
    this.addWords(words);
  }

  private addWords(words: string): void {
    const { destination, hidden, deleted } = this.state;
    if (destination.kind === "words") destination.words += words;
    else if (destination.kind === "styles") this.styles.addName(words);
    else if (destination.kind === "story" && !hidden && !deleted) destination.story.add(words);
  }

  private closeGroup(): void {
    const closed = this.state;
    const outer = this.groups.pop();
    if (outer === undefined) return;
    const paragraph = this.paragraph();
    this.state = outer;
    if (closed.destination !== outer.destination) this.endDestination(closed.destination, paragraph);
  }

  private endDestination(destination: Destination, paragraph: RtfParagraph): void {
    if (destination.kind === "words") return this.endWords(destination.of, destination.words.trim());
    if (destination.kind !== "story") return;
    const items = destination.story.finish({ ...paragraph, inTable: false });
    const around = this.state.destination.kind === "story" ? this.state.destination.story : this.body;
    if (destination.of === "box") return around.addBox(items);
    const mark = this.nextMark();
    this.notes.push({ mark, items });
    if (mark !== "") around.add(noteMark(mark));
  }

  private endWords(of: "title" | "author" | "header" | "mark", words: string): void {
    const { destination } = this.state;
    if (of === "mark") {
      if (destination.kind === "story") destination.story.addMark(words);
    } else if (words === "") return;
    else if (of === "header") this.headers.add(words);
    else this.found[of === "title" ? "title" : "authors"] = words;
  }

  /** A note without \chftn has a mark of its own in the text. */
  private nextMark(): string {
    const { numbered, endnote } = this;
    [this.numbered, this.endnote] = [false, false];
    if (!numbered) return "";
    if (!endnote) return String((this.counts.footnotes += 1));
    return writeNumber((this.counts.endnotes += 1), this.endnotes);
  }

  private takeWord(word: string, number: number | null): void {
    if (word === "*") {
      this.optional = true;
      return;
    }
    const { optional } = this;
    this.optional = false;
    const { destination } = this.state;
    if (destination.kind === "skip") return;
    if (destination.kind === "fonts") this.takeFontWord(word, number);
    else if (destination.kind === "styles") this.styles.takeWord(word, number);
    else if (destination.kind === "info") this.takeInfoWord(word);
    // \ud repeats what stands before it, in letters that old programs did not know; in the text they are \u anyway.
    const known =
      knownGroups.has(word) || countedGroups.has(word) || (word === "ud" && destination.kind === "info");
    if (optional && !known) this.state.destination = skip;
    else if (destination.kind === "story" || destination.kind === "words") {
      if (!this.takeGroupWord(word) && !this.takeCharacter(word, number)) this.takeFormat(word, number);
    }
  }

  private takeFontWord(word: string, number: number | null): void {
    if (word === "f") this.font = number ?? 0;
    const codePage = word === "fcharset" ? codePageOfCharset(number ?? 0) : word === "cpg" ? number : null;
    if (codePage !== null && codePage > 0) this.fonts.set(this.font, codePage);
  }

  private takeInfoWord(word: string): void {
    if (word === "title" || word === "author") {
      this.state.destination = { kind: "words", of: word, words: "" };
    }
  }

  /** Words that say what their group holds. */
  private takeGroupWord(word: string): boolean {
    const { state } = this;
    const counted = countedGroups.get(word);
    if (counted !== undefined) this.left[counted] += 1;
    if (counted !== undefined || skippedGroups.has(word)) state.destination = skip;
    else if (word === "fonttbl") state.destination = { kind: "fonts" };
    else if (word === "stylesheet") state.destination = { kind: "styles" };
    else if (word === "info") state.destination = { kind: "info" };
    else if (headerGroups.has(word)) state.destination = { kind: "words", of: "header", words: "" };
    else if (word === "listtext" || word === "pntext") {
      state.destination = { kind: "words", of: "mark", words: "" };
    } else if (word === "footnote") this.openStory("note");
    else if (word === "shptxt" || word === "dptxbxtext") this.openStory("box");
    else return false;
    return true;
  }

  private openStory(of: "note" | "box"): void {
    this.state.destination = { kind: "story", story: new RtfStory(), of };
    this.resetParagraph();
  }

  private takeCharacter(word: string, number: number | null): boolean {
    const character = characters.get(word);
    if (character !== undefined) this.addWords(character);
    else if (word === "u" && number !== null) {
      this.addWords(String.fromCharCode(number & 0xffff));
      this.toSkip = this.state.unicodeBytes;
    } else return false;
    return true;
  }

  private takeFormat(word: string, number: number | null): void {
    const { state } = this;
    const story = state.destination.kind === "story" ? state.destination : null;
    const on = number !== 0;
    if (word === "par" || word === "sect" || word === "\n" || word === "\r" || word === "nestcell") {
      story?.story.endParagraph(this.paragraph());
    } else if (word === "line") story?.story.breakLine();
    else if (word === "cell") story?.story.endCell(this.paragraph());
    else if (word === "row") story?.story.table.endRow();
    else if (word === "trowd") story?.story.table.beginDefinition();
    else if (word === "pard") this.resetParagraph();
    else if (word === "intbl") state.inTable = on;
    else if (word === "itap") state.inTable = (number ?? 1) > 0;
    else if (word === "s") state.style = number ?? 0;
    else if (word === "outlinelevel") state.outline = number;
    else if (word === "ilvl") state.depth = Math.min(9, Math.max(0, number ?? 0)) + 1;
    else if (word === "f") state.font = number ?? 0;
    else if (word === "uc") state.unicodeBytes = Math.min(100, Math.max(0, number ?? 1));
    else if (word === "plain") {
      Object.assign(state, { font: this.defaultFont, hidden: false, deleted: false });
    } else if (word === "v") this.hide(on);
    else if (word === "deleted") this.strike(on);
    else if (word === "chftn" && story && story.of !== "note") this.numbered = true;
    else if (word === "ftnalt" && story?.of === "note") this.endnote = true;
    else if (word === "object") this.left.objects += 1;
    else this.takeDocumentWord(word, number, story?.story);
  }

  private takeDocumentWord(word: string, number: number | null, story: RtfStory | undefined): void {
    if (word === "ansicpg" && number !== null && number > 0) this.codePage = number;
    else if (word === "mac") this.codePage = 10000;
    else if (word === "pc") this.codePage = 437;
    else if (word === "pca") this.codePage = 850;
    else if (word === "deff") this.state.font = this.defaultFont = number ?? 0;
    else if (endnoteFormats.has(word)) this.endnotes = endnoteFormats.get(word) ?? "i";
    else story?.table.define(word, number);
  }

  private hide(on: boolean): void {
    if (on && !this.state.hidden) this.left.hidden += 1;
    this.state.hidden = on;
  }

  private strike(on: boolean): void {
    if (on && !this.state.deleted) this.left.deletions += 1;
    this.state.deleted = on;
  }

  private resetParagraph(): void {
    Object.assign(this.state, { inTable: false, style: 0, outline: null, depth: 1 });
  }

  private paragraph(): RtfParagraph {
    const { inTable, style, outline, depth } = this.state;
    const role = this.styles.roleOf(style);
    const level = outline !== null && outline <= 8 ? outline + 1 : typeof role === "number" ? role : null;
    const heading = level === null ? null : Math.min(6, Math.max(1, level));
    return { inTable, heading, caption: role === "caption", depth };
  }
}
