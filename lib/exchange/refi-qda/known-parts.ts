import type { XmlElement } from "./xml-element";

const authored = ["creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"];
const texts = ["guid", "name", "richTextPath", "plainTextPath", ...authored];
const file = ["guid", "name", "path", "currentPath", ...authored];
const box = ["firstX", "firstY", "secondX", "secondY"];
const selection = ["Description", "Coding", "NoteRef"];
const more = ["Coding", "NoteRef", "VariableValue"];
const text = [texts, ["Description", "PlainTextContent", "PlainTextSelection", ...more]] as const;
const media = [file, ["Description", "Transcript", "AudioSelection", "VideoSelection", ...more]] as const;
const heard = [["guid", "name", "begin", "end", ...authored], selection] as const;
const reference = [["targetGUID"], []] as const;
/** Some programs write the GUID as another attribute or as words, and it is read there. */
const member = [["targetGUID", "guid"], []] as const;
const value = [[], []] as const;

/** Attributes and elements that are read, by the element they stand in: those of the standard. */
const known: Readonly<Record<string, readonly [attributes: readonly string[], children: readonly string[]]>> =
  {
    Project: [
      [
        ...[
          "name",
          "origin",
          "creatingUserGUID",
          "creationDateTime",
          "modifyingUserGUID",
          "modifiedDateTime",
        ],
        "basePath",
      ],
      [
        ...["Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs"],
        ...["Description", "NoteRef"],
      ],
    ],
    Users: [[], ["User"]],
    User: [["guid", "name", "id"], []],
    CodeBook: [[], ["Codes"]],
    Codes: [[], ["Code"]],
    Code: [
      ["guid", "name", "isCodable", "color"],
      ["Description", "NoteRef", "Code"],
    ],
    Variables: [[], ["Variable"]],
    Variable: [["guid", "name", "typeOfVariable"], ["Description"]],
    Cases: [[], ["Case"]],
    Case: [
      ["guid", "name"],
      ["Description", "CodeRef", "VariableValue", "SourceRef", "SelectionRef"],
    ],
    VariableValue: [
      [],
      [
        ...["VariableRef", "TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue"],
        "DateTimeValue",
      ],
    ],
    Sources: [[], ["TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource"]],
    TextSource: text,
    Note: text,
    Representation: text,
    TextDescription: text,
    PictureSource: [file, ["Description", "TextDescription", "PictureSelection", ...more]],
    PDFSource: [file, ["Description", "PDFSelection", "Representation", ...more]],
    AudioSource: media,
    VideoSource: media,
    PlainTextSelection: [["guid", "name", "startPosition", "endPosition", ...authored], selection],
    PictureSelection: [["guid", "name", ...box, ...authored], selection],
    PDFSelection: [
      ["guid", "name", "page", ...box, ...authored],
      [...selection, "Representation"],
    ],
    AudioSelection: heard,
    VideoSelection: heard,
    Transcript: [texts, ["Description", "PlainTextContent", "SyncPoint", "TranscriptSelection", "NoteRef"]],
    TranscriptSelection: [["guid", "name", "fromSyncPoint", "toSyncPoint", ...authored], selection],
    SyncPoint: [["guid", "timeStamp", "position"], []],
    Coding: [
      ["guid", "creatingUser", "creationDateTime"],
      ["CodeRef", "NoteRef"],
    ],
    Notes: [[], ["Note"]],
    Links: [[], ["Link"]],
    Link: [["guid", "name", "direction", "color", "originGUID", "targetGUID"], ["NoteRef"]],
    Sets: [[], ["Set"]],
    Set: [
      ["guid", "name"],
      ["Description", "MemberCode", "MemberSource", "MemberNote"],
    ],
    MemberCode: member,
    MemberSource: member,
    MemberNote: member,
    CodeRef: reference,
    NoteRef: reference,
    SourceRef: reference,
    SelectionRef: reference,
    VariableRef: reference,
    Description: value,
    PlainTextContent: value,
    TextValue: value,
    BooleanValue: value,
    IntegerValue: value,
    FloatValue: value,
    DateValue: value,
    DateTimeValue: value,
    Graphs: [[], ["Graph"]],
    Graph: [
      ["guid", "name"],
      ["Vertex", "Edge"],
    ],
  };

/** All their attributes are kept as they are. */
const keptWhole = new Set(["Vertex", "Edge"]);

/**
 * The elements and attributes below a project that the standard does not know, "element X in Y" and "attribute x of Y",
 * with how often each stands there. What an unknown element holds counts with it.
 */
export function countUnknown(root: XmlElement): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const waiting = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (keptWhole.has(element.name)) continue;
    const [attributes, children] = known[element.name] ?? [[], []];
    for (const name of Object.keys(element.attributes))
      if (!attributes.includes(name)) count(`attribute ${name.slice(0, 60)} of ${element.name}`);
    for (const child of element.children) {
      if (children.includes(child.name)) waiting.push(child);
      else count(`element ${child.name.slice(0, 60)} in ${element.name}`);
    }
  }
  return counts;
}
