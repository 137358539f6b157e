// Mailboxes at a relay, and the parcels in them.

import { hex, hmac, prefixed, sha256 } from './bytes.mjs';
import { ED25519, privateKey, publicBytes, verifies } from './keys.mjs';

const SIGNATURE_BYTES = 64;

/** The public key that signs one side's calls for a pair of mailboxes. */
export function mailboxKey(secret, side) {
  return publicBytes(privateKey(ED25519, hmac(secret, prefixed('entente relay key v1', side))));
}

/** For whom a call to the relay is signed. */
export const audience = (mailbox) => hex(sha256(prefixed('entente relay mailbox v1', mailbox)));

export class ParcelError extends Error {
  constructor(reason) {
    super(`the parcel is refused: ${reason}`);
    this.reason = reason;
  }
}

/** Reads a parcel that the other side signed. */
export function readParcel(bytes, { connectionId, sender, key }) {
  const json = bytes.subarray(SIGNATURE_BYTES);
  if (!verifies(key, 'entente parcel v1', json, bytes.subarray(0, SIGNATURE_BYTES))) {
    throw new ParcelError('not_genuine');
  }
  const parcel = JSON.parse(json.toString());
  if (parcel.connection_id !== connectionId || parcel.sender !== sender) {
    throw new ParcelError('foreign');
  }
  return parcel;
}
