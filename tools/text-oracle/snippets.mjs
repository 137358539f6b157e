// The wiki markup snippets that are put to the converter, by subject.

const marks = { bold: '*', italic: '_', strike: '-', underline: '+', sup: '^', sub: '~' };
const markPairs = () => {
  const out = [];
  for (const [a, x] of Object.entries(marks)) {
    out.push(`${x}${a}${x}`, `before ${x}two words${x} after`, `in${x}word${x}`, `${x} spaced ${x}`, `${x}open only`, `(${x}in brackets${x})`);
    out.push(`${x}end${x}.`, `${x}a${x} and ${x}b${x}`, `{${x}}forced{${x}}`, `mid{${x}}forced{${x}}dle`, `\\${x}escaped\\${x}`, `${x}over\na line${x}`);
    for (const [b, y] of Object.entries(marks)) if (a !== b) out.push(`${x}${y}${a} ${b}${y}${x}`);
  }
  return out;
};

export const snippets = {
  paragraphs: [
    '', 'one', 'one\ntwo', 'one\n\ntwo', 'one\n\n\n\ntwo', '  leading', 'trailing  ', 'one\r\ntwo', 'one\\\\two', 'one\\\\\ntwo', 'a  b', '\n\none\n\n',
    'Ünïcode ✓ 漢字', 'tab\there', 'a & b < c > d', '&amp; &lt;', 'one\n \ntwo', 'a \\ b', 'end\\', '\\{code\\}', '\\[not a link\\]', 'a \\- b', 'snake_case_name',
    '2 * 3 * 4', 'a-b-c', 'x - y - z', 'well-known-thing', 'C:\\dir\\file', '\\\\server\\share', 'a -- b', 'a --- b', 'say "hi"', "it's", 'a+b+c', '1 + 2 + 3', '~/home', 'x^2^',
    'H~2~O', 'f(x) = *y*', '#hash', '*star', '-dash', 'a|b|c', '|', '||', '{', '}', '{}', '{unknown}', '{unknown}body{unknown}', '{unknown:a=b}', '!', '!!', '?', '??cite??',
    'text ??cited words?? more', '[', ']', '[]', '[ ]', '[^]', '{{}}', '{{ }}', '----', '-----', '---', 'a\n----\nb', 'a ---- b', '----\n----',
  ],
  headings: [
    ...[1, 2, 3, 4, 5, 6].map((n) => `h${n}. Level ${n}`), 'h7. no', 'h0. no', 'h1.', 'h1. ', 'h1.no space', ' h2. indented', 'h1. *bold* _it_', 'text\nh2. Inside\nmore',
    'h1. A\nh2. B\nh3. C', 'h1. A\ntext', 'h1. A\n\ntext', 'h2. {{code}}', 'h3. [link|https://example.com]', 'H1. upper', 'h1. a\\\\b', 'h2. {color:red}red{color}',
  ],
  marks: markPairs(),
  marksMixed: [
    '*bold _both* it_', '*bold {{code}} bold*', '{{*not bold*}}', '*{{code}}*', '{{a}} {{b}}', '{{a b  c}}', 'a{{b}}c', '{{a\\}b}}', '{{over\nline}}', '{{<tag>}}', '{{ code }}',
    '{color:red}red{color}', '{color:#ff0000}hex{color}', '{color:#F00}short{color}', '{color:blue}*b*{color}', '*{color:blue}b{color}*', 'a {color:green}b{color} c', '{color:red}open',
    '{color:notacolour}x{color}', '{color}x{color}', '{color:red}one\n\ntwo{color}', '{color:red}a{color}{color:blue}b{color}', '{color:rgb(1,2,3)}x{color}', '{color:RED}x{color}',
    '{color:#0747A6}x{color}', '{color:red}a {{b}} c{color}', '*a*b', 'a*b*', '*a* *b*', '*a**b*', '**a**', '__a__', '*-*', '* *', '-a- -b-', '*multi word bold*, then', '"*quoted*"', '_a_/_b_',
    '*a*: b', '*a:* b', '-1 and -2', '- a -', 'x-1-y', '(-a-)', '*a\nb*', '*a\n\nb*', '+a+b+', '_*+all+*_', '-*x*-', '*bold*_italic_', '{*}a{*}{_}b{_}', '*a\\*b*', '_a_b_',
    'see *this*!', 'a *b* c *d* e', '_emphasis_ and *strong* and -deleted- and +inserted+ and ^up^ and ~down~', '*unclosed _nested_', '{noformat}*x*{noformat}', '{{a}}b', '{{{}a{}}}',
  ],
  links: [
    '[https://example.com]', '[text|https://example.com]', '[text|https://example.com|tip]', 'https://example.com', 'see https://example.com.', 'see https://example.com, and', '(https://example.com)',
    'https://example.com/a?b=c&d=e#f', 'http://example.com/a_b_c', 'https://example.com/a-b-c', 'www.example.com', '[www.example.com]', '[mailto:a@example.com]', 'mailto:a@example.com', 'a@example.com',
    '[mail|mailto:a@example.com]', '[#anchor]', '[text|#anchor]', '[^file.txt]', '[text^file.txt]', '[PROJ-1]', 'PROJ-1', '[text|PROJ-1]', '[file:///c:/temp/x.txt]', '[ftp://example.com]', 'ftp://example.com/x',
    '[*bold*|https://example.com]', '*[text|https://example.com]*', '[a|b]', '[a|b|c]', '[a b]', '[text|https://example.com', 'text]', '[text | https://example.com]', '[a [b] c|https://example.com]',
    '[text|https://example.com/a_(b)]', '[link one|https://a.example] and [link two|https://b.example]', '[\\[x\\]|https://example.com]', '[x|https://example.com|smart-link]',
    '[https://example.com|https://example.com]', '[https://example.com|https://example.com|smart-link]', '[https://example.com|https://example.com|smart-card]', '[https://example.com|https://example.com|block-link]',
    'a[b|https://example.com]c', '[{{code}}|https://example.com]', '{{[x|https://example.com]}}', '[a\nb|https://example.com]', '[|https://example.com]', '[text|]', '[text|/relative/path]', '[text|relative]',
    '-[gone|https://example.com]-', '{color:red}[t|https://example.com]{color}', 'https://example.com/*a*', '*https://example.com*', '_https://example.com_', '[http://example.com/x y]', 'https://example.com|x', 'https://example.com]',
    'https://example.com/%20x', 'https://ex.example/ü', 'irc://x', '[text|tel:+123]', '[text|javascript:alert(1)]', 'http://localhost:8080/x',
  ],
  mentions: [
    '[~accountid:5b10ac8d82e05b22cc7d4ef5]', 'Hi [~accountid:5b10ac8d82e05b22cc7d4ef5], see', '[~admin]', '[~accountid:712020:aaaa-bbbb]', '*[~accountid:abc]*', '[~]', '[~a b]', '[text|~accountid:abc]', '[~accountid:a][~accountid:b]', '[~ACCOUNTID:abc]',
  ],
  emoji: [
    ':)', ':(', ':P', ':D', ';)', '(y)', '(n)', '(i)', '(/)', '(x)', '(!)', '(+)', '(-)', '(?)', '(on)', '(off)', '(*)', '(*r)', '(*g)', '(*b)', '(*y)', '(flag)', '(flagoff)', 'hi :) there', 'a:)b', ':smile:', '😀', 'note(i)', '(y)(n)', '\\:)', '*:)*', ':-)', ':|', ':O',
  ],
  lists: [
    '* a', '* a\n* b', '- a\n- b', '# a\n# b', '* a\n** b', '* a\n** b\n* c', '* a\n** b\n*** c', '# a\n## b\n# c', '* a\n*# b\n* c', '# a\n#* b\n#* c\n# d', '- a\n-- b', '* a\n- b', '* a\n# b', '* a\n\n* b', '* a\ntext', '* a\n\ntext',
    'text\n* a', 'text\n* a\ntext', '*a', '#a', '*', '* ', '#', '# ', ' * a', '  * a\n  * b', '* a\n*** c', '** a', '*** a\n* b', '* *bold*', '* a\\\\b', '* a\nb\n* c', '* [x|https://example.com]', '* h1. x', '* {{code}}', '* -x-', '# one\n# two\n\n# three', '* a\n ** b',
    '* a\n*- b', '# a\n#- b', '* a\n** b\n*# c', '* a {color:red}b{color}', '* {code}x{code}', '* a\n{code}\nx\n{code}\n* b', '* a\n{code}x{code}', '* a\n{quote}q{quote}', '* a\n{noformat}x{noformat}\n* b', '* a\n----\n* b', '* a\n|x|', '* !x.png!', '* a\n!x.png!', '* a\n\n** b', '* a\n\n\n* b',
    '* a\nh1. b', '*  a', '*\ta', '* a  ', '# a\n* b\n# c', '* a\n** b\n** c\n* d\n** e', '- a\n- b\n-- c', '-- a', '--- a', '---- a', '- a\n* b\n- c', '* a\n** b\ntext', '* a\n# b\n* c\n# d', '# a\n#* b\n#*# c', '* {*}a{*} b', '* (/) done\n* (x) not', '* a\n**', '* a\n** ',
  ],
  code: [
    '{code}x{code}', '{code}\nx\n{code}', '{code:java}\nint x = 1;\n{code}', '{code:title=A.java|borderStyle=solid}\nx\n{code}', '{code:java|title=A.java}\nx\n{code}', '{code:language=python}\nx\n{code}', '{code:title=T}x{code}', '{code:xml}\n<a/>\n{code}', '{code}\n*x* [y]\n{code}', '{code}\n\nx\n\n{code}',
    '{code}\n  a\n    b\n{code}', 'a {code}x{code} b', 'a\n{code}\nx\n{code}\nb', '{code}open', '{code}a{code}{code}b{code}', '{code}\n{noformat}\n{code}', '{code:javascript}\na\n{code}\n{code:c#}\nb\n{code}', '{code:JavaScript}\na\n{code}', '{code:unknownlang}\na\n{code}', '{code:none}\na\n{code}', '{code}{code}', '{code}\n{code}',
    '{noformat}x{noformat}', '{noformat}\nx\ny\n{noformat}', '{noformat:title=T}\nx\n{noformat}', 'a {noformat}x{noformat} b', '{noformat}open', '{noformat}\n{code}\nx\n{code}\n{noformat}', '{noformat}\n\n{noformat}', '{code:sql}\nselect 1;\n\nselect 2;\n{code}', '{CODE}x{CODE}', '{code}a\\{code}', '{code:java} x {code}', '{code}\n\\\\x\n{code}',
    ...['bash', 'sh', 'cpp', 'c', 'css', 'go', 'groovy', 'html', 'json', 'kotlin', 'php', 'plain', 'powershell', 'ruby', 'rust', 'swift', 'typescript', 'yaml', 'perl', 'r', 'haskell', 'scala', 'objc', 'vb', 'diff', 'text', 'js', 'py', 'csharp', 'actionscript', 'ada', 'applescript', 'erlang', 'lua', 'nyan', 'rainbow', 'visualbasic', 'shell', 'c++'].map((l) => `{code:${l}}\nx\n{code}`),
  ],
  quotes: [
    'bq. quoted', 'bq. a\nb', 'bq. a\nbq. b', 'bq. *b*', 'text\nbq. q\ntext', 'bq.', 'bq. ', 'bq.x', '{quote}q{quote}', '{quote}\nq\n{quote}', '{quote}\na\n\nb\n{quote}', '{quote}\n* a\n* b\n{quote}', 'a {quote}b{quote} c', '{quote}open', '{quote}*b*{quote}', '{quote}{code}x{code}{quote}',
    '{quote}h1. x{quote}', 'a\n{quote}b{quote}\nc', '{quote}{quote}', '{quote}a{quote}{quote}b{quote}', '{quote}\n{panel}x{panel}\n{quote}', '{quote}|a|b|{quote}', '{quote}[x|https://example.com]{quote}', '{quote}a\nb{quote}', '{quote}----{quote}', '{quote}!x.png!{quote}',
  ],
  panels: [
    '{panel}p{panel}', '{panel}\np\n{panel}', '{panel:title=T}\np\n{panel}', '{panel:bgColor=#deebff}\np\n{panel}', '{panel:bgColor=#eae6ff}\np\n{panel}', '{panel:bgColor=#e3fcef}\np\n{panel}', '{panel:bgColor=#fffae6}\np\n{panel}', '{panel:bgColor=#ffebe6}\np\n{panel}', '{panel:title=T|borderStyle=dashed|borderColor=#ccc|titleBGColor=#F7D6C1|bgColor=#FFFFCE}\na\n{panel}',
    '{panel}\n* a\n* b\n{panel}', '{panel}\nh1. a\n{panel}', '{panel}open', 'a {panel}b{panel} c', '{panel}{panel}', '{panel}a\n\nb{panel}', '{panel}{code}x{code}{panel}', '{panel}\n|a|\n{panel}', '{panel}{quote}q{quote}{panel}', '{panel}a{panel}\n{panel}b{panel}', '{panel:title=*T*}\np\n{panel}', '{panel}\n----\n{panel}', '{panel}!x.png!{panel}',
    '{info}i{info}', '{note}n{note}', '{tip}t{tip}', '{warning}w{warning}', '{info:title=T}i{info}', '{expand}x{expand}', '{expand:title=T}x{expand}', '{panel:bgColor=#DEEBFF}x{panel}', '{panel:title=T|bgColor=#deebff}\nx\n{panel}',
  ],
  tables: [
    '|a|b|', '||a||b||', '||a||b||\n|c|d|', '||a|b|\n||c|d|', '|a|b|\n|c|', '|a', '|a|', '| a | b |', '|a|b|\n\n|c|d|', 'text\n|a|b|', '|a|b|\ntext', '|a|b|\n\ntext', '|*b*|_i_|', '|{{c}}|', '|[x|https://example.com]|b|', '|a\\|b|c|', '|a\nb|c|', '|a\\\\b|c|', '||', '|||', '| |', '||a||', '|| ||\n| |',
    '|* a\n* b|c|', '|{code}x{code}|b|', '|{code}a|b{code}|c|', '|!x.png!|b|', '|h1. x|b|', '|{color:red}r{color}|b|', '||a||b||\n||c||d||\n|e|f|', '|a|b', '||a|b||', '|a||b|', '|(/)|(x)|', '|{noformat}a|b{noformat}|', '|[~accountid:abc]|x|', '|-a-|+b+|', '|a|\n|b|\n|c|', '|a|b|\n|c|d|\n|e|f|', '||H1||H2||H3||\n|a|b|c|\n|d|e|f|', ' |a|b|', '|a|b| ',
    '|{quote}q{quote}|', '|{panel}p{panel}|', '|----|', '|bq. q|', '|a|b|\n* l', '|# a\n# b|', '|a\n\nb|c|', '||*a*||', '|a|b|c|\n|d|e|', '|\\||',
  ],
  media: [
    '!x.png!', '!x.png|thumbnail!', '!x.png|width=100!', '!x.png|width=100,height=50!', '!x.png|width=100%!', '!x.png|align=right, vspace=4!', '!https://example.com/x.png!', '!https://example.com/x.png|width=300!', 'a !x.png! b', '!x.png!!y.png!', '!x.png!\n!y.png!', '!x.mov!', '!file name.png!', '!x.png', '! x.png !', 'Hello! World!', 'wow! great! ok', '!x!',
    '[!x.png!|https://example.com]', '!x.png|alt=Text!', '!x.png|alt="Text"!', '*!x.png!*', '!x.pdf!', '!^x.png!', '[^x.pdf]', 'a [^x.pdf] b', '!x.png|thumbnail,width=5!', '!http://example.com/a.gif! text', 'text\n!x.png!\ntext', '!x.png|width=12.5!', '!x.png|WIDTH=7!', '!image-20240101-101010.png|width=640,height=480!',
  ],
  misc: [
    '{anchor:x}', '{anchor:x}text', '{toc}', '{*}', '{jira:X-1}', 'a{anchor:b}c', '<b>x</b>', '<!-- x -->', '&nbsp;', '&#123;', 'a\u00a0b', '{adf}{"type":"paragraph"}{adf}', '{adf:display=block}\n{"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"paragraph","content":[{"type":"text","text":"x"}]}]}\n{adf}',
    'a ~b~ *c* d', '{status:colour=Green|title=OK}', '{color:red}a\nb{color}', 'h1. T\n\nIntro *b*.\n\n* a\n** b\n\n{code:java}\nx\n{code}\n\n||A||B||\n|1|2|\n\nbq. q', '*Steps*\n# one\n# two\n\n*Expected*\nok', 'Line 1\nLine 2 *bold*\n\n# a\n# b\n## c\n\nEnd', '{quote}a{quote}\n\nreply', 'a\n\n----\n\nb', '{code}\na\n{code}\n\n{noformat}\nb\n{noformat}',
    '*Bold:* value\n*Other:* value', 'As a _user_\nI want *x*\nSo that -y-', '@user', 'a^b^c~d~', '1. one\n2. two', '> quote', '```\ncode\n```', '**bold**', '# Heading', '[x](https://example.com)', 'Fix #123', 'a\u2014b', '%20', '$1', '50% - 60%', 'a_b', '_a', 'a_', '2024-01-01 - 2024-02-01', '-2024-', '(-)', 'x (y)', '*note*:(text)', '{color:red}*{color}',
  ],
};
