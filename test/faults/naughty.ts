/** Text that has broken software before: ours, one or more for each class, and the big list that others have gathered. */
import gathered from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };

export { gathered };

/** What a script of ours would call if it were run; those of the big list call `alert`. */
export const alarm = 'packmeterAlarm';

const run = `${alarm}()`;

export const ours: readonly string[] = [
  // Nothing, white space, controls.
  '', ' ', '\u00a0\u2003\u3000', '\t\n\r', '\u0000', '\u0001\u001b[31m\u007f\u0085', '\u2028\u2029',
  // Zero width, invisible, byte order.
  '\u200b\u200c\u200d\u2060', '\ufeffname', 'a\u00adb', '\u{e0041}\u{e0042}\u{e007f}', '\u115f\u3164',
  // Directions: overrides, isolates that are never closed, real words.
  '\u202egpj.exe', '\u2066\u2067\u2068', 'abc\u202d\u202e\u202d', 'حزمة موارد ٣٤', 'שלום 123 עולם', '(مرحبا) - 5%',
  // Combining marks by the dozen; ligatures; precomposed and not.
  `Z${'\u0351\u0352\u0489\u0334'.repeat(20)}`, 'e\u0301 é', '\ufdfd\ufdfa', 'ﬀ ﬁ ß ı İ ſ', '\u{1f1e8}',
  // Beyond the first plane, joined emoji, flags, halves of characters.
  '👩‍👩‍👧‍👦🏳️‍🌈👋🏽', '🇨🇳🇺🇳', '𠜎𠮷𝒳', '\ud83d', '\udc00x\ud800', '資源パック 리소스 자원包',
  // Markup, script, templates.
  `<script>${run}</script>`, `"><img src=x onerror=${run}>`, `<svg onload=${run}>`, `</style><script>${run}</script>`, `<iframe srcdoc="<script>parent.${run}</script>">`,
  `javascript:${run}`, ` \u0001java\nscript:${run}`, `data:text/html,<script>${run}</script>`, `vbscript:${run}`, '<!--', ']]>', '&lt;b&gt;&#0;&nosuch;', `' onmouseover='${run}`,
  `\${${run}}`, `{{constructor.constructor('${run}')()}}`, '<%= 7*7 %>', '#{7*7}', '{count}', '{0}', '{name, plural, one {#} other {#}}', '%s%n%d', '$& $1 $$',
  // Queries, shells, paths, logs.
  "'; DROP TABLE packs; --", "1' OR '1'='1", '$(reboot) `id` ; ls', '../../../../etc/passwd\u0000.png', 'CON', 'C:\\nul', '\r\nSet-Cookie: a=b', '${jndi:ldap://x/a}',
  // Spreadsheet formulas.
  `=HYPERLINK("javascript:${run}")`, '+1+1', '-2+3', '@SUM(1,1)', '\t=1+1', '＝1+1',
  // Words that mean something elsewhere.
  'null', 'undefined', 'NaN', 'Infinity', 'true', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '[object Object]',
  // Numbers in disguise.
  '0', '-0', '1e400', '-1e-400', '0x10', '1,000.00', '٣', '1_000', '.5', '5.', '１２', '0.000000000000000001', '1000000000000000000000000000000', `9${'9'.repeat(400)}.${'9'.repeat(60)}`,
  // Times.
  '0000-00-00T00:00:00Z', '2026-02-30T25:61:61+08:00', '9999-12-31T23:59:59+08:00', '0001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '2026-06-18', '1781764200000', '2016-12-31T23:59:60Z',
  // Long: without a break, with many.
  'w'.repeat(5000), '宽'.repeat(2000), 'a '.repeat(3000), 'http://'.repeat(200), `${'x\u0301'.repeat(500)}`,
];
