import { describe, expect, it } from "vitest";
import { type PictureKind, pictureNames, startPicture } from "./picture";
import { defaultPicture, readPicture, writePicture } from "./picture-address";

const kinds = Object.keys(pictureNames) as PictureKind[];
const read = (picture: string) => readPicture(new URLSearchParams({ picture }));

describe("the address of a picture", () => {
  it.each(kinds)("holds %s as it begins, with what counted before", (kind) => {
    const spec = startPicture(kind, { ...defaultPicture, layerIds: ["l1"], consensus: true });
    expect(readPicture(new URLSearchParams(writePicture(spec).toString()))).toEqual(spec);
    expect(spec).toMatchObject({ layerIds: ["l1"], consensus: true });
  });

  it("is empty for what is shown at first, and takes what is none for that", () => {
    expect(writePicture(defaultPicture).toString()).toBe("");
    for (const written of ["", "{", '{"kind":"pie"}', '{"kind":"map","leastWeight":"much"}', "null"])
      expect(read(written)).toEqual(defaultPicture);
    expect(readPicture(new URLSearchParams())).toEqual(defaultPicture);
  });

  it("holds what is still to be chosen", () => {
    const open = { ...startPicture("flow", defaultPicture), rows: { kind: "children", codeId: "" } };
    expect(read(JSON.stringify(open))).toEqual(JSON.parse(JSON.stringify(open)));
  });

  it("keeps the document from its portrait to its codeline", () => {
    const portrait = { ...startPicture("portrait", defaultPicture), documentId: "d1" };
    expect(startPicture("codeline", portrait as never)).toMatchObject({ kind: "codeline", documentId: "d1" });
  });
});
