import { expect, it } from "vitest";
import { isPublicAddress } from "./public-address";

it.each([
  "8.8.8.8",
  "1.1.1.1",
  "93.184.216.34",
  "100.63.255.255",
  "100.128.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "223.255.255.255",
  "2606:4700:4700::1111",
  "2a00:1450:4001:82b::200e",
])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  ["unspecified", "0.0.0.0"],
  ["this network", "0.1.2.3"],
  ["loopback", "127.0.0.1"],
  ["loopback, far end", "127.255.255.254"],
  ["private", "10.0.0.1"],
  ["private", "172.16.0.1"],
  ["private", "172.31.255.255"],
  ["private", "192.168.1.1"],
  ["shared with a provider", "100.64.0.1"],
  ["shared with a provider, far end", "100.127.255.255"],
  ["link-local", "169.254.0.1"],
  ["what clouds tell machines about themselves", "169.254.169.254"],
  ["protocols' own", "192.0.0.8"],
  ["benchmarks", "198.19.0.1"],
  ["examples", "203.0.113.7"],
  ["multicast", "224.0.0.1"],
  ["reserved", "240.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["unspecified", "::"],
  ["loopback", "::1"],
  ["mapped loopback", "::ffff:127.0.0.1"],
  ["mapped loopback in hexadecimal", "::ffff:7f00:1"],
  ["mapped private", "::ffff:10.0.0.1"],
  ["mapped public", "::ffff:8.8.8.8"],
  ["compatible loopback", "::127.0.0.1"],
  ["translated", "64:ff9b::7f00:1"],
  ["unique-local", "fc00::1"],
  ["unique-local, far end", "fdff::1"],
  ["what a cloud tells machines about themselves", "fd00:ec2::254"],
  ["link-local", "fe80::1"],
  ["link-local with a zone", "fe80::1%eth0"],
  ["public with a zone", "2606:4700::1%eth0"],
  ["site-local", "fec0::1"],
  ["multicast", "ff02::1"],
  ["tunnel", "2001:0:4136:e378:8000:63bf:3fff:fdd2"],
  ["tunnel to loopback", "2002:7f00:1::"],
  ["examples", "2001:db8::1"],
  ["no address", "example.org"],
  ["a short form", "127.1"],
  ["nothing", ""],
])("%s is not: %s", (_what, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
