// HPKE of RFC 9180 in base mode, for one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305.

import { createCipheriv, createDecipheriv, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { hmac, number } from './bytes.mjs';
import { X25519, privateKey, publicBytes, publicKey } from './keys.mjs';

const KEM = Buffer.from('4b454d0020', 'hex'); // "KEM", 0x0020
const SUITE = Buffer.from('48504b45002000010003', 'hex'); // "HPKE", KEM 0x0020, KDF 0x0001, AEAD 0x0003
const VERSION = Buffer.from('HPKE-v1');
const NONE = Buffer.alloc(0);
const TAG_BYTES = 16;
const ENCAPSULATED_BYTES = 32;

const extract = (suite, salt, label, secret) =>
  hmac(salt.length === 0 ? Buffer.alloc(32) : salt, Buffer.concat([VERSION, suite, Buffer.from(label), secret]));

// All outputs are at most as long as one hash, so one round of HKDF-Expand is enough.
const expand = (suite, key, label, info, length) =>
  hmac(key, Buffer.concat([number(length, 2), VERSION, suite, Buffer.from(label), info, Buffer.from([1])])).subarray(0, length);

function sharedSecret(ownSecret, otherPublic, encapsulated, recipient) {
  const agreed = diffieHellman({ privateKey: ownSecret, publicKey: otherPublic });
  const extracted = extract(KEM, NONE, 'eae_prk', agreed);
  return expand(KEM, extracted, 'shared_secret', Buffer.concat([encapsulated, recipient]), 32);
}

function cipher(shared, info) {
  const idHash = extract(SUITE, NONE, 'psk_id_hash', NONE);
  const infoHash = extract(SUITE, NONE, 'info_hash', Buffer.from(info));
  const context = Buffer.concat([Buffer.from([0]), idHash, infoHash]);
  const secret = extract(SUITE, shared, 'secret', NONE);
  return [expand(SUITE, secret, 'key', context, 32), expand(SUITE, secret, 'base_nonce', context, 12)];
}

/** seal(key, info, aad, plain): encapsulated key, ciphertext, tag. */
export function seal(recipient, info, aad, plain) {
  const ephemeral = generateKeyPairSync('x25519');
  const encapsulated = publicBytes(ephemeral.publicKey);
  const shared = sharedSecret(ephemeral.privateKey, publicKey(X25519, recipient), encapsulated, recipient);
  const [key, nonce] = cipher(shared, info);
  const sealing = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG_BYTES });
  sealing.setAAD(Buffer.from(aad));
  return Buffer.concat([encapsulated, sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
}

/** Opens what `seal` made for the owner of this secret; throws when it does not open. */
export function open(secret, info, aad, sealed) {
  const own = privateKey(X25519, secret);
  const encapsulated = sealed.subarray(0, ENCAPSULATED_BYTES);
  const shared = sharedSecret(own, publicKey(X25519, encapsulated), encapsulated, publicBytes(own));
  const [key, nonce] = cipher(shared, info);
  const opening = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG_BYTES });
  opening.setAAD(Buffer.from(aad));
  opening.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([opening.update(sealed.subarray(ENCAPSULATED_BYTES, -TAG_BYTES)), opening.final()]);
}
