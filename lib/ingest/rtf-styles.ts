/** The stylesheet of an RTF document: which paragraph styles are headings or captions. */
export class RtfStyles {
  private readonly roles = new Map<number, "caption" | number>();
  private style: number | null = 0;
  private outline: number | null = null;
  private name = "";

  takeWord(word: string, number: number | null): void {
    if (word === "s") this.style = number ?? 0;
    // Of characters, sections and tables.
    else if (word === "cs" || word === "ds" || word === "ts") this.style = null;
    else if (word === "outlinelevel") this.outline = number;
  }

  /** A semicolon ends a style's name, and the style. */
  addName(words: string): void {
    const end = words.indexOf(";");
    if (end < 0) {
      if (this.name.length < 200) this.name += words;
      return;
    }
    this.name += words.slice(0, end);
    const role = this.findRole(this.name.trim());
    if (this.style !== null && role !== null) this.roles.set(this.style, role);
    [this.style, this.outline, this.name] = [0, null, ""];
  }

  /** A heading's level from 1, or that the style is a caption's; null for others. */
  roleOf(style: number): "caption" | number | null {
    return this.roles.get(style) ?? null;
  }

  private findRole(name: string): "caption" | number | null {
    const heading = /^heading (\d)$/i.exec(name)?.[1];
    if (heading !== undefined) return Math.max(1, Number(heading));
    if (/^title$/i.test(name)) return 1;
    if (/^caption$/i.test(name)) return "caption";
    return this.outline !== null && this.outline <= 8 ? this.outline + 1 : null;
  }
}
