// Whether two trackers agree: each issue once on each side, with equal fields, comments and attachments.

import { sleep } from './wait.mjs';

const MARK = /\[issue-(\d+)\]/;
const COMMENT_MARK = /\[comment-[AB]-\d+\]/g;

/**
 * Compares what both trackers hold. Gives the disagreements, none when they agree. Statuses are equal that stand at the same place of their
 * sites' lists; labels count where both sites have them.
 * @returns {{mark: string, what: string}[]}
 */
export function disagreements([siteA, issuesA], [siteB, issuesB], count) {
  const [a, b] = [byMark(issuesA), byMark(issuesB)];
  const found = [];
  for (const [side, issues] of [['A', issuesA], ['B', issuesB]]) {
    for (const issue of issues.filter((issue) => !MARK.test(issue.summary))) {
      found.push({ mark: issue.key, what: `${side} has an issue that nobody made: ${issue.key} "${issue.summary}"` });
    }
    if (issues.length !== count) {
      found.push({ mark: side, what: `${side} has ${issues.length} issues instead of ${count}` });
    }
  }
  for (const mark of new Set([...a.keys(), ...b.keys()])) {
    const [mine, theirs] = [a.get(mark) ?? [], b.get(mark) ?? []];
    if (mine.length !== 1 || theirs.length !== 1) {
      const keys = (list) => list.map((issue) => issue.key).join(', ') || 'none';
      found.push({ mark, what: `not exactly one issue on each side: A has ${keys(mine)}; B has ${keys(theirs)}` });
      continue;
    }
    found.push(...differences([siteA, mine[0]], [siteB, theirs[0]]).map((what) => ({ mark, what })));
  }
  return found;
}

function byMark(issues) {
  const marks = new Map();
  for (const issue of issues) {
    const mark = MARK.exec(issue.summary)?.[0];
    if (mark) {
      marks.set(mark, [...(marks.get(mark) ?? []), issue]);
    }
  }
  return marks;
}

function differences([siteA, a], [siteB, b]) {
  const found = [];
  const same = (field, mine, theirs) => {
    const [left, right] = [JSON.stringify(mine), JSON.stringify(theirs)];
    if (left !== right) {
      found.push(`${field} of ${a.key} and ${b.key}: ${left} and ${right}`);
    }
  };
  same('summary', a.summary, b.summary);
  if (siteA.statuses.indexOf(a.status) !== siteB.statuses.indexOf(b.status)) {
    same('status', a.status, b.status);
  }
  if (siteA.hasLabels && siteB.hasLabels) {
    same('labels', [...a.labels].sort(), [...b.labels].sort());
  }
  same('description', a.descriptionText, b.descriptionText);
  same('attachments', hashes(a), hashes(b));
  same('work logs', times(a), times(b));
  found.push(...comments(a, b));
  return found;
}

const hashes = (issue) => issue.attachments.map((file) => `${file.filename} ${file.sha256}`).sort();

const times = (issue) => issue.workLogs.map(({ text, seconds }) => `${text} ${seconds}`).sort();

function comments(a, b) {
  const found = [];
  const marked = [a, b].map((issue) => {
    const marks = new Map();
    for (const comment of issue.comments) {
      const own = comment.text.match(COMMENT_MARK) ?? [];
      if (own.length !== 1) {
        found.push(`${issue.key} has a comment that nobody made: "${comment.text}"`);
      }
      for (const mark of own) {
        if (marks.has(mark)) {
          found.push(`${issue.key} has ${mark} twice (comments ${marks.get(mark)} and ${comment.id})`);
        }
        marks.set(mark, comment.id);
      }
    }
    return marks;
  });
  for (const [mine, theirs, key] of [[marked[0], marked[1], b.key], [marked[1], marked[0], a.key]]) {
    for (const mark of mine.keys()) {
      if (!theirs.has(mark)) {
        found.push(`${key} misses ${mark}`);
      }
    }
  }
  return found;
}

/**
 * Compares both trackers with what people of both sides made: a comment or a file that nobody deleted is there on both sides, with its
 * text or contents; a deleted one on neither. Gives what is wrong.
 * @param {import('./workload.mjs').People[]} people
 * @returns {{mark: string, what: string}[]}
 */
export function losses(people, issuesA, issuesB) {
  const found = [];
  const sides = [['A', byMark(issuesA)], ['B', byMark(issuesB)]];
  const check = (made, holds, name) => {
    const mark = `[issue-${made.issue}]`;
    for (const [side, issues] of sides) {
      const issue = issues.get(mark)?.[0];
      if (issue && holds(issue, made) === made.deleted) {
        found.push({ mark, what: `${side} ${made.deleted ? 'still has the deleted' : 'does not have the'} ${name} ${made.mark}: ${made.text.slice(0, 80)}` });
      }
    }
  };
  for (const { comments, attachments } of people) {
    for (const made of comments) {
      const wanted = made.deleted ? made.mark : made.text;
      check(made, (issue) => issue.comments.some((comment) => comment.text.includes(wanted)), 'comment');
    }
    for (const made of attachments) {
      check(made, (issue) => issue.attachments.some((file) => file.filename === made.mark), 'attachment');
    }
  }
  return found;
}

/**
 * Waits until neither node has written for a while and no twin is at work.
 * @returns {Promise<{took: number, quiet: boolean}>}
 */
export async function untilQuiet(companies, connection, quietMs, limitMs) {
  const began = Date.now();
  let last = '';
  let since = began;
  while (Date.now() - began < limitMs) {
    const writes = await Promise.all(companies.map((company) => company.writes()));
    const twins = await Promise.all(companies.map((company) => company.twins(connection)));
    const busy = twins.flat().filter((twin) => twin.status === 'running' && twin.step !== 'rest').length;
    const now = writes.join(' ');
    if (now !== last || busy > 0) {
      last = now;
      since = Date.now();
    }
    if (Date.now() - since >= quietMs) {
      return { took: Date.now() - began, quiet: true };
    }
    await sleep(500);
  }
  return { took: Date.now() - began, quiet: false };
}
