// Two companies connected: A initiates a private connection in Script mode, B accepts, both map statuses. A company on A's own node is
// connected locally, and has nothing to accept.

import assert from 'node:assert/strict';
import { eventually } from './wait.mjs';

const ACTIVE_LIMIT_MS = 30_000;

/** What is added to the default incoming rule: statuses by name. */
export function statusRule(ours, theirs) {
  const pairs = theirs.statuses.map((name, index) => `"${name}": "${ours.statuses[index]}"`);
  return `
// Statuses of the other side, and what they are called here.
def statuses = [${pairs.join(', ')}]
def wanted = statuses[replica.status?.name]
if (wanted && wanted != issue.status?.name) {
    issue.setStatus(wanted)
}
`;
}

/**
 * Connects two companies and gives the connection's id.
 * @param {{outgoing: string, incoming: string}[]} [more] what is added to the rules of A and of B
 */
export async function connect(a, b, more = []) {
  const isLocal = b.plan.host === a;
  const kind = isLocal ? { type: 'local', remoteSystemId: b.system, remoteProjectKey: b.project } : { type: 'private' };
  const initiated = await a.node.post('/api/v1/connections', {
    ...kind, systemId: a.system, mode: 'script', localShortName: 'acme', remoteShortName: 'globex',
    name: 'acme to globex', description: 'Cases of both', projectKey: a.project,
  });
  const { id, counterpartId } = initiated.connection;
  await publishRules(a, b, id, more[0]);
  if (isLocal) {
    b.halves.set(id, counterpartId);
  } else {
    const accepted = await b.node.post('/api/v1/invitations/accept', {
      code: initiated.invitationCode, systemId: b.system, projectKey: b.project,
    });
    assert.equal(accepted.id, id, 'the two sides name the connection differently');
  }
  await publishRules(b, a, id, more[1]);
  for (const company of [a, b]) {
    await eventually(`${company.name} becomes active`, ACTIVE_LIMIT_MS, async () => {
      const connection = await company.node.get(`/api/v1/connections/${company.idOf(id)}`);
      return connection.status === 'active';
    });
  }
  return id;
}

/** Publishes the rules that a company has, with statuses by name and what is added. */
export async function publishRules(company, other, id, { outgoing = '', incoming = '' } = {}) {
  const path = `/api/v1/connections/${company.idOf(id)}/rules`;
  const { current } = await company.node.get(path);
  await company.node.post(path, {
    outgoing: current.outgoing + outgoing, incoming: current.incoming + statusRule(company.site, other.site) + incoming, note: 'Statuses by name', basedOn: current.number,
  });
}

/** Puts an issue under sync. A node that is being restarted is asked again; that it is under sync already is fine then. */
export async function startSync(company, connection, issueKey, limitMs = 60_000) {
  await eventually(`the sync of ${issueKey} starts`, limitMs, async () => {
    const answer = await company.node.call('POST', `/api/v1/connections/${company.idOf(connection)}/twins`, { issueKey });
    if (answer.status === 201 || answer.body?.code === 'already-under-sync') {
      return true;
    }
    throw new Error(`starting ${issueKey} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  });
}
