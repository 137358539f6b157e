// Puts every snippet to Atlassian's wiki markup converter and records, per subject, the ADF it reads
// and the wiki markup it writes back from that ADF. Usage: npm ci && npm run record [OUT_DIR]
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { snippets } from './snippets.mjs';
import { documents } from './documents.mjs';

const require = createRequire(process.env.ORACLE_MODULES ? join(process.env.ORACLE_MODULES, 'x.js') : import.meta.url);
const { WikiMarkupTransformer } = require('@atlaskit/editor-wikimarkup-transformer');
const { JSONTransformer } = require('@atlaskit/editor-json-transformer');
const { defaultSchema } = require('@atlaskit/adf-schema/schema-default');

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, '../../crates/text/tests/atlassian');
mkdirSync(out, { recursive: true });
const wiki = new WikiMarkupTransformer(defaultSchema);
const json = new JSONTransformer();

// Identifiers are random on each run; they carry nothing that a comparison needs.
const strip = (node) => {
  if (Array.isArray(node)) return node.map(strip);
  if (node === null || typeof node !== 'object') return node;
  const kept = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'localId' || key === '__external' || key === '__fileName' || key === '__displayType') continue;
    if (value === undefined) continue;
    kept[key] = strip(value);
  }
  return kept;
};

let total = 0;
let failed = 0;
const save = (name, rows) => {
  writeFileSync(join(out, `${name}.json`), '[\n' + rows.map((r) => JSON.stringify(r)).join(',\n') + '\n]\n');
  total += rows.length;
};

for (const [name, list] of Object.entries(snippets)) {
  const rows = [];
  for (const text of [...new Set(list)]) {
    try {
      const node = wiki.parse(text);
      const row = { wiki: text, adf: strip(json.encode(node)) };
      try { row.back = wiki.encode(node); } catch (e) { row.backError = String(e.message); }
      rows.push(row);
    } catch (e) { failed += 1; console.error(`not read: ${JSON.stringify(text)}: ${e.message}`); }
  }
  save(`wiki-${name}`, rows);
}

const rows = [];
for (const content of documents) {
  const adf = { type: 'doc', version: 1, content };
  try { rows.push({ adf, wiki: wiki.encode(json.parse(adf)) }); } catch (e) { failed += 1; console.error(`not written: ${JSON.stringify(content)}: ${e.message}`); }
}
save('adf-to-wiki', rows);
console.log(`${total} recorded, ${failed} refused`);
