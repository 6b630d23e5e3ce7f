import { readColor } from "../codebook-file";
import type { RefiAuthored } from "./refi-project";
import type { XmlElement } from "./xml-element";

/** A GUID in small letters without braces; "" where there is none. Whatever else stands there is kept as a name. */
export const readGuid = (value: string | undefined): string =>
  (value ?? "")
    .trim()
    .replace(/^\{(.*)\}$/s, "$1")
    .toLowerCase();

/** The same for what may be missing. */
export const readGuidOrNull = (value: string | undefined): string | null => readGuid(value) || null;

/** A whole number, at most as large as offsets can be; null for anything else. */
export function readWhole(value: string | undefined): number | null {
  const text = (value ?? "").trim();
  const number = /^[+-]?\d+(\.\d+)?$/.test(text) ? Math.round(Number(text)) : NaN;
  return Number.isSafeInteger(number) ? number : null;
}

export const readTruth = (value: string | undefined, otherwise: boolean): boolean => {
  const word = (value ?? "").trim().toLowerCase();
  return word === "" ? otherwise : !["false", "0"].includes(word);
};

export const readHue = (value: string | undefined): string | null => readColor(value ?? "");

/** What is left out is "". */
export const attributeOf = ({ attributes }: XmlElement, name: string): string => attributes[name] ?? "";

export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child) => child.name === name);

/** The words of an element's child; "" where there is none. */
export const textOf = (element: XmlElement, name: string): string => childOf(element, name)?.text ?? "";

/** The GUIDs that children of this name point to, also where a program wrote them as `guid` or as words. */
export const refsOf = (element: XmlElement, name: string): string[] =>
  childrenOf(element, name).flatMap(({ attributes, text }) => {
    const target = readGuid(attributes["targetGUID"] ?? attributes["guid"] ?? text);
    return target === "" ? [] : [target];
  });

export const readAuthored = ({ attributes }: XmlElement): RefiAuthored => ({
  creatingUser: readGuidOrNull(attributes["creatingUser"]),
  created: attributes["creationDateTime"] ?? null,
  modifyingUser: readGuidOrNull(attributes["modifyingUser"]),
  modified: attributes["modifiedDateTime"] ?? null,
});
