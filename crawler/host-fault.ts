import type { HostFault } from './errors.ts';

/** Codes of Node, OpenSSL and undici. What is not here may be the fault of one page alone. */
const faults: Readonly<Record<string, HostFault>> = {
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  ENOTFOUND: 'unknown-name',
  EAI_AGAIN: 'unknown-name',
  EAI_NODATA: 'unknown-name',
  EAI_FAIL: 'unknown-name',
  ESERVFAIL: 'unknown-name',
  ETIMEOUT: 'unknown-name',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-name',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-chain',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-chain',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-chain',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  CERT_UNTRUSTED: 'tls-untrusted',
  CERT_REVOKED: 'tls-untrusted',
  EPROTO: 'tls',
};

/** What a network error's code says of its host. */
export function hostFault(code: string): HostFault {
  return faults[code] ?? (/^(ERR_SSL_|ERR_TLS_|CERT_)/.test(code) ? 'tls' : 'silent');
}
