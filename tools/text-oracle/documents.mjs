// ADF documents (their content) that are put to the converter to see the wiki markup it writes.
const t = (text, ...marks) => ({ type: 'text', text, ...(marks.length ? { marks: marks.map((m) => (typeof m === 'string' ? { type: m } : m)) } : {}) });
const p = (...content) => ({ type: 'paragraph', content: content.map((c) => (typeof c === 'string' ? t(c) : c)) });
const link = (href) => ({ type: 'link', attrs: { href } });
const color = (c) => ({ type: 'textColor', attrs: { color: c } });
const li = (...content) => ({ type: 'listItem', content });
const ul = (...content) => ({ type: 'bulletList', content });
const ol = (...content) => ({ type: 'orderedList', attrs: { order: 1 }, content });
const cell = (...content) => ({ type: 'tableCell', attrs: {}, content });
const head = (...content) => ({ type: 'tableHeader', attrs: {}, content });
const row = (...content) => ({ type: 'tableRow', content });
const table = (...content) => ({ type: 'table', attrs: { isNumberColumnEnabled: false, layout: 'default' }, content });
const br = { type: 'hardBreak' };
const code = (language, text) => ({ type: 'codeBlock', attrs: language ? { language } : {}, content: text ? [t(text)] : [] });
const panel = (panelType, ...content) => ({ type: 'panel', attrs: { panelType }, content });
const quote = (...content) => ({ type: 'blockquote', content });
const basic = ['strong', 'em', 'strike', 'underline', 'code', { type: 'subsup', attrs: { type: 'sub' } }, { type: 'subsup', attrs: { type: 'sup' } }, color('#ff0000'), link('https://example.com')];

