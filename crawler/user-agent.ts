/**
 * The one name under which the monitor asks: product, version and a person to write to.
 * Holds no address of a page: a firewall on one watched host stalls on a "http" in this header.
 */
export function userAgentOf(version: string, contact: string): string {
  return `SUS-Monitor/${version} (monitoring of draft acts; ${contact})`;
}
