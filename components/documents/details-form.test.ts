import { describe, expect, it } from "vitest";
import { readForm, toForm, type DetailsForm } from "./details-form";

const details = {
  title: "Notes",
  authors: "",
  year: 2020,
  source: "",
  doi: "",
  language: "ur",
  attributes: { town: "Alba", age: "40" },
};
const form = (more: Partial<DetailsForm>): DetailsForm => ({ ...toForm(details), ...more });
const row = (name: string, value: string) => ({ key: `${name}=${value}`, name, value });

describe("readForm", () => {
  it("gives back the details a form was made of", () => {
    expect(readForm(toForm(details))).toEqual({ details });
    expect(readForm(toForm({ ...details, year: null, attributes: {} }))).toEqual({
      details: { ...details, year: null, attributes: {} },
    });
  });

  it("tidies lines and leaves out empty attributes", () => {
    const read = readForm(
      form({ title: "  A\n title ", attributes: [row("", " "), row(" town ", " Alba ")] }),
    );
    expect(read).toMatchObject({ details: { title: "A title", attributes: { town: "Alba" } } });
  });

  it.each<[string, Partial<DetailsForm>, keyof DetailsForm]>([
    ["no title", { title: " " }, "title"],
    ["a year that is none", { year: "about 2020" }, "year"],
    ["half a year", { year: "2020.5" }, "year"],
    ["an attribute without a name", { attributes: [row("", "Alba")] }, "attributes"],
    ["an attribute twice", { attributes: [row("town", "Alba"), row("town ", "Brede")] }, "attributes"],
  ])("says what is wrong with %s", (_, more, field) => {
    const read = readForm(form(more));
    expect("problems" in read && Object.keys(read.problems)).toEqual([field]);
  });
});
