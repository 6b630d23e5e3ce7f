import { describe, expect, it } from "vitest";
import { writeCsv } from "@/lib/exchange/write-csv";
import { toMemosSheet } from "./memos-sheet";
import { plainBody } from "./plain-body";

describe("toMemosSheet", () => {
  it("has a row a memo, what is not known of it empty, and nothing that a spreadsheet would run", () => {
    const memos = [
      { title: "=1+1", facts: [["Author", "Ann"]] as [string, string][], body: plainBody("One\ntwo") },
      { title: "", facts: [["On", "Trade"]] as [string, string][], body: plainBody("") },
    ];
    expect(writeCsv(toMemosSheet({ title: "Memos", memos }))).toBe(
      "\ufeffTitle,Text,On,Type,Author,Written,Changed\r\n" +
        '\'=1+1,"One\ntwo",,,Ann,,\r\n' +
        ",,Trade,,,,\r\n",
    );
  });
});
