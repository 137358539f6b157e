// Where a pair's processes run when each company has a network namespace of its own: for tests of what lies between them.

import { execFileSync } from 'node:child_process';
import path from 'node:path';

const NODE_PORT = 8700;
const RELAY_PORT = 8800;

/** A certificate for addresses, signed by itself. */
export function certificate(folder, name, addresses) {
  const [cert, key] = [path.join(folder, `${name}.crt`), path.join(folder, `${name}.key`)];
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', `/CN=${name}`,
    '-addext', `subjectAltName=${addresses.map((address) => `IP:${address}`).join(',')}`, '-addext', 'basicConstraints=critical,CA:FALSE',
    '-keyout', key, '-out', cert,
  ], { stdio: 'pipe', timeout: 15_000 });
  return { cert, key };
}

/**
 * The places for a pair over a cable. Trackers stand beside their nodes; a relay stands beside A, so that the cable lies once on every way.
 * @param {import('./namespaces.mjs').Cable} cable
 */
export function overCable(cable, folder) {
  const tls = certificate(folder, 'both', [cable.a.address, cable.b.address]);
  const side = (side, letter) => ({
    prefix: side.prefix,
    door: (door, url) => cable.door(side, `${letter}-${door}`, url),
    reachable: {
      ENTENTE_PUBLIC_LISTEN: `${side.address}:${NODE_PORT}`, ENTENTE_PUBLIC_URL: `https://${side.address}:${NODE_PORT}`,
      ENTENTE_PUBLIC_TLS_CERTIFICATE: tls.cert, ENTENTE_PUBLIC_TLS_KEY: tls.key,
    },
    hooks: { ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${NODE_PORT}`, ENTENTE_PUBLIC_URL: `http://127.0.0.1:${NODE_PORT}` },
    environment: { ENTENTE_HTTP_TRUSTED_CERTIFICATES: tls.cert },
    trackerEnvironment: { SSL_CERT_FILE: tls.cert },
  });
  return {
    a: side(cable.a, 'a'),
    b: side(cable.b, 'b'),
    relay: {
      prefix: cable.a.prefix, listen: `${cable.a.address}:${RELAY_PORT}`,
      arguments: ['--tls-certificate', tls.cert, '--tls-key', tls.key],
    },
  };
}
