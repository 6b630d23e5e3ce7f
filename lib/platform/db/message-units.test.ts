import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Incoming, MessageUnits } from "./message-units";

const startup = (() => {
  const body = Buffer.from("user\0me\0\0");
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(196_608, 4);
  return Buffer.concat([head, body]);
})();

const message = (type: string, body = ""): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type, 0);
  head.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
};

const types = (incoming: readonly Incoming[]) =>
  incoming.map((each) =>
    each.kind === "unit"
      ? each.messages.map((bytes) => String.fromCharCode(bytes[0] ?? 0)).join("")
      : each.kind,
  );

describe("units of PostgreSQL's protocol", () => {
  it("keep Parse to Sync together and a simple query alone", () => {
    const units = new MessageUnits();
    units.push(startup);
    const bytes = ["P", "B", "D", "E", "S", "Q"].map((type) => message(type, "x"));
    expect(types(units.push(Buffer.concat(bytes)))).toEqual(["PBDES", "Q"]);
  });

  it("answer a request for encryption before the start", () => {
    const units = new MessageUnits();
    const request = Buffer.alloc(8);
    request.writeInt32BE(8, 0);
    request.writeInt32BE(80_877_103, 4);
    expect(types(units.push(Buffer.concat([request, startup])))).toEqual(["encryption", "\0"]);
  });

  it("end with Terminate, and with a length that cannot be", () => {
    const leaving = new MessageUnits();
    leaving.push(startup);
    expect(types(leaving.push(message("X")))).toContain("end");
    const broken = new MessageUnits();
    expect(types(broken.push(Buffer.alloc(8)).slice(0, 1))).toEqual(["end"]);
  });

  it("are the same however the bytes are cut", () => {
    const row = fc.array(fc.tuple(fc.constantFrom("P", "B", "E", "S", "Q"), fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(row, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (messages, cuts) => {
        const bytes = Buffer.concat([startup, ...messages.map(([type, body]) => message(type, body))]);
        const whole = new MessageUnits().push(bytes);
        const units = new MessageUnits();
        const pieces: Incoming[] = [];
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = cuts[i % cuts.length] ?? 1;
          pieces.push(...units.push(bytes.subarray(at, at + size)));
          at += size;
        }
        expect(pieces).toEqual(whole);
      }),
    );
  });
});
