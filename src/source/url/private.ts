import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether an IP address is one of the open internet: not of this machine, a private network or a special use. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.range() === "unicast";
  const bytes = parsed.toByteArray();
  const embedded = bytes.slice(-4).join(".");
  // NAT64 reaches an IPv4 address; the old form "::127.0.0.1" is nobody's, and some systems take it for one.
  if (parsed.range() === "rfc6052") return isPublic(embedded);
  return parsed.range() === "unicast" && bytes.slice(0, 12).some((byte) => byte !== 0) && !isSiteLocal(bytes);
}

/** fec0::/10, given up in 2004 and still routed within some networks. */
const isSiteLocal = ([first = 0, second = 0]: readonly number[]): boolean => first === 0xfe && (second & 0xc0) === 0xc0;

/** The IP address that a URL names in place of a host, or null. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : null;
}

/** The code of the error by which a private address is refused. */
export const PRIVATE = "PRIVATE_ADDRESS";

/**
 * A look-up that gives no address that may not be asked. The connection is made to what it gives, so that a name cannot
 * stand for another address when it is looked up a second time. A name with one such address is refused whole.
 */
export const lookupWithin =
  (mayAsk: (address: string) => boolean, lookup: LookupFunction = systemLookup as LookupFunction): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, "", 0);
      const addresses = found as unknown as { readonly address: string; readonly family: number }[];
      const refused = addresses.find(({ address }) => !mayAsk(address));
      if (refused) {
        const problem = Object.assign(new Error(refused.address), { code: PRIVATE, address: refused.address });
        return callback(problem, "", 0);
      }
      if (options.all) return callback(null, addresses as never, undefined as never);
      const [first] = addresses;
      return first
        ? callback(null, first.address, first.family)
        : callback(Object.assign(new Error(hostname), { code: "ENOTFOUND" }), "", 0);
    });
