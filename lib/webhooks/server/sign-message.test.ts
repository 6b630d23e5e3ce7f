import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { hasPython } from "@/lib/api/testing/readme-script";
import { verificationInPython } from "@/lib/webhooks/verification";
import { makeSecret, signMessage } from "./sign-message";

describe("signMessage", () => {
  it("signs the published example as it is signed there", () => {
    const message = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: '{"test": 2432232314}' };
    const at = new Date(1_614_265_330_999);
    expect(signMessage(message, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", at)).toEqual({
      "webhook-id": message.id,
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("makes secrets of 24 bytes, each another", () => {
    expect(makeSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(makeSecret()).not.toBe(makeSecret());
  });
});

describe.runIf(hasPython)("the verification in Python", () => {
  const secret = makeSecret();
  const message = { id: "msg_1", body: '{"summary":"coded “Größe”"}' };

  type Request = readonly [headers: Record<string, string>, body: string];

  /** What the shown lines find of each request: [genuine, fresh]. */
  function verify(requests: readonly Request[]): unknown {
    const lines = verificationInPython.split("\n").map((line) => `  ${line}`);
    const script = `import json, sys
secret, requests = json.load(sys.stdin)
found = []
for headers, text in requests:
  body = text.encode()
${lines.join("\n")}
  found.append([genuine, fresh])
print(json.dumps(found))`;
    const input = JSON.stringify([secret, requests]);
    const { stdout, stderr } = spawnSync("python3", ["-c", script], { input, encoding: "utf8" });
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  }

  it("takes what was signed now, and neither what was changed nor what is old", () => {
    const now = new Date();
    const headers = signMessage(message, secret, now);
    const old = signMessage(message, secret, new Date(now.getTime() - 400_000));
    const cases: [Request, boolean[]][] = [
      [
        [headers, message.body],
        [true, true],
      ],
      [
        [headers, `${message.body} `],
        [false, true],
      ],
      [
        [{ ...headers, "webhook-id": "msg_2" }, message.body],
        [false, true],
      ],
      [
        [{ ...headers, "webhook-signature": "v1,é" }, message.body],
        [false, true],
      ],
      [
        [signMessage(message, makeSecret(), now), message.body],
        [false, true],
      ],
      [
        [old, message.body],
        [true, false],
      ],
    ];
    expect(verify(cases.map(([request]) => request))).toEqual(cases.map(([, found]) => found));
  });
});
