import { describe, expect, it } from "vitest";
import type { Balance } from "@/lib/pictures/balance";
import { contrast } from "@/lib/codebook/paint";
import type { Course } from "@/lib/pictures/course";
import { drawBalance } from "@/lib/pictures/draw-balance";
import { drawCloud } from "@/lib/pictures/draw-cloud";
import { drawCodeline, listStretches } from "@/lib/pictures/draw-codeline";
import { drawFlow } from "@/lib/pictures/draw-flow";
import { drawFrequencies } from "@/lib/pictures/draw-frequencies";
import { drawMap } from "@/lib/pictures/draw-map";
import { drawMeetings } from "@/lib/pictures/draw-meetings";
import { drawPortrait } from "@/lib/pictures/draw-portrait";
import { type Look, type Picture, inksOf } from "@/lib/pictures/look";
import { nameSvg } from "@/lib/pictures/name-svg";
import { renderPicture } from "./render-picture";

const evil = '<b>"E"&{b}';
const colorOf = (id: string) => (id === "pale" ? "#fdfd96" : "#101010");
const row = (id: string, first: number, second: number) => ({
  ...{ id, name: id === "pale" ? evil : id, first, second, balance: (first - second) / (first + second) },
});
const balance: Balance = {
  ...{ heading: "Document", first: "Peace", second: evil },
  rows: [row("pale", 3, 1), row("d2", 0, 47)],
};
const entry = (id: string, name: string) => ({ id, heading: name, depth: 0 });
const course: Course = {
  length: 100,
  rows: [
    { ...entry("pale", evil), passages: 1, characters: 20, first: 0, spans: [[0, 20]] },
    { ...entry("dark", "Dark"), passages: 2, characters: 20, first: 30, spans: [[30, 40], [90, 100]] }, // prettier-ignore
  ],
  cells: [0, 0, -1, 1, -1, -1, -1, -1, -1, 1],
};
const flows = {
  rows: [entry("pale", evil)],
  columns: [entry("dark", "Dark"), entry("pale", evil)],
  documents: [entry("d1", "Report")],
  flows: [
    { row: 0, column: 0, document: 0, count: 41 },
    { row: 0, column: 1, document: 0, count: 2 },
  ],
  total: { rows: 1, columns: 2, documents: 1 },
};
const graph = {
  codes: [
    { ...entry("pale", evil), passages: 9 },
    { ...entry("dark", "Dark"), passages: 4 },
  ],
  meetings: [{ one: 0, other: 1, count: 43 }],
  joined: 2,
};
const area = (codeId: string, name: string, value: number) => ({ codeId, name, value });

/** Each picture, with what it must say. */
const pictures: [name: string, draw: (look: Look) => Picture, says: string[]][] = [
  [
    "cloud",
    (look) =>
      drawCloud(
        [
          { word: "trade", count: 41 },
          { word: evil, count: 3 },
        ],
        look,
      ),
    ["trade"],
  ],
  [
    "frequencies",
    (look) =>
      drawFrequencies(
        [
          { id: "pale", name: evil, counts: { passages: 42 } },
          { id: "dark", name: "Dark", counts: { passages: 7 } },
        ],
        "passages",
        colorOf,
        look,
      ),
    ["Dark", "42", "7"],
  ],
  [
    "balance",
    (look) => drawBalance(balance, [colorOf("pale"), colorOf("dark")], look),
    ["◂ Peace", "3", "47", "+0.50", "−1.00"],
  ],
  ["portrait", (look) => drawPortrait(course, colorOf, look), ["2  Dark"]],
  ["codeline", (look) => drawCodeline(course, "percent", colorOf, look), ["Dark", "100 %"]],
  ["meetings", (look) => drawMeetings(graph, colorOf, look), ["Dark", "43"]],
  [
    "map",
    (look) =>
      drawMap(
        [
          {
            ...area("dark", "Dark", 44),
            children: [area("dark", "Dark itself", 19), area("pale", evil, 25)],
          },
        ],
        colorOf,
        look,
      ),
    ["Dark, 44", "Dark itself", "25"],
  ],
  ["flow", (look) => drawFlow(flows, colorOf, look), ["Dark, 41", "Report, 43"]],
];

const look = (scheme: "light" | "dark"): Look => ({ scheme, width: 700, font: "Arial", head: [] });
/** Two pictures of one kind differ in the numbers that the library gives to its classes. */
const plain = (svg: string) => svg.replaceAll(/zr\d+-(cls|c|g)?-?\d*/g, "zr");

describe.each(pictures)("%s", (_, draw, says) => {
  const svg = renderPicture(draw(look("light")), 700);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

  it("says its names and numbers, and lets no name be markup", () => {
    for (const words of says) expect(texts).toContain(words);
    expect(texts.some((text) => text?.includes("&lt;b&gt;&quot;E&quot;&amp;{b}"))).toBe(true);
    expect(svg).not.toMatch(/<b>|NaN|undefined/);
  });

  it("is the same whenever it is drawn", () =>
    expect(plain(renderPicture(draw(look("light")), 700))).toBe(plain(svg)));

  it.each(["light", "dark"] as const)("tells codes of any colour from the ground in %s", (scheme) => {
    const drawn = renderPicture(draw(look(scheme)), 700);
    const { ground } = inksOf(look(scheme));
    for (const color of ["#fdfd96", "#101010"])
      if (contrast(color, ground) < 3) expect(drawn).not.toMatch(new RegExp(`fill="${color}"`));
  });

  it("is a file of its own, with a title and what it stands for, and its head in it", () => {
    const head = { ...look("light"), head: ["A <title>", "Project"] };
    const file = nameSvg(renderPicture(draw(head), 700), "A <title>", 'Says "it"');
    expect(file).toContain('<title id="title">A &lt;title&gt;</title>');
    expect(file).toContain('<desc id="description">Says &quot;it&quot;</desc>');
    expect(file).toMatch(/<text[^>]*>Project<\/text>/);
    expect(draw(head).height).toBeGreaterThan(draw(look("light")).height);
  });
});

it("the pieces of a codeline are its stretches in their order", () => {
  const svg = renderPicture(drawCodeline(course, "percent", colorOf, look("light")), 700);
  const pieces = [...svg.matchAll(/ecmeta_data_index="(\d+)"/g)].map(([, at]) => Number(at));
  expect(pieces).toEqual(listStretches(course).map((_, at) => at));
});
