// The handshake, as the accepting side makes it.

import { timingSafeEqual } from 'node:crypto';
import { base64, hex, hmac, number, prefixed, sha256, unbase64, unhex } from './bytes.mjs';
import { open, seal } from './hpke.mjs';
import { keyId, signed, verifies } from './keys.mjs';

const ACCEPTANCE = 'entente acceptance v1';
const ANSWER = 'entente answer v1';
const VERSION = number(1, 4);

function acceptanceTranscript({ terms, digest }, acceptance) {
  return prefixed(
    ACCEPTANCE, digest, VERSION, unhex(terms.connection_id), unbase64(acceptance.acceptor),
    unhex(acceptance.receive_key), unbase64(acceptance.sealed),
  );
}

/** The message that accepts an invitation. `identity` has `seed` and `key`, the signing pair. */
export function makeAcceptance(invitation, identity, description) {
  const { terms, digest } = invitation;
  const receiveKey = unbase64(terms.inviter.receive_key);
  const info = prefixed(ACCEPTANCE, unhex(terms.connection_id), identity.key);
  const acceptance = {
    version: 1,
    connection_id: terms.connection_id,
    acceptor: base64(identity.key),
    receive_key: hex(keyId(receiveKey)),
    sealed: base64(seal(receiveKey, info, digest, Buffer.from(JSON.stringify(description)))),
  };
  const transcript = acceptanceTranscript(invitation, acceptance);
  const mac = hmac(unbase64(terms.secret), transcript);
  const signature = signed(identity.seed, ACCEPTANCE, prefixed(transcript, mac));
  return { ...acceptance, mac: base64(mac), signature: base64(signature) };
}

/** Checks and opens the initiator's answer; gives its description. */
export function readAnswer(invitation, acceptance, receiveSecret, answer) {
  const { terms, digest } = invitation;
  const initiator = unbase64(terms.inviter.node_key);
  const acceptanceHash = sha256(acceptanceTranscript(invitation, acceptance));
  const transcript = prefixed(
    ANSWER, digest, VERSION, unhex(terms.connection_id), initiator, unbase64(acceptance.acceptor), acceptanceHash,
    unhex(answer.receive_key), unbase64(answer.sealed),
  );
  const mac = unbase64(answer.mac);
  if (!verifies(initiator, ANSWER, prefixed(transcript, mac), unbase64(answer.signature))) {
    throw new Error('the answer comes from a foreign node');
  }
  if (!timingSafeEqual(hmac(unbase64(terms.secret), transcript), mac)) {
    throw new Error('the answer has a bad MAC');
  }
  const info = prefixed(ANSWER, unhex(terms.connection_id), initiator);
  return JSON.parse(open(receiveSecret, info, acceptanceHash, unbase64(answer.sealed)).toString());
}
