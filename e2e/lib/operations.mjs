// What the tests of bulk work share.

import assert from 'node:assert/strict';
import { eventually } from './wait.mjs';

/** A person makes an issue; gives its key. */
export function newIssue(company, summary, fields = {}) {
  return company.site.create(undefined, { summary, ...fields });
}

/** The twin of a local issue, if there is one that runs. */
export async function twinOf(company, connection, key) {
  return (await company.twins(connection)).find((twin) => twin.localKey === key && twin.status !== 'stopped');
}

/** Begins bulk work. */
export function beginJob(company, connection, body) {
  return company.node.post(`/api/v1/connections/${connection}/jobs`, body);
}

/** Waits until a job has ended, which must be its proper end. */
export async function finished(company, job, limitMs) {
  const ended = await eventually('the job ends', limitMs, async () => {
    const now = await company.node.get(`/api/v1/jobs/${job.id}`);
    return now.status !== 'running' && now;
  });
  assert.equal(ended.status, 'finished', JSON.stringify(ended));
  return ended;
}
