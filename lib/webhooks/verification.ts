/**
 * How a receiver makes sure that a message is genuine, in Python's standard library. `secret` is the webhook's, `headers`
 * and `body` (bytes) are the request's; messages older than five minutes are not taken, as they may be sent again by
 * somebody who overheard them.
 */
export const verificationInPython = `import base64, hmac, time
signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
expected = base64.b64encode(hmac.digest(base64.b64decode(secret.removeprefix("whsec_")), signed, "sha256"))
genuine = hmac.compare_digest(b"v1," + expected, headers["webhook-signature"].encode())
fresh = abs(time.time() - int(headers["webhook-timestamp"])) < 300`;
