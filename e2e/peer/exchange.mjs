// Calls to a node: the acceptance, and the signed exchange.

import { randomBytes } from 'node:crypto';
import { hex, number, prefixed, sha256, unhex } from './bytes.mjs';
import { nodeId, signed, verifies } from './keys.mjs';

const EXCHANGE = '/peer/v1/exchange';

async function post(url, body, headers = {}) {
  const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** Posts an acceptance; gives the node's answer. */
export async function postAcceptance(address, acceptance) {
  const response = await post(`${address}/peer/v1/accept`, JSON.stringify(acceptance));
  if (response.status !== 200) {
    throw new Error(`the acceptance was answered ${response.status}: ${response.body}`);
  }
  return JSON.parse(response.body.toString());
}

/** The headers that sign a request. */
export function requestHeaders(identity, called, { method, path, body, timestamp, nonce }) {
  const caller = nodeId(identity.key);
  const message = prefixed(
    method, path, unhex(caller), unhex(called), sha256(body), number(timestamp, 8), nonce,
  );
  return {
    'entente-node': caller,
    'entente-timestamp': String(timestamp),
    'entente-nonce': hex(nonce),
    'entente-signature': hex(signed(identity.seed, 'entente request v1', message)),
  };
}

export function answerVerifies(key, nonce, status, body, signature) {
  return verifies(key, 'entente response v1', prefixed(nonce, number(status, 2), sha256(body)), signature);
}

/** One exchange call to the node with this signing key. */
export async function exchange(address, identity, nodeKey, request) {
  const body = Buffer.from(JSON.stringify(request));
  const nonce = randomBytes(16);
  const call = { method: 'POST', path: EXCHANGE, body, timestamp: Date.now(), nonce };
  const response = await post(`${address}${EXCHANGE}`, body, requestHeaders(identity, nodeId(nodeKey), call));
  const signature = unhex(response.headers.get('entente-signature') ?? '');
  if (!answerVerifies(nodeKey, nonce, response.status, response.body, signature)) {
    throw new Error(`the answer ${response.status} is not signed by the node that was called: ${response.body}`);
  }
  if (response.status !== 200) {
    throw new Error(`the call was answered ${response.status}: ${response.body}`);
  }
  return JSON.parse(response.body.toString());
}
