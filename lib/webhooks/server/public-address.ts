import "server-only";
import { lookup } from "node:dns";
import { BlockList, type LookupFunction, isIPv4, isIPv6 } from "node:net";

/** IPv4 addresses that are not a server's on the open net: IANA's special-purpose registry, multicast and what is reserved. */
const inner4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

/** Of IPv6 only this is given to servers on the open net: mapped, local, multicast and translated ones lie outside. */
const global6 = ["2000::", 3] as const;

/** What lies in it all the same: protocols' own, tunnels that hide an IPv4 address, and examples. */
const inner6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const refused = new BlockList();
for (const [net, bits] of inner4) refused.addSubnet(net, bits, "ipv4");
for (const [net, bits] of inner6) refused.addSubnet(net, bits, "ipv6");
const global = new BlockList();
global.addSubnet(...global6, "ipv6");

/** Whether an IP address, as text without brackets, is one of the open net; no for what is none, and for one with a zone. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  return global.check(address, "ipv6") && !refused.check(address, "ipv6");
}

/** A name led, or could lead, into a network that is not open. */
export class InnerAddressError extends Error {
  constructor() {
    super("An address of an inner network is refused.");
    this.name = "InnerAddressError";
  }
}

/**
 * Looks a name up for a connection that is being made, so that what is checked is what is connected to. Fails unless every
 * address of the name is public.
 */
export const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const first = addresses?.[0];
    if (error !== null) callback(error, []);
    else if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
      callback(new InnerAddressError(), []);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