export const documents = [
  [p('plain')], [p('one'), p('two')], [p('a', br, 'b')], [p()], [p('a'), p(), p('b')], [],
  ...basic.map((m) => [p(t('x', m))]),
  ...basic.map((m) => [p('in', t('side', m), 'word')]),
  ...basic.map((m) => [p('a ', t('b c', m), ' d')]),
  ...basic.map((m) => [p(t(' spaced ', m))]),
  ...basic.flatMap((a, i) => basic.slice(i + 1).map((b) => [p(t('x', a, b))])),
  [p(t('a', 'strong'), t('b', 'strong', 'em'), t('c', 'em'))],
  [p('2 * 3 * 4')], [p('*not bold*')], [p('_x_')], [p('-x-')], [p('+x+')], [p('^x^')], [p('~x~')], [p('{code}')], [p('[x]')], [p('!x!')], [p('{{x}}')], [p('a|b')], [p('h1. x')], [p('* x')], [p('# x')], [p('- x')], [p('bq. x')], [p('----')], [p('a\\b')], [p('a\\\\b')],
  [p(':)')], [p('(y)')], [p('[~x]')], [p('||x||')], [p('|x|')], [p('snake_case_x')], [p('a-b-c')], [p('https://example.com')], [p('??x??')], [p('{x}')], [p('a\nb')], [p('a @b')], [p('&amp;')], [p('x-1')], [p('--')], [p('---')],
  ...[1, 2, 3, 4, 5, 6].map((level) => [{ type: 'heading', attrs: { level }, content: [t('H')] }]),
  [{ type: 'heading', attrs: { level: 2 }, content: [t('a'), br, t('b', 'strong')] }, p('x')],
  [ul(li(p('a')), li(p('b')))], [ol(li(p('a')), li(p('b')))], [ul(li(p('a'), ul(li(p('b'), ol(li(p('c'))))))), p('x')], [ul(li(p('a'), p('b')))], [ul(li(p('a', br, 'b')))], [ul(li(p('a'), code('java', 'x')))],
  [ul(li(p('a'))), ol(li(p('b')))], [ol(li(p('a'), ul(li(p('b')))), li(p('c')))], [ul(li(p()))], [ol({ ...li(p('a')) })],
  [code('java', 'int x;')], [code(null, 'a\nb')], [code('python', '')], [code('java', '{code}')], [code('plaintext', 'x')],
  [quote(p('q'))], [quote(p('a'), p('b'))], [quote(ul(li(p('a'))))],
  ...['info', 'note', 'tip', 'warning', 'error', 'success'].map((k) => [panel(k, p('x'))]), [panel('info', p('a'), ul(li(p('b'))))],
  [{ type: 'rule' }], [p('a'), { type: 'rule' }, p('b')],
  [table(row(head(p('A')), head(p('B'))), row(cell(p('1')), cell(p('2'))))], [table(row(cell(p('a|b'))))], [table(row(cell(p()), cell(p('x'))))], [table(row(cell(p('a'), p('b'))))], [table(row(cell(ul(li(p('a'))))))], [table(row(cell(p('a', br, 'b'))))], [table(row(cell(code('java', 'x'))))],
  [table(row({ type: 'tableCell', attrs: { colspan: 2 }, content: [p('wide')] }), row(cell(p('1')), cell(p('2'))))], [table(row(head(p('a')), cell(p('b'))))], [table(row(cell(panel('info', p('x')))))],
  [p({ type: 'mention', attrs: { id: 'abc', text: '@Ann' } })], [p('hi ', { type: 'mention', attrs: { id: '712020:x-y', text: '@B' } }, ' there')],
  [p({ type: 'emoji', attrs: { shortName: ':smile:', text: '😄' } })], [p({ type: 'emoji', attrs: { shortName: ':thumbsup:', id: '1f44d', text: '👍' } })], [p({ type: 'emoji', attrs: { shortName: ':custom:' } })],
  ...[':slight_smile:', ':disappointed:', ':stuck_out_tongue:', ':wink:', ':info:', ':check_mark:', ':cross_mark:', ':warning:', ':plus:', ':minus:', ':question:', ':thumbsdown:', ':light_bulb_on:', ':light_bulb_off:', ':yellow_star:', ':red_star:'].map((shortName) => [p({ type: 'emoji', attrs: { shortName } })]),
  [p({ type: 'date', attrs: { timestamp: '1577836800000' } })], [p({ type: 'status', attrs: { text: 'Done', color: 'green' } })], [p({ type: 'inlineCard', attrs: { url: 'https://example.com' } })], [{ type: 'blockCard', attrs: { url: 'https://example.com' } }],
  [{ type: 'mediaSingle', attrs: { layout: 'center' }, content: [{ type: 'media', attrs: { type: 'file', id: 'abc', collection: '' } }] }], [{ type: 'mediaSingle', attrs: { layout: 'center' }, content: [{ type: 'media', attrs: { type: 'external', url: 'https://example.com/x.png' } }] }],
  [{ type: 'mediaSingle', attrs: { layout: 'center' }, content: [{ type: 'media', attrs: { type: 'external', url: 'https://example.com/x.png', width: 100, height: 50 } }] }], [{ type: 'mediaSingle', attrs: { layout: 'center' }, content: [{ type: 'media', attrs: { type: 'file', id: 'x.png', collection: '', width: 100, height: 50, alt: 'A' } }] }],
  [{ type: 'mediaGroup', content: [{ type: 'media', attrs: { type: 'file', id: 'x.pdf', collection: '' } }, { type: 'media', attrs: { type: 'file', id: 'y.pdf', collection: '' } }] }],
  [{ type: 'taskList', attrs: { localId: 'l' }, content: [{ type: 'taskItem', attrs: { localId: 'i', state: 'TODO' }, content: [t('a')] }, { type: 'taskItem', attrs: { localId: 'j', state: 'DONE' }, content: [t('b')] }] }],
  [{ type: 'decisionList', attrs: { localId: 'l' }, content: [{ type: 'decisionItem', attrs: { localId: 'i', state: 'DECIDED' }, content: [t('a')] }] }],
  [{ type: 'expand', attrs: { title: 'T' }, content: [p('x')] }], [{ type: 'expand', attrs: {}, content: [p('x'), ul(li(p('a')))] }],
  [p(t('x', { type: 'backgroundColor', attrs: { color: '#ffff00' } }))], [{ type: 'paragraph', marks: [{ type: 'alignment', attrs: { align: 'center' } }], content: [t('c')] }], [{ type: 'paragraph', marks: [{ type: 'indentation', attrs: { level: 1 } }], content: [t('c')] }],
  [p(t('a', link('https://example.com')), t('b', link('https://example.com'), 'strong'))], [p(t('https://example.com', link('https://example.com')))], [p(t('a|b', link('https://example.com')))], [p(t('a]b', link('https://example.com')))], [p(t('x', link('mailto:a@example.com')))], [p(t('x', link('#anchor')))],
  [p(t('{x}', 'code'))], [p(t('*x*', 'code'))], [p(t('a}}b', 'code'))], [p(t('a', 'strong'), t('b', color('#0747a6')))], [p(t('a b', color('#0747a6')), t(' c', 'strong', color('#0747a6')))],
];
