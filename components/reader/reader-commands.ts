import type { Command, KeyMap } from "@/components/keys/key-bindings";

/**
 * What keys do in the reader, in the order in which people are shown it. Beside our own keys stand those that ATLAS.ti
 * and MAXQDA have for the same. Handlers: `useReaderCommands`, for pages and
 * recordings their own views, for the parts of the page `usePartKeys`.
 */
export const readerCommands = [
  {
    id: "quickCode",
    group: "Code",
    name: "Code the selection or the passage: type a few letters",
    keys: ["c", "Enter", "/", "Ctrl+j", "Alt+w"],
  },
  { id: "codeWithMemo", group: "Code", name: "Code and write a memo in one step", keys: ["Shift+c"] },
  {
    id: "inVivo",
    group: "Code",
    name: "In vivo: code with a new code named by the selected words",
    keys: ["v", "Ctrl+i", "Alt+i"],
  },
  {
    id: "repeatLast",
    group: "Code",
    name: "Apply the code applied last once more",
    keys: ["l", "Ctrl+l"],
  },
  { id: "openMemo", group: "Code", name: "Write a memo on the passage", keys: ["m"] },
  { id: "beginLink", group: "Code", name: "Begin a link at the passage", keys: ["i"] },
  {
    id: "linkHere",
    group: "Code",
    name: "Link to the passage from where a link was begun, in this document or another",
    keys: ["Shift+i"],
  },
  {
    id: "holdAgainst",
    group: "Code",
    name: "Hold the selection or the passage against a claim",
    keys: ["h"],
  },
  {
    id: "removeCurrent",
    group: "Code",
    name: "Remove your codings of the passage",
    keys: ["Delete", "Backspace"],
  },
  {
    id: "openDetails",
    group: "Code",
    name: "Open the passage’s details: codes, links, memos, history",
    keys: ["d"],
  },
  {
    id: "openPassageMenu",
    group: "Code",
    name: "Everything that can be done with the passage",
    keys: ["ContextMenu", "Shift+F10"],
  },
  {
    id: "beginBoundary",
    group: "Code",
    name: "Move a boundary of the passage: arrows move, Tab takes the other one, Enter saves",
    keys: ["b"],
  },
  { id: "weigh", group: "Code", name: "Give your first code of the passage a weight", keys: ["Shift+w"] },
  { id: "split", group: "Code", name: "Split the passage at the caret", keys: ["Shift+s"] },
  {
    id: "join",
    group: "Code",
    name: "Join the passage with the next one of the same code, or all that are selected",
    keys: ["Shift+j"],
  },
  {
    id: "keepRanges",
    group: "Select",
    name: "Keep what is selected and select a second range (or hold Ctrl and use the mouse)",
    keys: ["+"],
  },
  {
    id: "grow",
    group: "Select",
    name: "Select more: word, sentence, cell, paragraph, everything",
    keys: ["e"],
  },
  { id: "shrink", group: "Select", name: "Select less again", keys: ["Shift+e"] },
  { id: "selectAll", group: "Select", name: "Select everything", keys: ["Ctrl+a"] },
  {
    id: "stretchSentence",
    group: "Select",
    name: "Select to the end of the sentence",
    keys: ["Alt+Shift+ArrowRight", "Alt+Shift+ArrowDown"],
  },
  {
    id: "stretchSentenceBack",
    group: "Select",
    name: "Select back to the beginning of the sentence",
    keys: ["Alt+Shift+ArrowLeft", "Alt+Shift+ArrowUp"],
  },
  { id: "swapEnds", group: "Select", name: "Go on from the other end of the selection", keys: ["o"] },
  { id: "selectCell", group: "Select", name: "Select the cell of a table", keys: ["t"] },
  { id: "selectColumn", group: "Select", name: "Select the column of a table", keys: ["Shift+t"] },
  { id: "selectRow", group: "Select", name: "Select the row of a table", keys: ["Ctrl+Shift+Space"] },
  {
    id: "changeSnap",
    group: "Select",
    name: "Change what the mouse selects: letters, words, sentences, paragraphs",
    keys: ["s"],
  },
  { id: "clear", group: "Select", name: "Clear the selection", keys: ["Escape"] },
  { id: "sentenceForward", group: "Go", name: "To the end of the sentence", keys: ["Alt+ArrowDown"] },
  { id: "sentenceBackward", group: "Go", name: "To the beginning of the sentence", keys: ["Alt+ArrowUp"] },
  {
    id: "nextPassage",
    group: "Go",
    name: "Walk on: to the next passage, or whatever Walk is set to",
    keys: ["f"],
  },
  { id: "previousPassage", group: "Go", name: "Walk back: to the passage before", keys: ["Shift+f"] },
  {
    id: "nextPart",
    group: "Go",
    name: "Go to the next part of the page: documents and codebook, tools, text, coded passages",
    keys: ["F6"],
  },
  { id: "previousPart", group: "Go", name: "Go to the part before", keys: ["Shift+F6"] },
  {
    id: "copyPlaceLink",
    group: "Go",
    name: "Copy a link to the selected words",
    keys: ["Shift+l"],
  },
  { id: "nextUnit", group: "Go", name: "To the next passage given in a round, selecting it", keys: ["n"] },
  { id: "previousUnit", group: "Go", name: "To the given passage before", keys: ["Shift+n"] },
  { id: "goBack", group: "Go", name: "Back to where you were", keys: ["Alt+ArrowLeft"] },
  { id: "goForward", group: "Go", name: "Forward again", keys: ["Alt+ArrowRight"] },
  { id: "nextDocument", group: "Go", name: "Go to the next document", keys: ["]"] },
  { id: "previousDocument", group: "Go", name: "Go to the document before", keys: ["["] },
  {
    id: "switchView",
    group: "Go",
    name: "Switch between the text and the pages as printed",
    keys: ["p"],
  },
  {
    id: "toggleBeside",
    group: "Go",
    name: "Split view: open a second text beside this one, or close it",
    keys: ["Ctrl+\\", "Shift+x"],
  },
  { id: "focusOtherPane", group: "Go", name: "To the other pane of the split view", keys: ["x", "Ctrl+F6"] },
  { id: "swapPanes", group: "Go", name: "Swap the panes of the split view", keys: ["Shift+d"] },
  {
    id: "correctStructure",
    group: "Structure",
    name: "Correct the structure; again for what the block at the caret can be",
    keys: ["k"],
  },
  { id: "leaveStructure", group: "Structure", name: "End correcting the structure", keys: ["Shift+k"] },
  {
    id: "placeRegion",
    group: "Pages",
    name: "Place a rectangle; arrows move it, with Shift they change its size (or drag with Alt held)",
    keys: ["r"],
  },
  { id: "nextPage", group: "Pages", name: "Go to the next page", keys: [")"] },
  { id: "previousPage", group: "Pages", name: "Go to the page before", keys: ["("] },
  { id: "takePage", group: "Pages", name: "Go to a page by its number", keys: ["g"] },
  { id: "larger", group: "Pages", name: "Larger pages (or Ctrl and the wheel)", keys: ["="] },
  { id: "smaller", group: "Pages", name: "Smaller pages", keys: ["-"] },
  { id: "fitWidth", group: "Pages", name: "Pages as wide as the window", keys: ["0"] },
  { id: "togglePlaying", group: "Recording", name: "Play or pause", keys: ["Space"] },
  { id: "goBackSeconds", group: "Recording", name: "Go back 5 seconds", keys: [","] },
  { id: "playFromCaret", group: "Recording", name: "Play from the caret", keys: ["."] },
  { id: "playSlower", group: "Recording", name: "Play slower, down to half the speed", keys: ["<"] },
  { id: "playFaster", group: "Recording", name: "Play faster, up to twice the speed", keys: [">"] },
  {
    id: "sayCoded",
    group: "Display",
    name: "Say what is coded here, by whom, from where to where",
    keys: ["w"],
  },
  { id: "focusMode", group: "Display", name: "Focus mode: put everything but the text away", keys: ["z"] },
  {
    id: "copyWithSource",
    group: "Display",
    name: "Copy the selection with its source (Ctrl+C: the words alone)",
    keys: ["y"],
  },
  {
    id: "showPseudonyms",
    group: "Display",
    name: "Show names as pseudonyms, or as they are",
    keys: ["Shift+p"],
  },
  { id: "print", group: "Display", name: "Print with codes in the margin", keys: ["Ctrl+p"] },
  { id: "help", group: "Help", name: "Show these keys", keys: ["?"] },
] as const satisfies readonly Command[];

export type ReaderCommandId = (typeof readerCommands)[number]["id"];

export const readerKeys: KeyMap<ReaderCommandId> = {
  title: "Keys in the reader",
  storedAs: "excerpta-keys",
  commands: readerCommands,
};

/** What the commands do that can be done now; the others' keys do nothing. */
export type ReaderHandlers = Partial<Readonly<Record<ReaderCommandId, () => void>>>;
