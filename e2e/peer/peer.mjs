// A small peer by docs/protocol alone: it accepts an invitation, sends and receives messages of twins. It keeps its state in memory.

import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { base64, hex, unbase64 } from './bytes.mjs';
import { pack, unpack } from './body.mjs';
import { decodeBody, encodeBody, makeEnvelope, openEnvelope } from './envelope.mjs';
import { exchange, postAcceptance } from './exchange.mjs';
import { makeAcceptance, readAnswer } from './handshake.mjs';
import { readCode } from './invitation.mjs';
import { comparisonCode, keyId, publicBytes } from './keys.mjs';
import { commonFeatures } from './versions.mjs';

const raw = (key) => key.export({ format: 'der', type: 'pkcs8' }).subarray(-32);

function signingPair() {
  const pair = generateKeyPairSync('ed25519');
  return { seed: raw(pair.privateKey), key: publicBytes(pair.publicKey) };
}

function receivePair() {
  const pair = generateKeyPairSync('x25519');
  return { secret: raw(pair.privateKey), key: publicBytes(pair.publicKey) };
}

export class Peer {
  #identity = signingPair();
  #receive = receivePair();
  #epoch = hex(randomBytes(8));
  #instance = hex(randomBytes(16));
  #generation = 0;
  #sent = 0;
  #stored = { messages: 0, attachments: 0 };
  #twins = new Map();
  #capabilities;

  /** Messages that arrived, in order, without those of the connection itself. */
  inbox = [];
  /** The last report of the node on this connection. */
  report = null;

  /** Encodings of bodies that the node used. */
  encodings = new Set();

  /** With the features that it names; none are needed. */
  constructor(features = []) {
    this.#capabilities = { versions: [1], features, software: 'second implementation' };
  }

  /** Accepts an invitation at the node that made it. */
  async accept(code) {
    this.invitation = readCode(code);
    const { terms } = this.invitation;
    this.address = terms.inviter.addresses[0];
    this.nodeKey = unbase64(terms.inviter.node_key);
    const description = {
      receive_key: base64(this.#receive.key), epoch: this.#epoch, tracker: 'Ledger', person: 'Beatrice Blum',
      short_name: terms.invitee_short_name, addresses: [],
      capabilities: this.#capabilities,
    };
    const acceptance = makeAcceptance(this.invitation, this.#identity, description);
    this.acceptance = acceptance;
    const answer = await postAcceptance(this.address, acceptance);
    this.node = readAnswer(this.invitation, acceptance, this.#receive.secret, answer);
    this.comparison = comparisonCode(Buffer.from(terms.connection_id, 'hex'), this.nodeKey, this.#identity.key);
    await this.call({ resume: true });
  }

  get connectionId() {
    return this.invitation.terms.connection_id;
  }

  /** One exchange call. What the answer brings is stored and told with the next call. */
  async call({ envelopes = [], holdMs = 0, resume = false } = {}) {
    const answer = await exchange(this.address, this.#identity, this.nodeKey, {
      version: 1, instance: this.#instance, generation: (this.#generation += 1), hold_ms: holdMs, resume,
      connections: [this.#ownReport()], envelopes: envelopes.map(base64),
    });
    this.report = answer.connections.find((one) => one.connection_id === this.connectionId) ?? this.report;
    for (const envelope of answer.envelopes) {
      this.#take(unbase64(envelope));
    }
    return answer;
  }

  #ownReport() {
    const { epoch } = this.node;
    const acknowledgements = Object.entries(this.#stored).map(([lane, stored]) => ({ lane, epoch, stored_up_to: stored }));
    return { connection_id: this.connectionId, status: 'active', acknowledgements };
  }

  #take(bytes) {
    const expected = {
      connectionId: this.connectionId, direction: 'from_initiator', epoch: this.node.epoch, sender: this.nodeKey,
    };
    const { header, body } = openEnvelope(bytes, expected, { [hex(keyId(this.#receive.key))]: this.#receive.secret });
    this.encodings.add(body[0]);
    unpack(body).forEach((one, nth) => this.#store(header.lane, header.sequence + nth, one));
  }

  #store(lane, sequence, body) {
    if (sequence !== this.#stored[lane] + 1) {
      return; // repeated, or after a gap
    }
    this.#stored[lane] = sequence;
    const { message } = decodeBody(body);
    if (message.kind === 'key_rotation') {
      this.node.receive_key = message.receive_key;
    }
    if (message.twin) {
      this.twin(message.twin).applied = message.sequence;
      this.inbox.push(message);
    }
  }

  /** What this side knows of a twin: its own last number, and the last of the node's that it applied. */
  twin(id) {
    if (!this.#twins.has(id)) {
      this.#twins.set(id, { sent: 0, applied: 0 });
    }
    return this.#twins.get(id);
  }

  /** Sends one message of a twin; gives its twin sequence. */
  async send(id, fields) {
    await this.sendTogether(id, [fields]);
    return this.twin(id).sent;
  }

  /** Sends messages of a twin in one envelope. More than one needs the feature `batch`. */
  async sendTogether(id, all) {
    const bodies = all.map((fields) => {
      const twin = this.twin(id);
      twin.sent += 1;
      const trace = randomUUID();
      return encodeBody({
        twin: id, sequence: twin.sent, seen: twin.applied, trace_id: trace, cause_id: trace, hops: 0, ...fields,
      });
    });
    const address = {
      connectionId: this.connectionId, direction: 'from_acceptor', lane: 'messages', epoch: this.#epoch,
      sequence: this.#sent + 1,
    };
    this.#sent += bodies.length;
    const body = pack(bodies, commonFeatures(this.#capabilities, this.node.capabilities));
    const envelope = makeEnvelope(address, body, unbase64(this.node.receive_key), this.#identity);
    await this.call({ envelopes: [envelope] });
  }

  /** How many of this side's messages the node has stored. */
  get storedByNode() {
    const own = this.report.acknowledgements.find((one) => one.lane === 'messages' && one.epoch === this.#epoch);
    return own?.stored_up_to ?? 0;
  }

  /** Waits in held calls until a message fits; gives it. */
  async receive(fits, limitMs) {
    const until = Date.now() + limitMs;
    for (;;) {
      const found = this.inbox.findIndex(fits);
      if (found >= 0) {
        return this.inbox.splice(found, 1)[0];
      }
      if (Date.now() > until) {
        throw new Error(`no such message within ${limitMs} ms; there are ${JSON.stringify(this.inbox.map((one) => one.kind))}`);
      }
      await this.call({ holdMs: 2_000 });
    }
  }
}
