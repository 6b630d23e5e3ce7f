/** Control words and symbols that stand for characters. */
export const characters: ReadonlyMap<string, string> = new Map([
  ["tab", " "],
  ["emdash", "\u2014"],
  ["endash", "\u2013"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["qmspace", "\u2005"],
  ["bullet", "\u2022"],
  ["lquote", "\u2018"],
  ["rquote", "\u2019"],
  ["ldblquote", "\u201c"],
  ["rdblquote", "\u201d"],
  ["ltrmark", "\u200e"],
  ["rtlmark", "\u200f"],
  ["zwj", "\u200d"],
  ["zwnj", "\u200c"],
  ["~", "\u00a0"],
  ["-", "\u00ad"],
  ["_", "\u2011"],
]);

/** Groups without words of the text, whether or not `\*` stands before them. */
export const skippedGroups: ReadonlySet<string> = new Set(
  (
    "colortbl filetbl listtable listoverridetable revtbl rsidtbl generator nonshppict shprslt sp fldinst objdata " +
    "xe tc rxe txe bkmkstart bkmkend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonesttables pn pnseclvl " +
    "template themedata colorschememapping datastore latentstyles xmlnstbl atnid atnauthor atntime atnref atnicn " +
    "atndate atnparent atrfstart atrfend mmathPr mmathPict private background"
  ).split(" "),
);

/** Groups that are counted and left out, by what they are counted as. */
export const countedGroups: ReadonlyMap<string, "comments" | "pictures" | "objects"> = new Map([
  ["annotation", "comments"],
  ["pict", "pictures"],
  ["shppict", "pictures"],
  ["moMath", "objects"],
]);

export const headerGroups: ReadonlySet<string> = new Set(
  "header headerl headerr headerf footer footerl footerr footerf".split(" "),
);

/** Groups that say `\*` (leave me out if you do not know me) and hold words of the text all the same. */
export const knownGroups: ReadonlySet<string> = new Set(
  "footnote shpinst shptxt do dptxbxtext shpgrp field fldrslt listtext pntext".split(" "),
);

/** Numbers of endnotes, by the word that asks for them. */
export const endnoteFormats: ReadonlyMap<string, "1" | "a" | "A" | "i" | "I"> = new Map([
  ["aftnnar", "1"],
  ["aftnnalc", "a"],
  ["aftnnauc", "A"],
  ["aftnnrlc", "i"],
  ["aftnnruc", "I"],
]);
